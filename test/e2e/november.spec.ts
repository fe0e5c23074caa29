import { instantOf, toDay } from '#shared/time.ts';
import { shiftClock } from '../support/browser-phone.ts';
import { card, enrol, openArea, save, tap } from '../support/count-by-hand.ts';
import { runServerAt } from '../support/running-server.ts';
import { expect, test } from '../support/story.ts';

const november = instantOf(toDay('2026-11-18'), '12:00');

test.beforeEach(async ({ context }) => context.addInitScript(shiftClock, november - Date.now()));
test.use({ locale: 'nb-NO', timezoneId: 'Europe/Oslo', viewport: { width: 390, height: 844 } });

test('out of season nothing is proposed, and a count from last summer is entered late and enters the average', async ({
  page,
}) => {
  await using server = await runServerAt(november);
  await enrol(page, server.origin, await server.firstCode());
  await expect(page.getByText('Sommerens telling er over')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Start runden' })).toHaveCount(0);

  await page.getByRole('link', { name: 'Etterregistrering' }).click();
  await page.getByLabel('Dato').selectOption('2026-06-03');
  await page.getByRole('radio', { name: 'Kveld' }).check({ force: true });
  await page.getByRole('button', { name: 'Start runden' }).click();
  await openArea(page, 'Storgata');
  const older = page.getByRole('textbox', { name: '26 år og eldre' });
  await older.fill('24');
  for (const wrong of ['12,5', '-3', '1e3', '12345']) {
    await older.fill(wrong);
    await expect(page.getByText(`«${wrong}» er ikke et helt tall`)).toBeVisible();
    await expect(older).toHaveValue('24');
  }
  await save(page);
  await expect(card(page, 'Storgata')).toContainText('Mottatt');

  await page.goto(`${server.origin}/office`);
  await expect(page.getByRole('row', { name: /^Storgata/ })).toContainText('24,0');
  await expect(page.getByText('ført i etterkant').first()).toBeVisible();
});

test('an unplanned round is begun on purpose, is kept, and stays out of the averages', async ({ page }) => {
  await using server = await runServerAt(november);
  await enrol(page, server.origin, await server.firstCode());
  await page.getByRole('link', { name: 'Uplanlagt runde' }).click();
  await page.getByRole('radio', { name: 'Dag' }).check({ force: true });
  await page.getByRole('button', { name: 'Start runden' }).click();
  await openArea(page, 'Vaterland');
  await tap(page, '26 år og eldre', 2);
  await save(page);
  await expect(card(page, 'Vaterland')).toContainText('Mottatt');

  await page.goto(`${server.origin}/office`);
  await expect(page.getByRole('row', { name: /^Vaterland/ })).not.toContainText('2,0');
  const coverage = await page.evaluate(() => fetch('/api/seasons/2026/coverage').then((reply) => reply.json()));
  expect(coverage.occasions.at(-1)).toEqual({
    date: '2026-11-18',
    shift: 'day',
    state: 'unplanned',
    due: false,
    areas: [{ area: 'vaterland', state: 'counted', flags: ['unplanned'] }],
  });
});
