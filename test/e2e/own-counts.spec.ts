import type { Page } from '@playwright/test';
import { instantOf, toDay } from '#shared/time.ts';
import { card, enrol, openArea, save, tap } from '../support/count-by-hand.ts';
import { crash, newPhone, readEvents, startRound } from '../support/phone-on-round.ts';
import { type RunningServer, runServerAt } from '../support/running-server.ts';
import { expect, test } from '../support/story.ts';

const wednesdayEvening = instantOf(toDay('2026-06-03'), '20:10');
let server: RunningServer;
let page: Page;

test.beforeEach(async ({ browser }) => {
  server = await runServerAt(wednesdayEvening);
  page = await newPhone(browser, wednesdayEvening);
});
test.afterEach(() => server.stop());

const press = (name: string) => page.getByRole('button', { name, exact: true }).click();

/** From the round to one of the phone's own counts. */
async function openOwn(area: string): Promise<void> {
  await page.getByRole('link', { name: 'Mine tellinger' }).click();
  await page.getByRole('link', { name: new RegExp(`^${area}`) }).click();
  await expect(page.getByRole('heading', { name: area, level: 1 })).toBeVisible();
}

test('a count is corrected, withdrawn and brought back without a network, and the server has each word of it', async () => {
  await startRound(page, server);
  await page.context().setOffline(true);
  await openArea(page, 'Storgata');
  await tap(page, '26 år og eldre', 3);
  await save(page);

  await openOwn('Storgata');
  await press('Rett tellingen');
  await page.getByRole('textbox', { name: '0–17 år' }).fill('1');
  await press('Lagre rettelsen');
  await expect(page.getByRole('alert')).toHaveText('Velg hvorfor først, så andre forstår hva som skjedde.');
  await page.getByRole('radio', { name: 'Talte feil' }).click();
  await press('Lagre rettelsen');
  const history = page.getByRole('region', { name: 'Hva som er ført' }).getByRole('listitem');
  await expect(history.first()).toContainText(
    /^Rettet 3\. juni kl\. 20\.1\d4 personer\. 0–17 år: 1, 26 år og eldre: 3Grunn: Talte feilPå telefonen$/,
  );
  await expect(history.last()).toContainText(/^Ført .*3 personer/);

  await press('Trekk tilbake');
  await page.getByRole('radio', { name: 'Annet' }).click();
  await page.getByLabel('Grunn').fill('Feil kveld, sa Ola Nordmann');
  await expect(page.getByText('«Ola Nordmann» ser ut som et navn.')).toBeVisible();
  await page.getByLabel('Grunn').fill('Feil kveld');
  await press('Ja, trekk tilbake');
  await expect(page.getByText('Tellingen er trukket tilbake.')).toBeVisible();
  await page.getByRole('link', { name: 'Mine tellinger' }).click();
  await expect(page.getByRole('link', { name: /^Storgata .*Trukket tilbake/ })).toContainText('På telefonen');
  await page.getByRole('link', { name: 'Tilbake', exact: true }).click();
  await expect(card(page, 'Storgata')).toContainText('Ikke startet');

  await openOwn('Storgata');
  await press('Hent tilbake');
  await page.getByRole('radio', { name: 'Trykket feil' }).click();
  await press('Hent tilbake');
  await expect(history.first()).toContainText(/^Hentet tilbake .*4 personer/);
  await expect(history).toHaveCount(4);

  await page.context().setOffline(false);
  for (const version of await history.all()) await expect(version).toContainText('Mottatt');
  await page.goto(server.origin);
  await expect(card(page, 'Storgata')).toHaveText(/Storgata.*Mottatt, rettet.*4/);

  const office = await page.context().browser()!.newContext({ locale: 'nb-NO', timezoneId: 'Europe/Oslo' });
  const desk = await office.newPage();
  await enrol(desk, server.origin, await server.firstCode());
  await desk.goto(`${server.origin}/office`);
  await expect(desk.getByRole('row', { name: /^Storgata/ })).toContainText('4,0');
  await office.close();
});

test('a correction that was being written when the app was killed is offered again, and is nobody’s count until it is saved', async () => {
  await startRound(page, server);
  await openArea(page, 'Storgata');
  await tap(page, '26 år og eldre', 3);
  await save(page);
  await expect(card(page, 'Storgata')).toContainText('Mottatt');
  await openOwn('Storgata');
  await press('Rett tellingen');
  await page.getByRole('textbox', { name: '0–17 år' }).fill('1');
  await page.getByRole('textbox', { name: 'Merknad' }).fill('Regn');
  await press('Feil område eller runde?');
  await page.getByRole('combobox', { name: 'Område' }).selectOption('Vaterland');
  await page.getByRole('radio', { name: 'Annet' }).click();
  await page.getByLabel('Grunn').fill('Stod på feil kort');
  await crash(page);

  page = await page.context().newPage();
  await page.goto(server.origin);
  await expect(card(page, 'Storgata')).toHaveText(/Storgata.*Mottatt.*3/);
  await page.getByRole('link', { name: 'Mine tellinger: en rettelse er ikke lagret' }).click();
  await page.getByRole('link', { name: /^Storgata Mottatt, rettelse ikke lagret/ }).click();
  await press('Fortsett rettelsen');
  await expect(page.getByRole('textbox', { name: '0–17 år' })).toHaveValue('1');
  await expect(page.getByRole('textbox', { name: 'Merknad' })).toHaveValue('Regn');
  await expect(page.getByRole('combobox', { name: 'Område' })).toHaveValue('vaterland');
  await expect(page.getByRole('radio', { name: 'Annet' })).toBeChecked();
  await expect(page.getByLabel('Grunn')).toHaveValue('Stod på feil kort');
  await page.getByRole('link', { name: 'Mine tellinger' }).click();
  await press('Fortsett rettelsen');
  await press('Lagre rettelsen');
  await expect(page.getByText('Rettelsen er lagret.')).toBeVisible();
  await page.goto(server.origin);
  await expect(card(page, 'Vaterland')).toHaveText(/Vaterland.*rettet.*4/);

  await openOwn('Vaterland');
  await press('Rett tellingen');
  await page.getByRole('textbox', { name: '0–17 år' }).fill('2');
  await press('Avbryt');
  await expect(page.getByRole('button', { name: 'Rett tellingen' })).toBeVisible();
  await expect(page.getByText('En rettelse er påbegynt')).toHaveCount(0);
});

test('a count that was entered in the wrong area is moved there, and says when another stands there already', async () => {
  await startRound(page, server);
  for (const area of ['Storgata', 'Vaterland']) {
    await openArea(page, area);
    await tap(page, '26 år og eldre', area === 'Storgata' ? 3 : 1);
    await save(page);
    await expect(card(page, area)).toContainText('Mottatt');
  }
  await openOwn('Vaterland');
  await press('Rett tellingen');
  await press('Feil område eller runde?');
  await page.getByRole('combobox', { name: 'Område' }).selectOption('Storgata');
  await expect(page.getByText('Storgata er alt ført i den runden: 3 personer.')).toBeVisible();
  await page.getByRole('combobox', { name: 'Område' }).selectOption('Akerselva');
  await expect(page.getByText('er alt ført i den runden')).toHaveCount(0);
  await page.getByRole('radio', { name: 'Feil område eller runde' }).click();
  await press('Lagre rettelsen');
  await expect(page.getByText('Rettelsen er lagret.')).toBeVisible();
  await page.goto(server.origin);
  await expect(card(page, 'Akerselva')).toHaveText(/Akerselva.*rettet.*1/);
  await expect(card(page, 'Vaterland')).toContainText('Ikke startet');
});

test('practice is another colour on every page, and moves neither an average nor the coverage', async () => {
  const office = await page.context().browser()!.newContext({ locale: 'nb-NO', timezoneId: 'Europe/Oslo' });
  const desk = await office.newPage();
  await enrol(desk, server.origin, await server.firstCode());
  const read = () =>
    desk.evaluate(async () => {
      const paths = ['averages', 'averages?band=under_18', 'coverage'];
      const replies = await Promise.all(paths.map((path) => fetch(`/api/seasons/2026/${path}`)));
      const bodies = await Promise.all(replies.map((reply) => reply.json()));
      return bodies.map(({ position: _, ...figures }) => JSON.stringify(figures));
    });

  await enrol(page, server.origin, await server.invite('counter', 'Kari'));
  await page.getByRole('button', { name: 'Start runden' }).click();
  await openArea(page, 'Vaterland');
  await tap(page, '26 år og eldre', 2);
  await save(page);
  await expect(card(page, 'Vaterland')).toContainText('Mottatt');
  await page.getByRole('button', { name: 'Bytt runde' }).click();
  const before = await read();
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const usualGround = await ground();

  await page.getByRole('button', { name: 'Øvingstelling' }).click();
  const bar = page.getByRole('complementary', { name: 'Øvingstelling' });
  await expect(bar).toContainText('Øving – teller ikke med');
  await expect(card(page, 'Vaterland'), 'the real count is not the training round’s').toContainText('Ikke startet');
  expect(await ground()).not.toBe(usualGround);
  await openArea(page, 'Storgata');
  await tap(page, '0–17 år', 4);
  await expect(bar).toBeVisible();
  await save(page);
  await expect(card(page, 'Storgata')).toHaveText(/Storgata.*Mottatt.*4/);
  expect((await readEvents(page)).map(({ raw }) => JSON.parse(raw).practice).sort()).toEqual([false, true]);
  for (const path of ['/status', '/own', '/finish', '/rescue']) {
    await page.goto(server.origin + path);
    await expect(bar, path).toBeVisible();
    expect(await ground(), path).not.toBe(usualGround);
  }
  await page.goto(`${server.origin}/own`);
  await expect(page.getByRole('link', { name: /^Storgata Mottatt 4 personer/ })).toBeVisible();
  await expect(page.getByRole('link', { name: /^Vaterland/ }), 'a real count').toHaveCount(0);
  expect(await read()).toEqual(before);

  await page.goto(server.origin);
  await openArea(page, 'Akerselva');
  await tap(page, '26 år og eldre', 1);
  await page.getByRole('button', { name: 'Avslutt øvingen' }).click();
  await expect(bar).toHaveCount(0);
  expect(await ground()).toBe(usualGround);
  await expect(page.getByText('Påbegynte tellinger')).toHaveCount(0);
  await page.goto(`${server.origin}/own`);
  await expect(page.getByRole('link', { name: /^Vaterland Mottatt 2 personer/ })).toBeVisible();
  await expect(page.getByRole('link', { name: /^Storgata/ }), 'a training count').toHaveCount(0);
  expect(await read()).toEqual(before);
  await office.close();
});
