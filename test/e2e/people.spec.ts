import type { Browser, Page } from '@playwright/test';
import { instantOf, toDay } from '#shared/time.ts';
import { expectAccessible, expectFocusSeen, expectNothingSideways } from '../support/accessible.ts';
import { card, enrol, openArea, save, tap } from '../support/count-by-hand.ts';
import { pageAt } from '../support/page-at.ts';
import { type RunningServer, runServerAt } from '../support/running-server.ts';
import { expect, test } from '../support/story.ts';

const wednesdayEvening = instantOf(toDay('2026-06-03'), '20:10');

test.setTimeout(120_000);

test('invited on the page, a colleague counts; shut out, what is counted waits in quarantine; let in again, it enters', async ({
  browser,
}) => {
  await using server = await runServerAt(wednesdayEvening);
  const kari = await newPage(browser);
  await enrol(kari, server.origin, await server.firstCode());
  const anne = await newPage(browser);
  await anne.setViewportSize({ width: 390, height: 844 });
  await openPeople(kari, server);

  await test.step('the code that is shown connects the phone, and the page says so', async () => {
    await kari.getByRole('button', { name: 'Inviter' }).click();
    await kari.getByLabel('Navn på person eller lag').fill('Anne Berg');
    await kari.getByRole('button', { name: 'Lag kode' }).click();
    const shown = kari.getByRole('region', { name: 'Kode for Anne Berg' });
    await expect(shown.getByRole('img', { name: 'QR-kode for Anne Berg' })).toBeVisible();
    await expect(shown).toContainText('Gjelder til kl. 20.2');
    const code = await shown.locator('.code').innerText();
    await expectAccessible(kari, 'a code shown');
    await enrol(anne, server.origin, code);
    await expect(shown).toContainText('Koden er brukt');
    await shown.getByRole('button', { name: 'Ferdig' }).click();
  });

  await test.step('what she counts comes, and her phone is listed with it', async () => {
    await anne.getByRole('button', { name: 'Start runden' }).click();
    await countHeads(anne, 'Storgata', 3);
    await expect(card(anne, 'Storgata')).toContainText('Mottatt');
    const phone = rowsOf(kari, 'Anne Berg').getByRole('row').nth(1);
    await expect(phone).toContainText('sier 1, vi har 1');
    await expect(phone).toContainText('for under ett minutt siden');
  });

  await test.step('shut out, she may hand over, and it waits', async () => {
    await kari.getByRole('button', { name: 'Steng: Anne Berg' }).click();
    const form = kari.getByRole('form', { name: 'Stenge for Anne Berg' });
    await form.getByRole('button', { name: 'Steng for lesing' }).click();
    await expect(rowsOf(kari, 'Anne Berg')).toContainText('stengt for lesing');
    await countHeads(anne, 'Vaterland', 4);
    await expect(card(anne, 'Vaterland')).toContainText('venter på koordinator');
    await expect(kari.getByRole('link', { name: 'Innboks 1' })).toBeVisible();
  });

  await test.step('undone, what she counts now comes in, and what waited is released in the inbox', async () => {
    await kari.getByRole('button', { name: 'Angre' }).click();
    await expect(rowsOf(kari, 'Anne Berg')).not.toContainText('stengt');
    await countHeads(anne, 'Akerselva', 2);
    await expect(card(anne, 'Akerselva')).toContainText('Mottatt');
    await kari.getByRole('link', { name: 'Innboks 1' }).click();
    await kari.getByRole('button', { name: 'Slipp inn' }).click();
    await kari.getByLabel('Hvorfor?').fill('Stengt ved en feil');
    await kari.getByRole('button', { name: 'Bekreft: Slipp inn' }).click();
    await expect(kari.getByText('Ingenting venter på en avgjørelse.')).toBeVisible();
    await kari.goto(`${server.origin}/office`);
    await expect(kari.getByRole('row', { name: /^Vaterland/ })).toContainText('4,0');
  });
});

test('a sheet has a code for each name; the phone that comes with one waits until it is approved', async ({
  browser,
}) => {
  await using server = await runServerAt(wednesdayEvening);
  const kari = await newPage(browser);
  await enrol(kari, server.origin, await server.firstCode());
  await openPeople(kari, server);
  await kari.getByRole('button', { name: 'Inviter' }).click();
  await kari.getByRole('radio', { name: /^Skriv den ut/ }).check({ force: true });
  await kari.getByLabel('Navn på personer eller lag').fill('Lag 1\nLag 2\n\nKoordinator\nLag 3');
  await kari.getByRole('button', { name: 'Lag kode' }).click();

  await test.step('a name that is taken stops it there, and nothing typed is lost', async () => {
    await expect(kari.getByRole('alert')).toContainText('Det finnes allerede noen som heter Koordinator');
    await expect(kari.getByLabel('Navn på personer eller lag')).toHaveValue('Koordinator\nLag 3');
    await kari.getByLabel('Navn på personer eller lag').fill('Lag 3');
    await kari.getByRole('button', { name: 'Lag kode' }).click();
  });

  const sheet = kari.getByRole('region', { name: 'Ark med 3 invitasjoner' });
  await expect(sheet.getByRole('img')).toHaveCount(3);
  await expect(sheet).toContainText('Gjelder til lørdag 6. juni kl. 20.1');
  const slip = sheet.getByRole('article').filter({ hasText: 'Lag 2' });
  const phone = await newPage(browser);
  await enrol(phone, server.origin, await slip.locator('.code').innerText());
  await phone.getByRole('button', { name: 'Start runden' }).click();
  await countHeads(phone, 'Storgata', 5);
  await expect(card(phone, 'Storgata')).toContainText('venter på koordinator');

  await expect(kari.getByText('Én telefon venter på godkjenning.')).toBeVisible();
  await kari.getByRole('button', { name: /^Godkjenn: / }).click();
  const form = kari.getByRole('form', { name: /^Godkjenne / });
  await form.getByRole('button', { name: 'Godkjenn' }).click();
  await expect(kari.getByText('Telefonen til Lag 2 er godkjent. 1 telling er sluppet inn.')).toBeVisible();
  await expect(kari.getByText('venter på godkjenning')).toHaveCount(0);
  await kari.goto(`${server.origin}/office`);
  await expect(kari.getByRole('row', { name: /^Storgata/ })).toContainText('5,0');
});

test('people and phones are for everybody: axe, a narrow phone, the keyboard', async ({ browser }) => {
  await using server = await runServerAt(wednesdayEvening);
  const kari = await newPage(browser);
  await enrol(kari, server.origin, await server.firstCode());
  await openPeople(kari, server);
  await kari.getByRole('button', { name: 'Inviter' }).click();
  await kari.getByRole('button', { name: 'Endre: Koordinator' }).click();
  await expectAccessible(kari, 'people');
  await expectNothingSideways(kari, 'people');
  await expectFocusSeen(kari, 'people');
  await kari.getByRole('form', { name: 'Endre Koordinator' }).getByLabel('Navn på person eller lag').fill('Kari Vik');
  await kari.keyboard.press('Enter');
  await expect(rowsOf(kari, 'Kari Vik')).toBeVisible();
  await kari.getByRole('button', { name: 'Angre' }).click();
  await expect(rowsOf(kari, 'Koordinator')).toBeVisible();
});

async function newPage(browser: Browser): Promise<Page> {
  return pageAt(browser, wednesdayEvening, { reducedMotion: 'reduce' });
}

async function openPeople(page: Page, { origin }: RunningServer): Promise<void> {
  await page.goto(`${origin}/office/people`);
  await expect(page.getByRole('table')).toBeVisible();
}

/** A person with all their phones. */
function rowsOf(page: Page, name: string) {
  return page.getByRole('rowgroup').filter({ has: page.getByText(name, { exact: true }) });
}

async function countHeads(page: Page, area: string, heads: number): Promise<void> {
  await openArea(page, area);
  await tap(page, '26 år og eldre', heads);
  await save(page);
}
