import type { BrowserContext, Page } from '@playwright/test';
import type { Ref } from '#shared/api.ts';
import { instantOf, toDay } from '#shared/time.ts';
import { card, openArea, tap } from '../support/count-by-hand.ts';
import { devTools, newPhone, readEvents, startRound } from '../support/phone-on-round.ts';
import { expect, test } from '../support/story.ts';
import { serveStories } from '../support/story-server.ts';

const wednesdayEvening = instantOf(toDay('2026-06-03'), '20:10');
const server = serveStories(wednesdayEvening);
let page: Page;

test.beforeEach(async ({ browser }) => {
  page = await newPhone(browser, wednesdayEvening);
});
const press = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();
const pad = (band: string) => page.getByRole('button', { name: new RegExp(`^${band}`) });

/** The content of the last event on the phone. */
async function lastCount() {
  const events = await readEvents(page);
  return JSON.parse(events.at(-1)!.raw);
}

/** Every press counts as one, a figure on the phone's keyboard too. */
class Presses {
  sum = 0;

  async on(name: string | RegExp, times = 1): Promise<void> {
    for (let time = 0; time < times; time++) await page.getByRole('button', { name }).first().click();
    this.sum += times;
  }

  async type(field: string, figures: string): Promise<void> {
    await page.getByLabel(field).click();
    await page.keyboard.type(figures);
    this.sum += 1 + figures.length;
  }
}

test('how many presses each answer takes, the one that opens the area included', async () => {
  test.setTimeout(60_000);
  await startRound(page, server);
  const ways: readonly (readonly [string, number, (presses: Presses) => Promise<void>, RegExp])[] = [
    [
      'a zero area',
      3,
      async (presses) => {
        await presses.on(/^Storgata/);
        await presses.on('Ingen her (0)');
        await presses.on('Ja, lagre 0');
      },
      /Storgata.*Ingen \(0\)/,
    ],
    [
      '12 people by taps',
      16,
      async (presses) => {
        await presses.on(/^Vaterland/);
        await presses.on(/^26 år og eldre/, 9);
        await presses.on(/^18–25 år/, 3);
        await presses.on('Ferdig');
        await presses.on('Lagre');
      },
      /Vaterland.*12/,
    ],
    [
      '12 people typed',
      8,
      async (presses) => {
        await presses.on(/^Akerselva/);
        await presses.on('Skriv inn');
        await presses.type('26 år og eldre', '12');
        await presses.on('Ferdig');
        await presses.on('Lagre');
      },
      /Akerselva.*12/,
    ],
    [
      'a not-counted area',
      4,
      async (presses) => {
        await presses.on(/^Urtegata/);
        await presses.on('Ikke talt');
        await presses.on('Rakk det ikke');
      },
      /Urtegata.*Ikke talt/,
    ],
  ];
  for (const [what, atMost, go, answer] of ways) {
    const presses = new Presses();
    await go(presses);
    await expect(card(page, answer.source.split('.')[0]!)).toHaveText(answer);
    console.log(`presses for ${what}: ${presses.sum} (at most ${atMost})`);
    expect(presses.sum, what).toBeLessThanOrEqual(atMost);
  }
});

test('an interrupted count takes four presses besides those of the people, and what was tapped is kept apart', async () => {
  await startRound(page, server);
  await page.context().setOffline(true);
  const presses = new Presses();
  await presses.on(/^Storgata/);
  await tap(page, '26 år og eldre', 7);
  await presses.on('Avbryt');
  await presses.on('Ikke talt');
  await presses.on('Akutt hendelse');
  await expect(card(page, 'Storgata')).toHaveText(/Ikke talt/);
  console.log(`presses for an interrupted count: ${presses.sum} (at most 4)`);
  expect(presses.sum).toBeLessThanOrEqual(4);
  expect((await lastCount()).outcome).toEqual({
    status: 'not_counted',
    reason: 'emergency',
    partialBands: { under_18: 0, from_18_to_25: 0, over_25: 7, unknown: 0 },
  });
});

test('the review says everything that is saved, with police unknown until somebody says otherwise', async () => {
  await startRound(page, server);
  await page.context().setOffline(true);
  await openArea(page, 'Storgata');
  await tap(page, '0–17 år', 2);
  await tap(page, 'Ukjent alder', 3);
  await press('Ferdig');
  const review = page.getByRole('dialog', { name: 'Storgata: 5 personer' });
  await expect(review).toContainText('2 mindreårige. Bekymring for en mindreårig meldes på vanlig måte, ikke her.');
  await expect(review.getByRole('radio', { name: 'Vet ikke' })).toBeChecked();
  await expect(review.getByRole('radio', { name: 'Nøyaktig' })).toBeChecked();
  await expect(review.getByText('åpent?'), 'the area names no service').toHaveCount(0);
  await review.getByRole('radio', { name: 'Kom underveis' }).click();
  await review.getByRole('radio', { name: 'Anslått' }).click();
  await expect(review.getByRole('radio', { name: 'Anslått' })).toBeChecked();
  await press('Lagre');
  await expect(card(page, 'Storgata')).toContainText('På telefonen');
  const { outcome, conditions } = await lastCount();
  expect(outcome).toMatchObject({ bands: { under_18: 2, unknown: 3 }, estimated: true });
  expect(conditions).toEqual({ policePresent: 'arrived', serviceOpen: 'unknown' });
});

test('only an area with a service asks whether it was open, and that answer is saved', async () => {
  await withPlan(page.context(), ({ areas }) => {
    for (const area of areas) if (area.id === 'storgata') Object.assign(area, { service: 'Kafeen' });
  });
  await startRound(page, server);
  await page.context().setOffline(true);
  await openArea(page, 'Storgata');
  await press('Ingen her (0)');
  await page.getByRole('group', { name: 'Kafeen åpent?' }).getByRole('radio', { name: 'Nei' }).click();
  await press('Ja, lagre 0');
  await expect(card(page, 'Storgata')).toContainText('Ingen (0)');
  expect((await lastCount()).conditions.serviceOpen).toBe('no');
});

test('a note that looks like a person is pointed at without a network, and saved all the same', async () => {
  await startRound(page, server);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.context().setOffline(true);
  await openArea(page, 'Storgata');
  await tap(page, '26 år og eldre', 1);
  await press('Ferdig');
  const note = page.getByLabel('Merknad');
  await note.fill('Stille kveld i Storgata, regn');
  await expect(page.getByText(/ser ut som|er et fødselsnummer/)).toHaveCount(0);
  await note.fill('Ola Nordmann, 91 23 45 67, 15859010098');
  await expect(page.getByText('«Ola Nordmann» ser ut som et navn.')).toBeVisible();
  await expect(page.getByText('«91 23 45 67» ser ut som et telefonnummer.')).toBeVisible();
  await expect(page.getByText('er et fødselsnummer'), 'its check digits are wrong').toHaveCount(0);
  await note.fill('15859010099');
  await expect(page.getByText('«15859010099» er et fødselsnummer eller D-nummer.')).toBeVisible();
  await press('Lagre');
  await expect(card(page, 'Storgata')).toContainText('På telefonen');
  expect((await lastCount()).note).toBe('15859010099');
});

test('a number above the usual asks once, and is saved with the same two presses', async () => {
  await withPlan(page.context(), (plan) => {
    Object.assign(plan, { usual: [{ area: 'storgata', shift: 'evening', atMost: 4 }] });
  });
  await startRound(page, server);
  await page.context().setOffline(true);
  await openArea(page, 'Storgata');
  const question = page.getByText('Høyere enn vanlig her. Stemmer tallet?');
  await tap(page, '26 år og eldre', 4);
  await press('Ferdig');
  await expect(page.getByRole('button', { name: 'Lagre', exact: true })).toBeVisible();
  await expect(question).toHaveCount(0);
  await press('Tell videre');
  await tap(page, '26 år og eldre', 1, 5);
  await press('Ferdig');
  await expect(question).toBeVisible();
  await press('Tell videre');
  await press('Ferdig');
  await expect(page.getByRole('button', { name: 'Lagre', exact: true })).toBeVisible();
  await expect(question, 'it was asked').toHaveCount(0);
  await press('Lagre');
  await expect(card(page, 'Storgata')).toHaveText(/Storgata.*5/);
});

test('two touches within 30 ms are two people, one touch with its click is one, and a scroll is nobody', async () => {
  await startRound(page, server);
  await openArea(page, 'Storgata');
  await page.getByText('Bare antall').waitFor();
  const session = await devTools(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  const { x, y, width, height } = (await pad('26 år og eldre').boundingBox())!;
  const middle = { x: x + width / 2, y: y + height / 2 };
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', point?: typeof middle) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: point ? [point] : [] });

  await touch('touchStart', middle);
  await touch('touchEnd');
  await expect(pad('26 år og eldre')).toContainText('1');

  await page.evaluate(() => {
    document.addEventListener('click', ({ timeStamp }) => {
      (globalThis as unknown as { clicks: number[] }).clicks = [
        ...((globalThis as unknown as { clicks?: number[] }).clicks ?? []),
        timeStamp,
      ];
    });
  });
  await Promise.all([touch('touchStart', middle), touch('touchEnd'), touch('touchStart', middle), touch('touchEnd')]);
  await expect(pad('26 år og eldre')).toContainText('3');
  const [first = 0, second = 0] = await page.evaluate(() => (globalThis as unknown as { clicks: number[] }).clicks);
  console.log(`two touches ${Math.round(second - first)} ms apart counted as two`);

  await touch('touchStart', middle);
  for (let step = 1; step <= 6; step++) await touch('touchMove', { x: middle.x, y: middle.y - step * 20 });
  await touch('touchEnd');
  await session.send('Input.synthesizePinchGesture', { ...middle, scaleFactor: 1.5, gestureSourceType: 'touch' });
  await session.send('Input.synthesizePinchGesture', { ...middle, scaleFactor: 0.67, gestureSourceType: 'touch' });
  await touch('touchStart', middle);
  await touch('touchEnd');
  await expect(pad('26 år og eldre')).toContainText('4');
});

/** Undo goes back step by step, whatever the steps were. */
test('the trail names the last taps, and undo takes back the newest', async () => {
  await startRound(page, server);
  await openArea(page, 'Storgata');
  await tap(page, '18–25 år', 2);
  await tap(page, '26 år og eldre', 1);
  const trail = page.getByRole('list', { name: 'Siste trykk, det nyeste først' });
  await expect(trail.getByRole('listitem')).toHaveText(['+1 26 år og eldre', '+1 18–25 år', '+1 18–25 år']);
  await press('Angre');
  await expect(pad('26 år og eldre')).toContainText('0');
  await press('Skriv inn');
  await page.getByLabel('Ukjent alder').fill('14');
  await expect(trail.getByRole('listitem').first()).toHaveText('+14 Ukjent alder');
  await press('Angre');
  await expect(page.getByLabel('Ukjent alder')).toHaveValue('');
  await expect(trail.getByRole('listitem')).toHaveCount(2);
});

test('heads alone are counted on one large pad, and everybody is of unknown age', async () => {
  await startRound(page, server);
  await page.context().setOffline(true);
  await openArea(page, 'Storgata');
  await press('Bare antall');
  await expect(pad('26 år og eldre')).toHaveCount(0);
  await tap(page, 'Personer, alle aldre', 5);
  await press('Ferdig');
  await press('Lagre');
  await expect(card(page, 'Storgata')).toHaveText(/Storgata.*5/);
  expect((await lastCount()).outcome.bands).toEqual({ under_18: 0, from_18_to_25: 0, over_25: 0, unknown: 5 });
});

/** The plan as the server sends it, with something changed in it. */
async function withPlan(context: BrowserContext, change: (plan: Ref) => void): Promise<void> {
  await context.route('**/api/ref/1', async (route) => {
    const response = await route.fetch();
    if (response.status() !== 200) return route.fulfill({ response });
    const plan: Ref = await response.json();
    change(plan);
    await route.fulfill({ response, json: plan });
  });
}
