import { expect, test } from '@playwright/test';
import { instantOf, toDay } from '#shared/time.ts';
import { expectAccessible } from '../support/accessible.ts';
import { shiftClock } from '../support/browser-phone.ts';
import { type MadeEvent, makeBands, makeSlot } from '../support/events.ts';
import { enrolPhone } from '../support/phone.ts';
import { runServerAt } from '../support/running-server.ts';

const thursdayMorning = instantOf(toDay('2026-06-11'), '09:00');
const young = (under18: number) => ({ status: 'counted' as const, bands: makeBands(under18, 1, 20) });

test.setTimeout(180_000);
test.use({ actionTimeout: 15_000 });

test('a coordinator settles what waits, freezes an edition, sees what a correction changes beside it, and withdraws it', async ({
  browser,
}) => {
  await using server = await runServerAt(thursdayMorning);
  const anne = await enrolPhone(server.origin, await server.invite('counter', 'Anne'));
  const evenings = ['2026-06-03', '2026-06-05', '2026-06-08'].map((date) => makeSlot(date, 'evening', 'storgata'));
  const counts = evenings.map((slot) => anne.count(slot, young(1)));
  await anne.push(...counts, anne.count(makeSlot('2026-06-03', 'evening', 'storgata'), young(5)));

  const context = await browser.newContext({ locale: 'nb-NO', timezoneId: 'Europe/Oslo' });
  await context.addInitScript(shiftClock, thursdayMorning - Date.now());
  const page = await context.newPage();
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  await page.goto(`${server.origin}/enrol`);
  await page.getByLabel('Kode').fill(await server.firstCode());
  await press('Koble til');
  await expect(page.getByRole('heading', { name: 'Tellerunde' })).toBeVisible();

  await page.goto(`${server.origin}/office/editions`);
  await expect(page.getByText('Ingen utgave er frosset ennå.')).toBeVisible();
  await expectAccessible(page, 'editions');
  await press('Se over utgaven');
  await expect(page.getByRole('alert')).toHaveText('Skriv et navn på utgaven.');
  await page.getByLabel('Navn').fill('Høstrapporten');
  await page.getByRole('radio', { name: /^Intern/ }).check({ force: true });
  await press('Se over utgaven');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('Utgaven kan ikke fryses: 1 sak venter på en avgjørelse');
  await expect(alert.getByRole('listitem')).toContainText(
    'storgata, onsdag 3. juni, kveld: to tellinger av samme område',
  );
  await expect(page.getByRole('button', { name: 'Frys utgaven' })).toHaveCount(0);
  await expectAccessible(page, 'a draft that is blocked');

  const kari = await enrolPhone(server.origin, await server.invite('coordinator', 'Kari'));
  await kari.push(kari.decide(counts[0] as MadeEvent, 'accept'));
  await press('Endre valgene');
  await expect(page.getByLabel('Navn')).toHaveValue('Høstrapporten');
  await press('Se over utgaven');
  await press('Frys utgaven');
  await expect(page).toHaveURL(/\/office\/editions\/[0-9a-f-]{36}$/);
  await expect(page.getByRole('heading', { name: 'Utgave 1 Høstrapporten' })).toBeVisible();
  const minors = page.getByRole('table', { name: '2026, 0–17 år (mindreårige)' });
  await expect(minors.getByRole('row', { name: /^Storgata/ })).toContainText('1,0');
  await expect(page.getByRole('region', { name: 'Metode' })).toContainText(
    'Av 320 planlagte områdetellinger ble 3 gjennomført. 37 områdetellinger mangler',
  );
  await expectAccessible(page, 'an edition');

  await press('Regn ut på nytt og sammenlign med i dag');
  await expect(page.getByText('Samme tall, samme byte')).toBeVisible();
  await expect(page.getByText('Ingen: tallene i dag er de samme.')).toBeVisible();
  await kari.push(
    kari.amend(counts[1] as MadeEvent, { outcome: young(2) }),
    kari.amend(counts[2] as MadeEvent, { outcome: young(3) }),
  );
  const changed = page.getByRole('row', { name: /^2026, Storgata, kveld, 0–17 år/ });
  await expect(changed).toContainText('2 tellinger rettet');
  await expect(changed.getByRole('cell')).toHaveText(['1,0', '2,0', '2 tellinger rettet']);
  await expect(page.getByText('Samme tall, samme byte')).toBeVisible();
  await expect(minors.getByRole('row', { name: /^Storgata/ })).toContainText('1,0');
  await expect(page.getByRole('link', { name: 'se tellingen' })).toHaveCount(2);
  await expectAccessible(page, 'an edition that today differs from');

  await press('Trekk tilbake utgaven');
  await page.getByLabel('Hvorfor trekkes den tilbake?').fill('Feil utvalg');
  await press('Trekk tilbake');
  await expect(page.getByRole('alert')).toContainText('Feil utvalg');
  await page.getByRole('link', { name: 'Alle utgaver' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Høstrapporten' })).toContainText('Trukket tilbake');
});

test('an author reads an edition and takes it away, and freezes none', async ({ browser }) => {
  await using server = await runServerAt(thursdayMorning);
  const context = await browser.newContext({ locale: 'nb-NO', timezoneId: 'Europe/Oslo' });
  await context.addInitScript(shiftClock, thursdayMorning - Date.now());
  const page = await context.newPage();
  await page.goto(`${server.origin}/enrol`);
  await page.getByLabel('Kode').fill(await server.invite('author', 'Forfatter'));
  await page.getByRole('button', { name: 'Koble til' }).click();
  await expect(page.getByLabel('Kode')).toBeHidden();
  await page.goto(`${server.origin}/office/editions`);
  await expect(page.getByText('Ingen utgave er frosset ennå.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Frys en ny utgave' })).toHaveCount(0);
});
