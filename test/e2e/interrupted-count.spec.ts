import type { Page } from '@playwright/test';
import { instantOf, toDay } from '#shared/time.ts';
import { card, openArea, save, tap } from '../support/count-by-hand.ts';
import { crash, newPhone, readEvents, startRound } from '../support/phone-on-round.ts';
import { type RunningServer, runServerAt } from '../support/running-server.ts';
import { expect, test } from '../support/story.ts';

const wednesdayEvening = instantOf(toDay('2026-06-03'), '20:10');
let server: RunningServer;
let page: Page;

test.beforeAll(async () => {
  server = await runServerAt(wednesdayEvening);
});
test.afterAll(async () => {
  await server.stop();
});
test.beforeEach(async ({ browser }) => {
  page = await newPhone(browser, wednesdayEvening);
  await startRound(page, server);
});
const press = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();
const pad = (band: string) => page.getByRole('button', { name: new RegExp(`^${band}`) });

/** So many minutes later, as after a page that was closed meanwhile. */
async function comeBackAfter(minutes: number): Promise<void> {
  const { pathname } = new URL(page.url());
  await page.context().addInitScript((ms) => {
    const before = Date.now;
    Date.now = () => before() + ms;
  }, minutes * 60_000);
  await page.goto(server.origin + pathname);
}

test('a group that walks on is moved to the count of the next area, and both counts may overlap', async () => {
  await page.context().setOffline(true);
  await openArea(page, 'Akerselva');
  await tap(page, '26 år og eldre', 1);
  await page.getByRole('link', { name: 'Tilbake til runden' }).click();
  await openArea(page, 'Vaterland');
  await tap(page, '26 år og eldre', 3);
  await tap(page, '18–25 år', 2);
  await expect(page.getByRole('link', { name: 'Akerselva pågår også: 1 person, mulig overlapp' })).toBeVisible();

  await press('Flytt');
  const sheet = page.getByRole('dialog', { name: 'Flytt personer' });
  await expect(sheet.getByRole('radio', { name: '18–25 år: 2' }), 'the last one tapped').toBeChecked();
  await sheet.getByRole('radio', { name: '26 år og eldre: 3' }).click();
  await press('Én til');
  await expect(sheet.getByRole('status')).toHaveText('2');
  await press('Tellingen i Akerselva');
  await expect(pad('26 år og eldre')).toContainText('1');
  await expect(page.getByRole('list', { name: 'Siste trykk, det nyeste først' })).toContainText('2 → Akerselva');
  await expect(page.getByRole('button', { name: 'Angre' }), 'it stands in both').toBeDisabled();

  await page.getByRole('link', { name: /^Akerselva pågår også: 3 personer/ }).click();
  await expect(pad('26 år og eldre')).toContainText('3');
  await save(page);
  await expect(card(page, 'Akerselva')).toHaveText(/Akerselva.*På telefonen, mulig overlapp.*3/);
  await expect(card(page, 'Vaterland')).toHaveText(/Vaterland.*Pågår, mulig overlapp.*3/);
});

test('one person is moved to another band in two presses, and back in one', async () => {
  await openArea(page, 'Storgata');
  await tap(page, '18–25 år', 2);
  await press('Flytt');
  await page.getByRole('dialog').getByRole('button', { name: '26 år og eldre' }).click();
  await expect(pad('18–25 år')).toContainText('1');
  await expect(pad('26 år og eldre')).toContainText('1');
  await press('Angre');
  await expect(pad('18–25 år')).toContainText('2');
  await expect(pad('26 år og eldre')).toContainText('0');
});

test('a pause of a quarter of an hour proposes to start over, and what was tapped can be fetched back', async () => {
  await page.context().setOffline(true);
  await openArea(page, 'Storgata');
  await tap(page, '26 år og eldre', 4);
  await press('Avbryt');
  await comeBackAfter(14);
  const sheet = page.getByRole('dialog', { name: 'Storgata står på pause' });
  await expect(sheet).toContainText('Klokka har stått i 14 minutter.');
  await expect(sheet.getByRole('status')).toHaveCount(0);
  await comeBackAfter(2);
  await expect(sheet.getByRole('status')).toContainText('Start på nytt, så tallet gjelder ett og samme tidspunkt.');
  await press('Start på nytt');
  await expect(pad('26 år og eldre')).toContainText('0');
  await press('Angre');
  await expect(pad('26 år og eldre')).toContainText('4');
  await press('Ferdig');
  await expect(page.getByRole('dialog'), 'the clock began anew').toContainText('Kl. 20.26–20.26, under ett minutt');
});

test('the round says how many counts wait on the phone, and from the first minute for how long the oldest has', async () => {
  await page.context().setOffline(true);
  await openArea(page, 'Storgata');
  await tap(page, '26 år og eldre', 4);
  await save(page);
  await expect(page.getByText('1 telling er på telefonen')).toBeVisible();
  await expect(page.getByText(/^i under ett minutt/)).toHaveCount(0);
  await comeBackAfter(8);
  await expect(page.getByText('i 8 minutter')).toBeVisible();
  await openArea(page, 'Vaterland');
  await tap(page, '26 år og eldre', 1);
  await save(page);
  await expect(page.getByText('2 tellinger er på telefonen')).toBeVisible();
  await comeBackAfter(4);
  await expect(page.getByText('2 tellinger er på telefonen')).toBeVisible();
  await expect(page.getByText('den eldste i 12 minutter')).toBeVisible();
});

test('a count that lay for more than four hours asks what is to become of it, and says whether the area was counted since', async () => {
  await page.context().setOffline(true);
  await openArea(page, 'Storgata');
  await tap(page, '26 år og eldre', 4);
  const address = page.url();
  await comeBackAfter(239);
  await expect(page.getByRole('button', { name: 'Ferdig' })).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await comeBackAfter(2);
  const sheet = page.getByRole('dialog', { name: 'Storgata ble påbegynt for 4 timer siden' });
  await expect(sheet).toContainText('Kveld, onsdag 3. juni: 4 personer er ført så langt.');
  await expect(sheet).toContainText('Denne telefonen har ikke ført området siden.');
  await page.keyboard.press('Escape');
  await expect(pad('26 år og eldre')).toContainText('4');

  await comeBackAfter(18 * 60);
  await page.goto(server.origin);
  const old = page.getByRole('region', { name: 'Påbegynte tellinger fra andre runder' });
  await expect(old.getByRole('link')).toHaveText(/Storgata.*4 personer så langt. Påbegynt for 22 timer siden/);
  await page.getByRole('link', { name: 'Uplanlagt runde' }).click();
  await page.getByRole('radio', { name: 'Kveld' }).check({ force: true });
  await press('Start runden');
  await openArea(page, 'Storgata');
  await press('Ingen her (0)');
  await press('Ja, lagre 0');
  await expect(card(page, 'Storgata').last()).toContainText('Ingen (0)');
  await page.goto(address);
  await expect(page.getByRole('dialog')).toContainText(
    'Siden er området ført slik: Ingen (0). Kveld, torsdag 4. juni.',
  );
  await page.getByRole('dialog').getByRole('button', { name: 'Ikke talt' }).click();
  await press('Rakk det ikke');
  await expect(old).toHaveCount(0);
  await expect.poll(async () => (await readEvents(page)).length).toBe(2);
  const { outcome, slot } = JSON.parse((await readEvents(page)).find(({ seq }) => seq === 2)!.raw);
  expect([slot.date, outcome.reason, outcome.partialBands.over_25]).toEqual(['2026-06-03', 'no_time', 4]);
});

test('a count that lay for hours says what a colleague has sent of its area meanwhile', async ({ browser }) => {
  await openArea(page, 'Storgata');
  await tap(page, '26 år og eldre', 4);
  const colleague = await newPhone(browser, wednesdayEvening);
  await startRound(colleague, server);
  await openArea(colleague, 'Storgata');
  await tap(colleague, '26 år og eldre', 6);
  await save(colleague);
  await expect(card(colleague, 'Storgata')).toContainText('Mottatt');
  await colleague.context().close();
  await comeBackAfter(5 * 60);
  const sheet = page.getByRole('dialog', { name: 'Storgata ble påbegynt for 5 timer siden' });
  await expect(sheet).toContainText('Denne telefonen har ikke ført området siden.');
  await expect(sheet).toContainText('Serveren har alt en telling av området i den runden.');
  await sheet.getByRole('button', { name: 'Forkast' }).click();
  await press('Ja, forkast');
  await expect(card(page, 'Storgata')).toContainText('Ikke startet');
});

test('a locked screen takes no press; it opens by a slide, or by two presses far apart', async () => {
  await openArea(page, 'Storgata');
  await tap(page, '26 år og eldre', 2);
  const locked = page.getByRole('region', { name: 'Låst' });
  const slide = async (label: string, howFar: number) => {
    const track = (await page.getByText(label).locator('..').boundingBox())!;
    await page.mouse.move(track.x + 20, track.y + track.height / 2);
    await page.mouse.down();
    await page.mouse.move(track.x + 20 + (track.width - 64) * howFar, track.y + track.height / 2, { steps: 8 });
    await page.mouse.up();
  };
  const pocket = async () => {
    const { x, y, width, height } = (await page.locator('.pad-place').last().boundingBox())!;
    for (let tap = 0; tap < 5; tap++) await page.mouse.click(x + width / 2, y + height / 2);
    for (let stop = 0; stop < 4; stop++) {
      await page.keyboard.press('Tab');
      const isUnder = await page.evaluate(() => document.activeElement?.closest('.count') !== null);
      expect(isUnder, 'nothing under it takes the focus').toBe(false);
    }
    await page.keyboard.press('Escape');
  };

  await press('Lås');
  await slide('Skyv for å låse', 0.5);
  await expect(locked, 'half way is not meant').toHaveCount(0);
  await slide('Skyv for å låse', 1);
  await expect(locked).toContainText('2 personer');
  await pocket();
  await slide('Skyv for å låse opp', 0.6);
  await expect(locked).toBeVisible();
  await slide('Skyv for å låse opp', 1);
  await expect(locked).toHaveCount(0);
  await expect(pad('26 år og eldre')).toContainText('2');

  await press('Lås');
  await press('Lås uten å skyve');
  await pocket();
  await press('Lås opp uten å skyve');
  await press('Trykk her for å låse opp');
  await expect(locked).toHaveCount(0);
  await expect(pad('Ukjent alder')).toContainText('0');
  await expect(pad('26 år og eldre')).toContainText('2');
});

test('a killed app goes on with every tap, the time is that of the wall clock, and the review says how much of it was slept', async () => {
  await page.context().setOffline(true);
  await openArea(page, 'Storgata');
  await tap(page, '26 år og eldre', 3);
  const { pathname } = new URL(page.url());
  await crash(page);
  const again = await page.context().newPage();
  await page.close();
  page = again;
  await page.goto(server.origin + pathname);
  await comeBackAfter(30);
  await expect(page.getByRole('timer', { name: 'Tid brukt' })).toHaveText('30 min');
  await expect(pad('26 år og eldre')).toContainText('3');
  await press('Ferdig');
  await expect(page.getByRole('dialog')).toContainText(
    /Kl\. 20\.10–20\.4\d, 30 minutter\. Skjermen var av eller appen lukket i (29|30) minutter av tiden\./,
  );
});
