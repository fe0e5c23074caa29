import AxeBuilder from '@axe-core/playwright';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { instantOf, toDay } from '#shared/time.ts';
import { shiftClock } from '../support/browser-phone.ts';
import { card, enrol, openArea, save, tap } from '../support/count-by-hand.ts';
import { runServerAt } from '../support/running-server.ts';

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

async function expectAccessible(page: Page, screen: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${screen}, ${colorScheme}: ${id} ${nodes[0]?.html}`)).toEqual([]);
  }
}

/** Chosen, and kept: a reload in the very moment of the choice may come before the disk. */
async function chooseEnglish(page: Page): Promise<void> {
  await expect(async () => {
    await page.getByRole('radio', { name: 'English' }).check({ force: true });
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en', { timeout: 1000 });
  }).toPass();
}

for (const language of ['nb', 'en'] as const) {
  const isEnglish = language === 'en';

  test(`no screen of the phone has a fault that axe knows, breaks the policy or asks another host (${language})`, async ({
    context,
    page,
  }) => {
    test.setTimeout(180_000);
    await using server = await runServerAt(wednesdayEvening);
    const faults = await watch(context, server.origin);
    await context.addInitScript(shiftClock, wednesdayEvening - Date.now());
    await page.goto(server.origin);
    await expectAccessible(page, 'enrol');
    await enrol(page, server.origin, await server.firstCode());
    await expectAccessible(page, 'round proposed');
    await page.getByRole('button', { name: 'Start runden' }).click();
    await openArea(page, 'Storgata');
    await tap(page, '26 år og eldre', 2);
    await expectAccessible(page, 'count');
    await save(page);
    await expect(card(page, 'Storgata')).toContainText('Mottatt');
    await openArea(page, 'Vaterland');
    await page.getByRole('button', { name: 'Ikke talt' }).click();
    await expectAccessible(page, 'not counted');
    await page.keyboard.press('Escape');
    await page.goto(`${server.origin}/status`);
    if (isEnglish) await chooseEnglish(page);
    for (const path of ['/status', '/', '/late', '/unplanned', '/enrol', '/office', '/office/figures']) {
      await page.goto(server.origin + path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      if (path.startsWith('/office')) await expect(page.getByRole('table').first()).toBeVisible();
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await expectAccessible(page, path);
    }
    expect(faults).toEqual([]);
  });
}

test('the counter’s first load stays within 60 kB over the wire, fonts apart', async ({ page }) => {
  await using server = await runServerAt(wednesdayEvening);
  const loaded: { readonly path: string; readonly bytes: number }[] = [];
  page.on('requestfinished', async (request) => {
    const { pathname } = new URL(request.url());
    if (!/\.(js|css)$|^\/$/.test(pathname) || pathname === '/sw.js') return;
    loaded.push({ path: pathname, bytes: (await request.sizes()).responseBodySize });
  });
  await page.goto(server.origin, { waitUntil: 'networkidle' });
  expect(loaded.map(({ path }) => path)).toContain('/');
  expect(loaded.length).toBeGreaterThan(2);
  const total = loaded.reduce((sum, { bytes }) => sum + bytes, 0);
  expect(total).toBeLessThanOrEqual(60_000);
});
