import { expect, type Page, test } from '@playwright/test';
import { instantOf, toDay } from '#shared/time.ts';
import { PhoneInPocket, shiftClock } from '../support/browser-phone.ts';
import { type RunningServer, runServerAt } from '../support/running-server.ts';

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
  await page.getByRole('button', { name: 'Lagre' }).click();
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
  await page.getByRole('button', { name: 'Lagre' }).click();
  for (const area of areas) await expect(card(page, area)).toContainText('På telefonen');
}

async function enrol(page: Page, origin: string, code: string): Promise<void> {
  await page.goto(origin);
  await page.getByLabel('Kode').fill(code);
  await page.getByRole('button', { name: 'Koble til' }).click();
  await expect(page.getByRole('heading', { name: 'Tellerunde' })).toBeVisible();
}

function card(page: Page, area: string) {
  return page.getByRole('listitem').filter({ hasText: area });
}

async function openArea(page: Page, area: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${area}`) }).click();
}

/** Taps, and waits until the number on the pad says that every tap is kept. */
async function tap(page: Page, band: string, times: number, shown = times): Promise<void> {
  const pad = page.getByRole('button', { name: new RegExp(`^${band}`) });
  for (let i = 0; i < times; i++) await pad.click();
  await expect(pad).toContainText(String(shown));
}

async function readAverages(office: Page, origin: string): Promise<void> {
  await office.goto(`${origin}/office`);
  await expect(office.getByRole('row', { name: /^Storgata/ })).toContainText('17,0');
  await expect(office.getByRole('row', { name: /^Vaterland/ })).toContainText('0,0');
  await expect(office.getByRole('row', { name: /^Akerselva/ })).toContainText('6,0');
}
