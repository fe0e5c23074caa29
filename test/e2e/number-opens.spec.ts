import { readFileSync } from 'node:fs';
import { addDays, instantOf, toDay } from '#shared/time.ts';
import { expectAccessible } from '../support/accessible.ts';
import { enrolAtDesk } from '../support/count-by-hand.ts';
import { makeSlot, people } from '../support/events.ts';
import { pageAt } from '../support/page-at.ts';
import { enrolPhone } from '../support/phone.ts';
import { runServerAt } from '../support/running-server.ts';
import { expect, test } from '../support/story.ts';

const wednesday = toDay('2026-06-03');
const thursdayMorning = instantOf(addDays(wednesday, 1), '09:00');

test.setTimeout(120_000);

test('an author opens a number of a table to the counts behind it, copies the explanation for a journalist, and takes the table to Excel', async ({
  browser,
}) => {
  await using server = await runServerAt(thursdayMorning);
  const anne = await enrolPhone(server.origin, await server.invite('counter', 'Anne'));
  await anne.push(
    anne.count(makeSlot(wednesday, 'day', 'urtegata'), people(31)),
    anne.count(makeSlot(wednesday, 'evening', 'urtegata'), people(0)),
  );
  const page = await pageAt(browser, thursdayMorning, { permissions: ['clipboard-read', 'clipboard-write'] });
  await enrolAtDesk(page, server.origin, await server.invite('author', 'Forfatter'));

  await page.goto(`${server.origin}/office/tables`);
  const number = page.getByRole('button', { name: '15,5. Urtegata, Sammenstilt for dag og kveld, Juni.' });
  await number.click();
  const panel = page.getByRole('dialog');
  await expect(panel).toContainText('15,5 = (31,0 + 0,0) / 2');
  await expect(panel.getByRole('row', { name: /ons\. 3\. juni kveld/ })).toContainText('null');
  await expect(panel.getByRole('link')).toHaveCount(0);
  await expectAccessible(page, 'a number opened');
  await panel.getByRole('button', { name: 'Kopier forklaring' }).click();
  await expect(panel).toContainText('Forklaringen er kopiert.');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain(
    '15,5 = (gjennomsnitt dag + gjennomsnitt kveld) / 2, n = 2 av 26 planlagte tellinger, utgave',
  );
  expect(copied).toContain('Urtegata, sommertellingen 2026, 01.06.2026–30.06.2026, alle aldre.');

  await anne.push(anne.count(makeSlot('2026-06-01', 'day', 'urtegata'), people(11)));
  await expect(panel).toContainText('10,5 = (21,0 + 0,0) / 2', { timeout: 5000 });
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(page.getByRole('button', { name: /^10,5\. Urtegata, Sammenstilt/ }).first()).toBeVisible();

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Last ned for Excel (CSV)' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('sommertelling-2026_tabell-maaneder_intern.csv');
  const bytes = readFileSync(await download.path());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(bytes.toString()).toContain('Urtegata;Sammenstilt for dag og kveld;10,5;');

  // Of one round by day and one in the evening there is nothing but the round's own.
  await page.goto(`${server.origin}/office?period=2026-07`);
  await expect(page.getByText('én runde')).toHaveCount(0);
  await page.goto(`${server.origin}/office?band=under_18&period=2026-06`);
  const evening = page
    .getByRole('row', { name: /^Urtegata/ })
    .getByRole('cell')
    .nth(1);
  await expect(evening).toContainText('én runde');
  await expect(page.getByText('Der det står «én runde», er tallet hva som ble anslått')).toBeVisible();
  await evening.getByRole('button').click();
  await expect(panel).toContainText('Tallet er fra én runde: det er hva som ble anslått i denne aldersgruppen');
  await expectAccessible(page, 'a number of one round opened');
  await page.keyboard.press('Escape');

  await page.goto(`${server.origin}/office/tables?table=weekdays&band=under_18`);
  await expect(page.getByText('Aldersgrupper etter denne inndelingen vises bare for koordinatorer.')).toBeVisible();
  await expect(page.getByRole('table')).toContainText('Mandag');
});
