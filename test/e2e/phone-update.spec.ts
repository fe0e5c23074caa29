import type { Browser, Page } from '@playwright/test';
import { instantOf, toDay } from '#shared/time.ts';
import { card, openArea, save, tap } from '../support/count-by-hand.ts';
import { type InBetween, standBetween } from '../support/in-between.ts';
import { newerWorker } from '../support/newer-build.ts';
import { newPhone, startRound } from '../support/phone-on-round.ts';
import { type RunningServer, runServerAt } from '../support/running-server.ts';
import { expect, test } from '../support/story.ts';

const wednesdayEvening = instantOf(toDay('2026-06-03'), '20:10');
const page404 = { status: 404, headers: { 'content-type': 'application/json' }, body: '{}' };
const portal = { status: 302, headers: { location: '/portal' }, body: '' };
const portalPage = { headers: { 'content-type': 'text/html' }, body: '<h1>Logg inn på nettet</h1>' };

let server: RunningServer;
let between: InBetween;

test.beforeAll(async () => {
  server = await runServerAt(wednesdayEvening);
  between = await standBetween(server.origin);
});
test.afterEach(() => {
  between.answer = () => undefined;
});
test.afterAll(async () => {
  await between[Symbol.asyncDispose]();
  await server.stop();
});

async function openPhone(browser: Browser): Promise<Page> {
  const page = await newPhone(browser, wednesdayEvening);
  await startRound(page, server, between.origin);
  return page;
}

function deploy(name: string, more: InBetween['answer'] = () => undefined): void {
  between.answer = (path) => (path === '/sw.js' ? newerWorker(name) : more(path));
}

/** Asks for the newest worker. Gives how that ended, once it is known. */
function update(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const registration = (await navigator.serviceWorker.getRegistration())!;
    try {
      await registration.update();
    } catch (error) {
      return (error as Error).name;
    }
    const { installing } = registration;
    if (!installing) return registration.waiting ? 'installed' : 'nothing new';
    return new Promise((resolve) => {
      installing.addEventListener('statechange', () => resolve(installing.state));
    });
  });
}

async function expectToWorkOffline(page: Page): Promise<void> {
  await page.context().setOffline(true);
  await page.reload();
  await expect(card(page, 'Storgata')).toBeVisible();
  await page.context().setOffline(false);
}

test('a new version waits while a count is open, though another tab takes it, and is asked for afterwards', async ({
  browser,
}) => {
  const page = await openPhone(browser);
  await openArea(page, 'Storgata');
  await tap(page, '26 år og eldre', 3);
  await page.evaluate(() => Object.assign(globalThis, { isSamePage: true }));
  deploy('newer');
  expect(await update(page)).toBe('installed');
  await expect(page.getByRole('button', { name: 'Ta i bruk' })).toBeHidden();

  const other = await page.context().newPage();
  await other.goto(between.origin);
  const reloaded = other.waitForEvent('load');
  await other.getByRole('button', { name: 'Ta i bruk' }).click();
  await reloaded;
  await page.waitForFunction(async () => !(await navigator.serviceWorker.getRegistration())?.waiting);

  await tap(page, '26 år og eldre', 1, 4);
  await expect(page.getByRole('button', { name: 'Ta i bruk' })).toBeHidden();
  await save(page);
  await expect(card(page, 'Storgata')).toHaveText(/Storgata.*4/);
  expect(await page.evaluate(() => 'isSamePage' in globalThis)).toBe(true);
  const renewed = page.waitForEvent('load');
  await page.getByRole('button', { name: 'Ta i bruk' }).click();
  await renewed;
  await expect(card(page, 'Storgata')).toHaveText(/Storgata.*Mottatt.*4/);
});

test('a new version comes at once when it is asked for, also while the one before it is at work', async ({
  browser,
}) => {
  const page = await openPhone(browser);
  for (const name of ['first', 'second']) {
    deploy(name);
    expect(await update(page)).toBe('installed');
    const take = page.getByRole('button', { name: 'Ta i bruk' });
    await take.waitFor();
    const renewed = page.waitForEvent('load', { timeout: 5000 });
    await take.evaluate((button: HTMLElement) => {
      const askOnAndOn = async () => {
        for (let asked = 0; asked < 30; asked++) await fetch('/index.html');
      };
      void askOnAndOn();
      button.click();
    });
    await renewed;
  }
  await expectToWorkOffline(page);
});

test('what is asked of the server goes past the worker, which an answer that takes long would hold up', async ({
  browser,
}) => {
  const page = await openPhone(browser);
  const ways = await page.evaluate(async () => {
    const wayOf = async (path: string) => {
      await (await fetch(path)).text();
      const [asked] = performance.getEntriesByName(new URL(path, location.href).href).slice(-1);
      return (asked as PerformanceResourceTiming & { workerMatchedSourceType?: string }).workerMatchedSourceType;
    };
    return [await wayOf('/api/known'), await wayOf('/index.html')];
  });
  expect(ways).toEqual(['network', '']);
});

test('a new version that does not come whole leaves the old one working', async ({ browser }) => {
  const page = await openPhone(browser);
  const broken = {
    missing: page404,
    failed: { ...page404, status: 500 },
    short: { body: (own: string) => own.slice(0, -40) },
    portal: portalPage,
  };
  for (const [name, answer] of Object.entries(broken)) {
    let wasAsked = false;
    deploy(name, (path) => {
      if (!path.startsWith('/index.html')) return undefined;
      wasAsked = true;
      return answer;
    });
    expect([name, await update(page), wasAsked]).toEqual([name, 'redundant', true]);
  }
  await expectToWorkOffline(page);
});

test('a worker that is a page, or comes by a detour, leaves the old one working', async ({ browser }) => {
  const page = await openPhone(browser);
  between.answer = (path) => (path === '/sw.js' ? portalPage : undefined);
  expect(await update(page)).toBe('SecurityError');
  between.answer = (path) => (path === '/sw.js' ? portal : path === '/portal' ? { body: '' } : undefined);
  expect(await update(page)).toMatch(/SecurityError|TypeError/);
  await expectToWorkOffline(page);
});

test('a portal that answers everything with its own page gets no receipt into the phone and nothing into its store', async ({
  browser,
}) => {
  const page = await openPhone(browser);
  const stored = () =>
    page.evaluate(async () => {
      const texts: string[] = [];
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys()) {
          const text = (await (await cache.match(request))?.text()) ?? '';
          texts.push(`${request.url} ${text.length} ${text.includes('Logg inn')}`);
        }
      }
      return texts.sort();
    });
  const before = await stored();
  between.answer = (path) => (path === '/portal' ? portalPage : portal);
  await openArea(page, 'Storgata');
  await tap(page, '26 år og eldre', 3);
  await save(page);
  await expect(card(page, 'Storgata')).toContainText('På telefonen');
  await page.getByRole('link', { name: 'Status' }).click();
  await page.getByRole('button', { name: 'Send nå' }).click();
  await expect(page.getByText('Fikk ikke kontakt med serveren nå')).toBeVisible();
  await page.reload();
  await expect(page.getByText('1 telling er på telefonen')).toBeVisible();
  expect(await stored()).toEqual(before);
  between.answer = () => undefined;
  await page.getByRole('button', { name: 'Send nå' }).click();
  await expect(page.getByText('Alt er mottatt')).toBeVisible();
});
