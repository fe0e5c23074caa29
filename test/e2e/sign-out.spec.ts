import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { parseRescueFile } from '#shared/sync/rescue.ts';
import { instantOf, toDay } from '#shared/time.ts';
import { card, openArea, tap } from '../support/count-by-hand.ts';
import { count, newPhone, readEvents, startRound } from '../support/phone-on-round.ts';
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
});
const submit = () => page.getByRole('button', { name: 'Koble fra', exact: true });

async function goToSignOut(): Promise<void> {
  await page.getByRole('link', { name: 'Status' }).click();
  await page.getByRole('link', { name: 'Koble fra telefonen' }).click();
  await expect(page.getByRole('heading', { name: 'Koble fra telefonen' })).toBeVisible();
}

/** Counted where there is no network; by the sign-out page there is one again, and the server takes no counts. */
async function countUnsent(area: string, people: number): Promise<void> {
  await page.context().setOffline(true);
  await count(page, area, people);
}

test('a phone with everything received is signed out, asks for a code, and goes on where it was', async () => {
  await startRound(page, server);
  await count(page, 'Storgata', 3);
  await expect(card(page, 'Storgata')).toContainText('Mottatt');
  await goToSignOut();
  await submit().click();
  await expect(page.getByText('Telefonen er koblet fra. Det som er talt, ligger fortsatt her.')).toBeVisible();
  await page.goto(server.origin);
  await expect(page.getByRole('heading', { name: 'Koble til telefonen' })).toBeVisible();
  expect(await page.context().cookies()).toEqual([]);
  expect(await readEvents(page)).toHaveLength(1);
});

test('a count under way, and one that is only here, are each told of, and nothing is signed out', async () => {
  await startRound(page, server);
  await countUnsent('Storgata', 3);
  await openArea(page, 'Vaterland');
  await tap(page, '26 år og eldre', 2);
  await page.getByRole('link', { name: 'Tilbake til runden' }).click();
  await goToSignOut();
  await expect(page.getByRole('alert')).toContainText('1 telling er påbegynt.');
  await expect(submit()).toHaveCount(0);
  await page.getByRole('link', { name: 'Til tellerunden' }).click();
  await openArea(page, 'Vaterland');
  await page.getByRole('button', { name: 'Ferdig' }).click();
  await page.getByRole('button', { name: 'Lagre', exact: true }).click();
  await expect(card(page, 'Vaterland')).toContainText('På telefonen');
  await goToSignOut();
  await expect(page.getByRole('alert')).toContainText('2 tellinger er bare på denne telefonen.');
  await expect(submit()).toHaveCount(0);
});

test('with the file handed over it is signed out, the counts stay, and are sent when it is connected again', async () => {
  await startRound(page, server);
  await countUnsent('Storgata', 3);
  await goToSignOut();
  await expect(submit()).toHaveCount(0);
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Last ned filen' }).click();
  const file = parseRescueFile(readFileSync(await (await downloading).path(), 'utf8'));
  expect(file?.readable).toEqual(['Storgata 03.06. kveld: 0 / 0 / 3 / 0']);
  await expect(submit()).toBeVisible();
  await page.reload();
  await expect(submit(), 'after a restart').toBeVisible();

  await submit().click();
  await expect(page.getByRole('alert')).toContainText(
    'Telefonen får ikke kontakt med serveren, og er fortsatt koblet til.',
  );
  await page.context().route('**/api/sync/**', (route) => route.abort());
  await page.context().setOffline(false);
  await submit().click();
  await expect(page.getByText('Telefonen er koblet fra.')).toBeVisible();
  await page.context().unroute('**/api/sync/**');
  expect((await readEvents(page)).map(({ receipt }) => receipt)).toEqual([null]);

  await page
    .getByRole('link', { name: 'Tilbake' })
    .or(page.getByRole('link', { name: 'Status' }))
    .first()
    .click();
  await expect(page.getByText('Telefonen er ikke koblet til. Koble den til, så sendes tellingene.')).toBeVisible();
});

test('what a coordinator asks for over the telephone stands on one page, numbered', async () => {
  await startRound(page, server);
  await count(page, 'Storgata', 3);
  await expect(card(page, 'Storgata')).toContainText('Mottatt');
  await page.getByRole('link', { name: 'Status' }).click();
  await page.getByRole('link', { name: 'Opplysninger om telefonen' }).click();
  const facts = page.getByRole('listitem');
  await expect(facts).toHaveText([
    /^1\. Koblet til som\s*Kari \(teller\)/,
    /^2\. Telefonens id\s*[0-9a-f]{4} [0-9a-f]{4}/,
    /^3\. Versjon\s*\d+\.\d+\.\d+/,
    /^4\. Siste kontakt\s*3\. juni kl\. 20\.\d\d, for under ett minutt siden/,
    /^5\. Venter på å bli sendt\s*Ingenting/,
    /^6\. Påbegynt\s*Ingenting/,
    /^7\. Mottatt\s*1 telling/,
    /^8\. I sikkerhetskopi\s*(0 av 1 mottatte|Ja, den ene mottatte)/,
    /^9\. Klar uten nett\s*Ja/,
    /^10\. Lagringen\s*(Varig|Ikke lovet varig)/,
    /^11\. På hjemskjermen\s*Nei, åpnet i nettleseren/,
    /^12\. Klokka\s*(Stemmer med serveren|Går \d+ sekunder for sakte)/, // the phone was set when this test began
  ]);
});
