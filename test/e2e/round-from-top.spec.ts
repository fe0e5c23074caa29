import { instantOf, toDay } from '#shared/time.ts';
import { enrol } from '../support/count-by-hand.ts';
import { pageAt } from '../support/page-at.ts';
import { runServerAt } from '../support/running-server.ts';
import { expect, test } from '../support/story.ts';

const wednesdayEvening = instantOf(toDay('2026-06-03'), '20:10');

test('on the smallest phone a round begins with its first area in view, and with its heading for who listens', async ({
  browser,
}) => {
  await using server = await runServerAt(wednesdayEvening);
  const page = await pageAt(browser, wednesdayEvening, { viewport: { width: 320, height: 568 } });
  await enrol(page, server.origin, await server.invite('counter', 'Anne'));
  const start = page.getByRole('button', { name: 'Start runden' });
  await start.scrollIntoViewIfNeeded();
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(100);
  await start.click();
  await expect(page.getByRole('button', { name: /^Storgata/ })).toBeInViewport();
  await expect(page.getByRole('heading', { name: 'Tellerunde' })).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(0);
});
