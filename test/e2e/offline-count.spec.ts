import type { Page } from '@playwright/test';
import { instantOf, toDay } from '#shared/time.ts';
import { PhoneInPocket, shiftClock } from '../support/browser-phone.ts';
import { card, enrol, openArea, save, tap } from '../support/count-by-hand.ts';
import { type RunningServer, runServerAt } from '../support/running-server.ts';
import { expect, test } from '../support/story.ts';

const areas = ['Storgata', 'Vaterland', 'Akerselva'];
const wednesdayEvening = instantOf(toDay('2026-06-03'), '20:10');

test('a count made offline, through a dead battery, becomes the average in the office', async ({ browser }) => {
  test.setTimeout(120_000);
  await using server = await runServerAt(wednesdayEvening);
  const pocket = new PhoneInPocket(wednesdayEvening);
  try {
    await countThrough(server, pocket);
    const context = await browser.newContext({ locale: 'nb-NO', timezoneId: 'Europe/Oslo' });
    await context.addInitScript(shiftClock, wednesdayEvening - Date.now());
    const office = await context.newPage();
    await enrol(office, server.origin, await server.firstCode());
    await readAverages(office, server.origin);
    await context.close();
  } finally {
    await pocket.throwAway();
  }
});

/** Enrolled at the office and put in the pocket; the counting is done without a network, and only then comes one. */
async function countThrough(server: RunningServer, pocket: PhoneInPocket): Promise<void> {
  const atTheOffice = await pocket.open();
  await enrol(atTheOffice.page, server.origin, await server.invite('counter', 'Kari'));
  await atTheOffice.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await pocket.close();

  const inTheStreet = await pocket.open({ isOffline: true });
  await countTwoAndAHalf(inTheStreet.page, server.origin);
  await pocket.kill();

  const again = await pocket.open({ isOffline: true });
  await finishTheThird(again.page, server.origin);
  await again.context.setOffline(false);
  for (const area of areas) await expect(card(again.page, area)).toContainText('Mottatt');
}

async function countTwoAndAHalf(page: Page, origin: string): Promise<void> {
  await page.goto(origin);
  await page.getByRole('button', { name: 'Start runden' }).click();
  await openArea(page, 'Storgata');
  await tap(page, '18–25 år', 3);
  await tap(page, '26 år og eldre', 12);
  await tap(page, 'Ukjent alder', 2);
  await save(page);
  await expect(card(page, 'Storgata')).toContainText('På telefonen');

  await openArea(page, 'Vaterland');
  await page.getByRole('button', { name: 'Ingen her (0)' }).click();
  await page.getByRole('button', { name: 'Ja, lagre 0' }).click();
  await expect(card(page, 'Vaterland')).toContainText('Ingen (0)');

  await openArea(page, 'Akerselva');
  await tap(page, '0–17 år', 1);
  await tap(page, '26 år og eldre', 4);
}

async function finishTheThird(page: Page, origin: string): Promise<void> {
  await page.goto(origin);
  await expect(card(page, 'Akerselva')).toHaveText(/^Akerselva.*Pågår.*5/);
  await openArea(page, 'Akerselva');
  await tap(page, '26 år og eldre', 1, 5);
  await save(page);
  for (const area of areas) await expect(card(page, area)).toContainText('På telefonen');
}

/** Nobody counted by day yet: there is no number, and none together. */
async function readAverages(office: Page, origin: string): Promise<void> {
  await office.goto(`${origin}/office`);
  const cells = (area: string) => office.getByRole('row', { name: new RegExp(`^${area}`) }).getByRole('cell');
  await expect(cells('Storgata').nth(1)).toContainText(/^17,0\s*1 av 40 talt/);
  await expect(cells('Vaterland').nth(1)).toContainText(/^0,0\s*1 av 40 talt/);
  await expect(cells('Akerselva').nth(1)).toContainText(/^6,0\s*1 av 40 talt/);
  await expect(cells('Urtegata').nth(1)).toContainText(/^ikke talt/);
  for (const area of areas) {
    await expect(cells(area).nth(0)).toContainText(/^ikke talt/);
    await expect(cells(area).nth(2)).toContainText(/^ikke talt/);
  }
}
