/** The pictures of the handbook, taken anew from the app as it is: a phone on a round, and an office with ten made-up seasons. `npm run pictures`. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { instantOf, toDay } from '#shared/time.ts';
import { chromiumPath } from '../run/chromium.ts';
import { enrol, openArea, tap } from '../support/count-by-hand.ts';
import { newPhone, startRound } from '../support/phone-on-round.ts';
import { runServer, runServerAt } from '../support/running-server.ts';

const folder = join(import.meta.dirname, '../../docs/handbok/bilder');
mkdirSync(folder, { recursive: true });
const wednesdayEvening = instantOf(toDay('2026-06-03'), '20:10');
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];

const pages = {
  gjennomsnitt: '/office',
  tabeller: '/office/tables',
  figurer: '/office/figures',
  dekning: '/office/coverage',
  plan: '/office/planner',
  innboks: '/office/inbox',
  folk: '/office/people',
  kvalitet: '/office/health',
} as const;

const browser = await chromium.launch({ executablePath: chromiumPath, args: flags });
await takePhone();
await takeOffice();
await browser.close();

async function takePhone(): Promise<void> {
  await using server = await runServerAt(wednesdayEvening);
  const phone = await newPhone(browser, wednesdayEvening);
  await startRound(phone, server);
  await keep(phone, 'runde');
  await openArea(phone, 'Storgata');
  await tap(phone, '26 år og eldre', 14);
  await tap(phone, '18–25 år', 3);
  await keep(phone, 'telling');
  await phone.getByRole('button', { name: 'Ferdig' }).click();
  await keep(phone, 'se-over');
  await phone.context().close();
}

async function takeOffice(): Promise<void> {
  const server = await runServer({}, ['--demo']);
  const context = await browser.newContext({
    locale: 'nb-NO',
    timezoneId: 'Europe/Oslo',
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await enrol(page, server.origin, await server.firstCode());
  for (const [name, path] of Object.entries(pages)) {
    await page.goto(server.origin + path);
    await page.getByRole('main').getByRole('table').or(page.getByRole('main').getByRole('heading')).first().waitFor();
    // It listens when all that it shows has come.
    await page.getByText('Oppdateres av seg selv').waitFor();
    await page.getByText('Henter tallene …').first().waitFor({ state: 'hidden' });
    await keep(page, name);
  }
  await context.close();
  await server.stop();
}

async function keep(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
  console.log(`${name}.png`);
}
