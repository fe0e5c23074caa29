import { appendFileSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { instantOf, toDay } from '#shared/time.ts';
import { PhoneInPocket } from '../support/browser-phone.ts';
import { card, openArea, save, tap } from '../support/count-by-hand.ts';
import { count, crash, newPhone, readEvents, startRound } from '../support/phone-on-round.ts';
import { expect, test } from '../support/story.ts';
import { serveStories } from '../support/story-server.ts';

const wednesdayEvening = instantOf(toDay('2026-06-03'), '20:10');
const server = serveStories(wednesdayEvening);

test('a page that crashes in the moment of the tick has the count, and one that crashes in mid-count every tap', async ({
  browser,
}) => {
  const first = await newPhone(browser, wednesdayEvening);
  const context = first.context();
  await startRound(first, server);
  await context.setOffline(true);
  await openArea(first, 'Storgata');
  await tap(first, '26 år og eldre', 3);
  await save(first);
  await card(first, 'Storgata').getByText('På telefonen').waitFor();
  await crash(first);

  const second = await context.newPage();
  await second.goto(server.origin);
  await expect(card(second, 'Storgata')).toHaveText(/Storgata.*På telefonen.*3/);
  await openArea(second, 'Vaterland');
  await tap(second, '26 år og eldre', 5);
  await crash(second);

  const third = await context.newPage();
  await third.goto(server.origin);
  await expect(card(third, 'Vaterland')).toHaveText(/Vaterland.*Pågår.*5/);
  for (const gone of [first, second]) await gone.close();
  await context.setOffline(false);
  await expect(card(third, 'Storgata')).toContainText('Mottatt');
});

/** An evening of three areas, after each of which the battery dies, in the middle of what `meanwhile` began. */
async function dieAfterEach(meanwhile: (page: Page, index: number) => Promise<void>): Promise<void> {
  const pocket = new PhoneInPocket(wednesdayEvening);
  const areas = ['Storgata', 'Vaterland', 'Akerselva'];
  try {
    const { page } = await pocket.open();
    await startRound(page, server);
    await pocket.close();
    for (const [index, area] of areas.entries()) {
      const street = await pocket.open({ isOffline: true });
      await street.page.goto(server.origin);
      await count(street.page, area, index + 1);
      await meanwhile(street.page, index);
      await pocket.kill();
    }
    const home = await pocket.open();
    await home.page.goto(server.origin);
    for (const [index, area] of areas.entries())
      await expect(card(home.page, area)).toHaveText(new RegExp(`${area}.*Mottatt.*${index + 1}`));
    expect((await readEvents(home.page)).map(({ seq }) => seq).sort()).toEqual([1, 2, 3]);
    await expect(home.page.getByText('har mistet noe')).toHaveCount(0);
  } finally {
    await pocket.throwAway();
  }
}

test('a phone whose battery dies in the moment of the tick has every count, time after time', async () => {
  test.setTimeout(60_000);
  await dieAfterEach(async () => {});
});

test('a phone whose battery dies while its storage is being upgraded has every count, time after time', async () => {
  test.setTimeout(60_000);
  await dieAfterEach((page, index) => upgradeWithoutEnd(page, 300 * index));
});

/** A next version of the storage, of which so many writes have been made when this returns; more come for ever. */
function upgradeWithoutEnd(page: Page, writes: number): Promise<void> {
  return page.evaluate(
    (writes) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('sommertelling', 2);
        opening.onerror = () => reject(opening.error);
        opening.onupgradeneeded = () => {
          const later = opening.result.createObjectStore('later', { autoIncrement: true });
          const events = opening.transaction!.objectStore('events');
          events.createIndex('bySavedAt', 'savedAt');
          events.clear();
          let written = 0;
          const write = () => {
            if (written++ === writes) resolve();
            later.add('x'.repeat(10_000)).onsuccess = write;
          };
          write();
        };
      }),
    writes,
  );
}

test('a phone that died in the middle of a write, and again soon after, has every count, though the browser then throws its storage away', async () => {
  test.setTimeout(60_000);
  const pocket = new PhoneInPocket(wednesdayEvening);
  const countAndDie = async (area: string, people: number) => {
    const { page } = await pocket.open({ isOffline: true });
    await page.goto(server.origin);
    await count(page, area, people);
    await pocket.kill();
  };
  try {
    await startRound((await pocket.open()).page, server);
    await pocket.close();
    await countAndDie('Storgata', 3);
    // What the browser had just begun to write: the head of a record. It reads over it once, writes on behind it, and the next time takes the whole for damaged.
    const [log = ''] = pocket.storageFiles(/\.log$/);
    appendFileSync(log, Buffer.from([0, 0, 0, 0, 100, 0, 1]));
    await countAndDie('Vaterland', 4);
    const { page } = await pocket.open({ isOffline: true });
    await page.goto(server.origin);
    await expect(card(page, 'Storgata')).toHaveText(/Storgata.*På telefonen.*3/);
    await expect(card(page, 'Vaterland')).toHaveText(/Vaterland.*På telefonen.*4/);
    expect(readFileSync(pocket.storageFiles(/^LOG$/)[0]!, 'utf8')).toContain('since it was missing');
    await page.getByRole('link', { name: 'Se hva som er hentet tilbake' }).click();
    await expect(page.getByText('2 tellinger er hentet tilbake')).toBeVisible();
    // On one line: another page's sheet once squeezed it into a third of the width.
    expect((await page.getByRole('link', { name: 'Les opp eller del som fil' }).boundingBox())?.height).toBeLessThan(
      70,
    );
    await page.context().setOffline(false);
    await page.goto(server.origin);
    for (const area of ['Storgata', 'Vaterland']) await expect(card(page, area)).toContainText('Mottatt');
    expect((await readEvents(page)).map(({ seq }) => seq).sort()).toEqual([1, 2]);
  } finally {
    await pocket.throwAway();
  }
});
