import { readFileSync } from 'node:fs';
import { parseRescueFile } from '#shared/sync/rescue.ts';
import { instantOf, toDay } from '#shared/time.ts';
import { card, openArea, tap } from '../support/count-by-hand.ts';
import { standBetween } from '../support/in-between.ts';
import { count, newPhone, readEvents, startRound } from '../support/phone-on-round.ts';
import { runServerAt } from '../support/running-server.ts';
import { expect, test } from '../support/story.ts';

const wednesdayEvening = instantOf(toDay('2026-06-03'), '20:10');
const revoked = {
  status: 403,
  headers: { 'content-type': 'application/json' },
  body: '{"error":{"code":"revoked","details":{}}}',
};

test('a phone whose access was withdrawn keeps its counts, hands them over as a file, and goes on in other hands', async ({
  browser,
}) => {
  await using server = await runServerAt(wednesdayEvening);
  await using between = await standBetween(server.origin);
  const page = await newPhone(browser, wednesdayEvening);
  await startRound(page, server, between.origin);
  let codesAsked = 0;
  let isPushLetThrough = false;
  between.answer = (path) => {
    if (path === '/api/enrol') codesAsked++;
    const isOthersByNow = codesAsked > 1; // the first time the server says that this id is another person's
    const isLetThrough = path.startsWith('/api/sync/') ? isPushLetThrough : isOthersByNow;
    return path.startsWith('/api/') && path !== '/api/enrol' && !isLetThrough ? revoked : undefined;
  };
  await count(page, 'Storgata', 12);
  await openArea(page, 'Vaterland');
  await page.getByRole('button', { name: 'Ikke talt' }).click();
  await page.getByRole('button', { name: 'Været' }).click();
  await openArea(page, 'Akerselva');
  await tap(page, '0–17 år', 1);
  await page.getByRole('link', { name: 'Tilbake til runden' }).click();
  await expect(page.getByText('Telefonen må kobles til på nytt')).toBeVisible();

  await page.context().setOffline(true);
  await page
    .getByRole('link', { name: /Status|på telefonen/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { name: 'Status' })).toBeVisible();
  await page.getByRole('link', { name: 'Les opp eller del som fil' }).click();
  await expect(page.getByText('Storgata 03.06. kveld: 0 / 0 / 12 / 0')).toBeVisible();
  await expect(page.getByText('Vaterland 03.06. kveld: ikke talt (været)')).toBeVisible();
  await expect(page.getByText('Akerselva 03.06. kveld: 1 / 0 / 0 / 0')).toBeVisible();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Last ned filen' }).click();
  const file = parseRescueFile(readFileSync(await (await downloading).path(), 'utf8'));
  const held = await readEvents(page);
  expect(file?.events.map(({ seq, raw }) => [seq, raw])).toEqual(held.map(({ seq, raw }) => [seq, raw]));
  expect(file?.readable[0]).toBe('Storgata 03.06. kveld: 0 / 0 / 12 / 0');

  await page.context().setOffline(false);
  await page.goto(`${between.origin}/enrol`);
  await page.getByLabel('Kode').fill(await server.invite('counter', 'Ola'));
  await page.getByRole('button', { name: 'Koble til' }).click();
  await expect(card(page, 'Storgata')).toContainText('12');
  await page.getByRole('link', { name: 'Status' }).click();
  await expect(page.getByText('2 tellinger ble gjort mens telefonen var koblet til en annen')).toBeVisible();
  await expect(page.getByText('Ola (teller)')).toBeVisible();
  isPushLetThrough = true;
  await page.goto(between.origin);
  await count(page, 'Urtegata', 4);
  await expect(card(page, 'Urtegata')).toContainText('Mottatt');
  expect((await readEvents(page)).filter(({ receipt }) => !receipt)).toHaveLength(2);
});
