import { readFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import { unzipSync } from 'fflate';
import { addDays, instantOf, toDay } from '#shared/time.ts';
import { enrolAtDesk } from '../support/count-by-hand.ts';
import { makeSlot, people } from '../support/events.ts';
import { pageAt } from '../support/page-at.ts';
import { enrolPhone } from '../support/phone.ts';
import { runServerAt } from '../support/running-server.ts';
import { expect, test } from '../support/story.ts';

const wednesday = toDay('2026-06-03');
const thursdayMorning = instantOf(addDays(wednesday, 1), '09:00');

test.setTimeout(120_000);
test.use({ actionTimeout: 15_000 });

test('an author takes figures away as files with names of their own, the page stays, and on paper it has the figures alone', async ({
  browser,
}) => {
  await using server = await runServerAt(thursdayMorning);
  const anne = await enrolPhone(server.origin, await server.invite('counter', 'Anne'));
  await anne.push(
    anne.count(makeSlot(wednesday, 'day', 'storgata'), people(20)),
    anne.count(makeSlot(wednesday, 'evening', 'storgata'), people(41)),
  );
  const page = await pageAt(browser, thursdayMorning);
  await enrolAtDesk(page, server.origin, await server.invite('author', 'Forfatter'));
  await page.goto(`${server.origin}/office/figures`);

  const take = async (link: Locator) => {
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  };
  const linkTo = (name: RegExp) => figure.getByRole('link', { name });
  const figure = page.getByRole('region', { name: 'Figur 6', exact: true });
  await expect(figure.getByRole('cell', { name: /^30,5/ })).toBeVisible();
  expect((await take(linkTo(/^Word/))).name).toBe('sommertelling-2026_omrader_intern.docx');
  await figure.getByText('Andre formater').click();
  expect((await take(linkTo(/SVG/))).name).toBe('sommertelling-2026_omrader_intern.svg');
  const csv = await take(linkTo(/^CSV for Excel/));
  expect(csv.bytes.toString()).toContain('\r\n2026;30,5;');
  const all = await take(page.getByRole('link', { name: 'Last ned alle figurene' }));
  expect(all.name).toBe('sommertelling-2026_figurer_intern.zip');
  expect(Object.keys(unzipSync(all.bytes))).toContain('figur-6/sommertelling-2026_omrader_intern.png');
  await expect(page.getByRole('heading', { name: 'Figurer', level: 1 })).toBeVisible();

  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(figure.getByRole('img')).toBeVisible();
  await expect(figure.getByRole('cell', { name: /^30,5/ })).toBeVisible();
  await expect(figure.getByRole('link')).toHaveCount(0);
});
