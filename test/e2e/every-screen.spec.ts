import type { BrowserContext, Page } from '@playwright/test';
import { instantOf, toDay } from '#shared/time.ts';
import { en } from '../../client/i18n/en.ts';
import { nb } from '../../client/i18n/nb.ts';
import { ownEn } from '../../client/i18n/own-en.ts';
import { ownNb } from '../../client/i18n/own-nb.ts';
import { seldomEn } from '../../client/i18n/seldom-en.ts';
import { seldomNb } from '../../client/i18n/seldom-nb.ts';
import { expectAccessible, expectFocusSeen, expectNothingSideways } from '../support/accessible.ts';
import { shiftClock } from '../support/browser-phone.ts';
import { runServerAt } from '../support/running-server.ts';
import { expect, test } from '../support/story.ts';

const wednesdayEvening = instantOf(toDay('2026-06-03'), '20:10');

test.use({ locale: 'nb-NO', timezoneId: 'Europe/Oslo', viewport: { width: 390, height: 844 } });

/** Everything a page may not do, as it happens: break the content policy, fail, or ask another host. */
async function watch(context: BrowserContext, origin: string): Promise<readonly string[]> {
  const faults: string[] = [];
  await context.exposeFunction('noteViolation', (what: string) => faults.push(`content policy: ${what}`));
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      (globalThis as unknown as { noteViolation(what: string): void }).noteViolation(
        `${event.violatedDirective} ${event.blockedURI}`,
      );
    });
  });
  context.on('weberror', (error) => faults.push(`uncaught: ${error.error().message}`));
  context.on('request', (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith('data:')) faults.push(`asked ${request.url()}`);
  });
  return faults;
}

const aboutThePhone = ['/status', '/diagnostics', '/sign-out'];

/** All that is asked of a screen, whatever it shows. */
async function look(page: Page, screen: string): Promise<void> {
  await expectAccessible(page, screen);
  await expectNothingSideways(page, screen);
  await expectFocusSeen(page, screen);
}

/** Chosen, and kept: a reload in the very moment of the choice may come before the disk. */
async function chooseEnglish(page: Page): Promise<void> {
  await expect(async () => {
    await page.getByRole('radio', { name: 'English' }).check({ force: true });
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en', { timeout: 1000 });
  }).toPass();
}

for (const [language, words] of [
  ['nb', nb],
  ['en', en],
] as const) {
  test(`no screen has a fault that axe knows, hides its focus, breaks the policy or asks another host (${language})`, async ({
    context,
    page,
  }) => {
    test.setTimeout(180_000);
    await using server = await runServerAt(wednesdayEvening);
    const faults = await watch(context, server.origin);
    await context.addInitScript(shiftClock, wednesdayEvening - Date.now());
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
    const goTo = async (path: string) => {
      await page.goto(server.origin + path);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    };
    await page.goto(`${server.origin}/status`);
    if (language === 'en') await chooseEnglish(page);

    await goTo('/');
    await look(page, 'enrol');
    await page.getByLabel(words.enrol.code).fill(await server.firstCode());
    await press(words.enrol.submit);
    await expect(page.getByRole('heading', { name: words.roundScreen.title })).toBeVisible();
    await look(page, 'round proposed');
    await press(words.roundScreen.start);
    await look(page, 'round');

    await page.getByRole('button', { name: /^Storgata/ }).click();
    await look(page, 'count, nobody yet');
    await press(words.count.nobodyHere);
    await look(page, 'nobody here');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: words.ageBands.over_25 }).click();
    await look(page, 'count by taps');
    const seldom = language === 'nb' ? seldomNb : seldomEn;
    await press(words.count.move);
    await look(page, 'moving people');
    await page.keyboard.press('Escape');
    await press(words.count.lock);
    await look(page, 'locking');
    await press(seldom.lock.lockWithoutSliding);
    await look(page, 'locked');
    await press(seldom.lock.unlockWithoutSliding);
    await press(seldom.lock.pressToUnlock);
    await press(words.count.interrupt);
    await look(page, 'interrupted');
    await press(words.count.notCounted);
    await look(page, 'not counted');
    await page.keyboard.press('Escape');
    await press(words.count.goOn);
    await press(words.count.byTyping);
    await look(page, 'count by typing');
    await press(words.count.finish);
    await look(page, 'review');
    await press(words.count.save);
    await expect(page.getByRole('heading', { name: words.roundScreen.title })).toBeVisible();
    await page.getByRole('button', { name: /^Storgata/ }).click();
    await look(page, 'round with an answer opened');

    const own = language === 'nb' ? ownNb : ownEn;
    await page.getByRole('link', { name: words.who.own }).click();
    await look(page, 'own counts');
    await page.getByRole('link', { name: /^Storgata/ }).click();
    await look(page, 'one of the own counts');
    await press(own.withdraw);
    await look(page, 'withdrawal');
    await page.keyboard.press('Escape');
    await press(own.correct);
    await press(own.elsewhere);
    await look(page, 'correction');
    await page.getByRole('textbox', { name: words.ageBands.over_25 }).fill('7');
    await page.getByRole('link', { name: own.title }).click();
    await look(page, 'correction that is not saved');
    await press(own.unfinished.discard);
    await goTo('/');
    await press(words.roundScreen.change);
    await press(words.who.practice);
    await look(page, 'practice');
    await page.getByRole('button', { name: /^Storgata/ }).click();
    await look(page, 'practice count');
    await press(words.who.stopPractice);
    await press(words.roundScreen.start);

    const pages = ['/finish', '/late', '/unplanned', '/rescue', '/enrol', '/install', ...aboutThePhone];
    const tables = ['/office', '/office/tables', '/office/figures', '/office/coverage', '/office/planner'];
    const offices = [
      ...tables,
      '/office/compare',
      '/office/editions',
      '/office/inbox',
      '/office/health',
      '/office/people',
      '/office/rescue',
    ];
    for (const path of pages) {
      await goTo(path);
      await look(page, path);
    }
    for (const path of offices) {
      await goTo(path);
      if (tables.includes(path)) await expect(page.getByRole('table').first()).toBeVisible();
      await expectAccessible(page, path);
    }

    await goTo('/');
    await page.getByRole('button', { name: /^Vaterland/ }).click();
    await page.getByRole('button', { name: words.ageBands.over_25 }).click();
    await expect(page.locator('.total strong')).toHaveText('1');
    await context.addInitScript(shiftClock, 5 * 3_600_000);
    await page.reload();
    await expect(page.getByRole('dialog')).toContainText(seldom.old.notSince);
    await look(page, 'count begun hours ago');
    expect(faults).toEqual([]);
  });
}

test('the counter’s first load stays within 60 kB over the wire, fonts apart', async ({ page }) => {
  await using server = await runServerAt(wednesdayEvening);
  const loaded: { readonly path: string; readonly bytes: number }[] = [];
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('requestfinished', async (request) => {
    const { pathname } = new URL(request.url());
    if (!/\.(js|css)$|^\/$/.test(pathname) || pathname === '/sw.js') return;
    loaded.push({ path: pathname, bytes: (await request.sizes()).responseBodySize });
  });
  await page.goto(server.origin, { waitUntil: 'networkidle' });
  expect(loaded.map(({ path }) => path)).toContain('/');
  expect(loaded.length).toBeGreaterThan(2);
  const total = loaded.reduce((sum, { bytes }) => sum + bytes, 0);
  console.log(`first load over the wire: ${total} bytes in ${loaded.length} files`);
  expect(total).toBeLessThanOrEqual(60_000);
  expect(said, 'a stranger is refused nothing').toEqual([]);
});
