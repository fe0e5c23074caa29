import { instantOf, toDay } from '#shared/time.ts';
import { expectAccessible, expectNothingSideways } from '../support/accessible.ts';
import { enrol } from '../support/count-by-hand.ts';
import { pageAt } from '../support/page-at.ts';
import { runServerAt } from '../support/running-server.ts';
import { expect, test } from '../support/story.ts';

const thursdayMorning = instantOf(toDay('2026-06-04'), '09:00');

test.setTimeout(120_000);
test.use({ actionTimeout: 15_000 });

test('a coordinator looks at a file of old counts, mends what is named, brings it in, reads its mean, and takes it back', async ({
  browser,
}) => {
  await using server = await runServerAt(thursdayMorning);
  const page = await pageAt(browser, thursdayMorning);
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const choose = (text: string) =>
    page
      .getByLabel('Fil', { exact: true })
      .setInputFiles({ name: 'gatetelling.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await enrol(page, server.origin, await server.firstCode());

  await page.goto(`${server.origin}/office/history`);
  await expect(page.getByText('Ingen tall er hentet inn ennå.')).toBeVisible();
  await press('Se på dem');
  await expect(page.getByText('24 rader, uten feil. Ingenting er skrevet ennå.')).toBeVisible();
  await press('Hent inn 24 rader');
  await expect(page.getByRole('table', { name: '24 tall, slik de er trykt' })).toContainText('15,4');
  await expect(page.getByRole('table', { name: '24 tall, slik de er trykt' })).toContainText('nesten 2');

  await page.getByRole('radio', { name: 'Gamle tellinger' }).check({ force: true });
  await page.getByLabel('Har filen ingen kolonne for dag eller kveld?').selectOption('Alle er talt om dagen');
  await choose('dato;område;totalt\n02.06.2009;Rådhusplassen;12,5\n31.06.2009;Rådhusplassen;4\n');
  await expect(page.getByRole('row', { name: '2 totalt 12,5 er ikke et helt antall personer.' })).toBeVisible();
  await expect(page.getByRole('row', { name: '3 dato «31.06.2009» er ingen dato i kalenderen.' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Hent inn/ })).toHaveCount(0);
  await expectAccessible(page, 'problems of a file');

  await press('Velg en annen fil');
  await page.getByRole('radio', { name: 'Gamle tellinger' }).check({ force: true });
  await page.getByLabel('Har filen ingen kolonne for dag eller kveld?').selectOption('Alle er talt om dagen');
  await choose('dato;område;totalt\n02.06.2009;Rådhusplassen;12\n09.06.2009;Rådhusplassen;13\n');
  await expect(page.getByText('Nye områder: Rådhusplassen.')).toBeVisible();
  await expectAccessible(page, 'preview of a file');
  await press('Hent inn 2 rader');
  await expect(page.getByText('2 rader fra gatetelling.csv er hentet inn.')).toBeVisible();
  await expectAccessible(page, 'earlier numbers');
  await page.setViewportSize({ width: 320, height: 568 });
  await expectNothingSideways(page, 'earlier numbers');
  await page.setViewportSize({ width: 1280, height: 800 });

  await page.goto(`${server.origin}/office?season=2009`);
  await expect(page.getByRole('row', { name: /Rådhusplassen/ }).first()).toContainText('12,5');
  await expect(page.getByRole('row', { name: /Rådhusplassen/ }).first()).toContainText('ikke talt');

  await page.goto(`${server.origin}/office/history`);
  await press('Angre gatetelling.csv');
  await page.getByLabel('Hvorfor?').fill('Feil by');
  await press('Angre');
  await expect(page.getByRole('row', { name: /gatetelling\.csv/ })).toContainText('angret');
});
