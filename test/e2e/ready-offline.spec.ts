import type { Page } from '@playwright/test';
import { instantOf, toDay } from '#shared/time.ts';
import { expectAccessible } from '../support/accessible.ts';
import { shiftClock } from '../support/browser-phone.ts';
import { enrol } from '../support/count-by-hand.ts';
import { runServerAt } from '../support/running-server.ts';
import { expect, test } from '../support/story.ts';

const wednesdayEvening = instantOf(toDay('2026-06-03'), '20:10');
const iphone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1';

test.use({ locale: 'nb-NO', timezoneId: 'Europe/Oslo', viewport: { width: 390, height: 844 } });

/** One file of the app is gone from where the browser keeps it, as when a phone makes room. */
function throwAwayOne(page: Page): Promise<string> {
  return page.evaluate(async () => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      const [file] = (await cache.keys()).filter(({ url }) => /figures-screen.*\.js/.test(url));
      if (file && (await cache.delete(file))) return file.url;
    }
    return '';
  });
}

const isThere = (page: Page, url: string) =>
  page.evaluate(async (file) => (await caches.match(file)) !== undefined, url);

test('the phone is called ready when every file and the plan are on it, and no sooner', async ({ context, page }) => {
  await using server = await runServerAt(wednesdayEvening);
  await context.addInitScript(shiftClock, wednesdayEvening - Date.now());
  const ready = page.getByText('Klar til bruk uten nett', { exact: true });
  const offlineFact = page.locator('.facts div', { hasText: 'Klar uten nett' });
  await page.goto(`${server.origin}/status`);
  await expect(offlineFact).toContainText('Nei, planen er ikke hentet');
  await enrol(page, server.origin, await server.firstCode());
  await expect(ready).toBeVisible();

  const lost = await throwAwayOne(page);
  expect(lost).not.toBe('');
  await context.setOffline(true);
  await page.goto(server.origin);
  await expect(page.getByText('Ikke klar til bruk uten nett ennå.')).toBeVisible();
  await expect(ready).toBeHidden();
  await page.getByRole('link', { name: 'Se hva som mangler' }).click();
  await expect(offlineFact).toContainText('Nei, 1 av appens filer mangler');

  await context.setOffline(false);
  await page.goto(server.origin);
  await expect(ready).toBeVisible();
  expect(await isThere(page, lost)).toBe(true);
});

test.describe('an iPhone', () => {
  test.use({ userAgent: iphone });

  test('outside the installed app is warned before it is connected and before it counts, and shown the way', async ({
    context,
    page,
  }) => {
    await using server = await runServerAt(wednesdayEvening);
    await context.addInitScript(shiftClock, wednesdayEvening - Date.now());
    const warning = page.getByRole('alert').filter({ hasText: 'Ikke tell her ennå' });
    await page.goto(server.origin);
    await expect(warning).toBeVisible();
    await expectAccessible(page, 'enrol, on an iPhone');
    await enrol(page, server.origin, await server.firstCode());
    await expect(warning).toBeVisible();
    await page.getByRole('link', { name: 'Slik gjør du det' }).click();
    await expect(page.getByRole('heading', { name: 'Legg appen på hjemskjermen' })).toBeVisible();
    await expect(page.getByRole('radio', { name: 'iPhone' })).toBeChecked();
    await expect(page.getByRole('listitem')).toHaveCount(3);
  });

  test('with the app on its home screen is not warned', async ({ context, page }) => {
    await using server = await runServerAt(wednesdayEvening);
    await context.addInitScript(() => Object.defineProperty(navigator, 'standalone', { value: true }));
    await page.goto(server.origin);
    await expect(page.getByRole('heading', { name: 'Koble til telefonen' })).toBeVisible();
    await expect(page.getByText('Ikke tell her ennå')).toBeHidden();
  });
});
