import { statSync, truncateSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { instantOf, toDay } from '#shared/time.ts';
import { PhoneInPocket } from '../support/browser-phone.ts';
import { card, openArea, save, tap } from '../support/count-by-hand.ts';
import { count, devTools, newPhone, readEvents, startRound } from '../support/phone-on-round.ts';
import { expect, test } from '../support/story.ts';
import { serveStories } from '../support/story-server.ts';

const wednesdayEvening = instantOf(toDay('2026-06-03'), '20:10');
const server = serveStories(wednesdayEvening);

test('without room the number stays on the screen, the reserve copy has it, and it is saved when there is room', async ({
  browser,
}) => {
  const page = await newPhone(browser, wednesdayEvening);
  const session = await devTools(page);
  const { origin } = server;
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 10_000_000 });
  await startRound(page, server);
  await openArea(page, 'Storgata');
  await tap(page, '26 år og eldre', 2);
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  expect(await tryToStore(page, 11_000_000)).toBe('QuotaExceededError');
  await page.getByRole('button', { name: /^18–25 år/ }).click();
  await expect(page.getByRole('alert')).toContainText('Ikke lagret ennå');
  await expect(page.getByRole('alert')).toContainText('reservekopien');
  await expect(page.getByRole('button', { name: /^18–25 år/ })).toContainText('1');
  await save(page);
  await expect(page.getByRole('alert')).toContainText('Ikke lagret, men tellingen');
  await expect(page.getByRole('alert')).toContainText('reservekopien');

  const other = await page.context().newPage();
  await other.goto(server.origin);
  await openArea(other, 'Vaterland');
  await expect(other.getByRole('alert')).toContainText('Vaterland kan ikke telles nå');
  await other.close();

  await session.send('Storage.overrideQuotaForOrigin', { origin });
  await page.getByRole('button', { name: 'Prøv igjen' }).click();
  await expect(card(page, 'Storgata')).toHaveText(/Storgata.*Mottatt.*3/);
  expect((await readEvents(page)).map(({ seq }) => seq)).toEqual([1]);
});

/** Beware: the browser remembers for half a minute how much room there was; a write over that makes it look again. */
function tryToStore(page: Page, bytes: number): Promise<string> {
  return page.evaluate(
    (bytes) =>
      new Promise((resolve) => {
        const opening = indexedDB.open('scratch', 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore('scratch');
        opening.onsuccess = () => {
          const writing = opening.result.transaction('scratch', 'readwrite');
          writing.objectStore('scratch').put(new Uint8Array(bytes), 1);
          writing.oncomplete = () => resolve('stored');
          writing.onabort = () => resolve(writing.error?.name ?? 'aborted');
        };
      }),
    bytes,
  );
}

test('a storage that the browser finds corrupt and wipes is put back, told in numbers, and sent', async () => {
  test.setTimeout(60_000);
  await damage(
    (pocket) => {
      for (const file of pocket.storageFiles(/^MANIFEST/)) writeFileSync(file, 'garbage'.repeat(99));
    },
    async (page) => {
      for (const area of ['Storgata', 'Vaterland', 'Akerselva'])
        await expect(card(page, area)).toContainText('På telefonen');
      await page.getByRole('link', { name: 'Se hva som er hentet tilbake' }).click();
      await expect(page.getByText('3 tellinger er hentet tilbake')).toBeVisible();
    },
  );
});

test('a storage that silently lost its tail gets it back', async () => {
  test.setTimeout(60_000);
  await damage(
    (pocket) => {
      for (const file of pocket.storageFiles(/\.log$/)) truncateSync(file, Math.floor(statSync(file).size / 9));
    },
    async (page) => {
      for (const area of ['Storgata', 'Vaterland', 'Akerselva'])
        await expect(card(page, area)).toContainText('På telefonen');
      await page.getByRole('link', { name: 'Se hva som er hentet tilbake' }).click();
      await expect(page.getByText(/tellinge?r? er hentet tilbake/)).toBeVisible();
    },
  );
});

/** Three counts in two days, without a network; then the files are damaged while the app is closed. */
async function damage(harm: (pocket: PhoneInPocket) => void, look: (page: Page) => Promise<void>): Promise<void> {
  const pocket = new PhoneInPocket(wednesdayEvening);
  try {
    const { page } = await pocket.open();
    await startRound(page, server);
    await page.context().setOffline(true);
    await count(page, 'Storgata', 1);
    await pocket.close();
    const again = await pocket.open({ isOffline: true });
    await again.page.goto(server.origin);
    await count(again.page, 'Vaterland', 2);
    await count(again.page, 'Akerselva', 3);
    await pocket.close();
    harm(pocket);
    const after = await pocket.open({ isOffline: true });
    await after.page.goto(server.origin);
    await look(after.page);
    await after.page.getByRole('button', { name: 'Jeg har lest det' }).click();
    await expect(after.page.getByText('har mistet noe')).toHaveCount(0);
    await after.context.setOffline(false);
    await expect(after.page.getByText('Alt er mottatt')).toBeVisible();
    expect((await readEvents(after.page)).map(({ seq }) => seq).sort()).toEqual([1, 2, 3]);
  } finally {
    await pocket.throwAway();
  }
}

test('a storage that is wiped under an open count goes on with every tap', async ({ browser }) => {
  const page = await newPhone(browser, wednesdayEvening);
  await startRound(page, server);
  await count(page, 'Vaterland', 1);
  await openArea(page, 'Storgata');
  await tap(page, '26 år og eldre', 4);
  const session = await devTools(page);
  await session.send('Storage.clearDataForOrigin', { origin: server.origin, storageTypes: 'indexeddb' });
  await tap(page, '26 år og eldre', 1, 5);
  await save(page);
  await expect(card(page, 'Storgata')).toHaveText(/Storgata.*Mottatt.*5/);
  expect((await readEvents(page)).map(({ seq }) => seq)).toEqual([2]);
});

test('a phone from which everything but its cookie was cleared is known again, and counts', async ({ browser }) => {
  const page = await newPhone(browser, wednesdayEvening);
  await startRound(page, server);
  await count(page, 'Storgata', 2);
  const session = await devTools(page);
  const storageTypes = 'indexeddb,local_storage,cache_storage,service_workers,file_systems';
  await session.send('Storage.clearDataForOrigin', { origin: server.origin, storageTypes });
  await page.goto(server.origin);
  await expect(page.getByRole('heading', { name: 'Tellerunde' })).toBeVisible();
  await page.getByRole('button', { name: 'Start runden' }).click();
  await count(page, 'Vaterland', 1);
  await expect(card(page, 'Vaterland')).toContainText('Mottatt');
});

test('two pages that save fifty counts each at the same time number them 1 to 100', async ({ browser }) => {
  test.setTimeout(60_000);
  const one = await newPhone(browser, wednesdayEvening);
  await startRound(one, server);
  await one.context().setOffline(true);
  const other = await one.context().newPage();
  await other.goto(server.origin);
  await expect(card(other, 'Vaterland')).toBeVisible();
  await Promise.all([saveOften(one, 'Storgata', 50), saveOften(other, 'Vaterland', 50)]);
  const seqs = (await readEvents(one)).map(({ seq, raw }) => [seq, JSON.parse(raw).seq]);
  expect(seqs.sort(([a], [b]) => a - b)).toEqual(Array.from({ length: 100 }, (_, index) => [index + 1, index + 1]));
  await one.context().setOffline(false);
  await expect.poll(async () => (await readEvents(one)).filter(({ receipt }) => !receipt).length).toBe(0);
});

/** Answers one area with "not counted" again and again, by its buttons, as fast as the page lets it. */
function saveOften(page: Page, area: string, times: number): Promise<void> {
  return page.evaluate(
    async ([area, times]) => {
      const find = (label: RegExp) =>
        [...document.querySelectorAll('button')].find((button) => label.test(button.innerText) && button.offsetParent);
      const seen = (label: RegExp) =>
        new Promise<HTMLButtonElement>((resolve) => {
          const look = () => {
            const button = find(label);
            if (button) resolve(button);
            if (button) observer.disconnect();
          };
          const observer = new MutationObserver(look);
          observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
          look();
        });
      const press = async (label: RegExp) => (await seen(label)).click();
      for (let time = 0; time < times; time++) {
        await press(new RegExp(`^${area}`));
        if (time > 0) await press(/^Tell likevel/);
        await press(/^Ikke talt$/);
        await press(/^Været$/);
      }
      await seen(new RegExp(`^${area}`));
    },
    [area, times] as const,
  );
}

test('without any storage no count can be begun, and what the reserve copy holds can be read out', async ({
  browser,
}) => {
  const page = await newPhone(browser, wednesdayEvening);
  await startRound(page, server);
  await page.context().setOffline(true);
  await openArea(page, 'Storgata');
  await tap(page, '18–25 år', 3);
  await tap(page, '26 år og eldre', 2);
  await save(page);
  await expect(card(page, 'Storgata')).toContainText('På telefonen');
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('private browsing', 'InvalidStateError');
    };
  });
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Appen når ikke lagringen på telefonen' })).toBeVisible();
  await page.getByRole('button', { name: 'Vis tellingene' }).click();
  await expect(page.getByText('Storgata 03.06. kveld: 0 / 3 / 2 / 0')).toBeVisible();
});

test('code that is older than the storage touches nothing, and says that the app must be updated', async ({
  browser,
}) => {
  const page = await newPhone(browser, wednesdayEvening);
  await startRound(page, server);
  await page.context().setOffline(true);
  await count(page, 'Storgata', 2);
  const newer = await page.context().newPage();
  await newer.goto(`${server.origin}/manifest.webmanifest`);
  await newer.evaluate(
    () =>
      new Promise((resolve) => {
        indexedDB.open('sommertelling', 2).onsuccess = ({ target }) => {
          (target as IDBOpenDBRequest).result.close();
          resolve(null);
        };
      }),
  );
  await newer.goto(server.origin);
  await expect(newer.getByRole('heading', { name: 'Appen må oppdateres' })).toBeVisible();
  await newer.getByRole('button', { name: 'Vis tellingene' }).click();
  await expect(newer.getByText('Storgata 03.06. kveld: 0 / 0 / 2 / 0')).toBeVisible();
  expect((await readEvents(newer)).map(({ seq }) => seq)).toEqual([1]);
});
