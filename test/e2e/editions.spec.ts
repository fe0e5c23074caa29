import { instantOf, toDay } from '#shared/time.ts';
import { expectAccessible } from '../support/accessible.ts';
import { enrol, enrolAtDesk } from '../support/count-by-hand.ts';
import { type MadeEvent, makeBands, makeSlot } from '../support/events.ts';
import { draft, freeze } from '../support/freezing.ts';
import { pageAt } from '../support/page-at.ts';
import { enrolPhone } from '../support/phone.ts';
import { runServerAt } from '../support/running-server.ts';
import { expect, test } from '../support/story.ts';

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

  const page = await pageAt(browser, thursdayMorning, { permissions: ['clipboard-read', 'clipboard-write'] });
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  await enrol(page, server.origin, await server.firstCode());

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

  // Three evenings with one minor each. Today it is 1, 2 and 3; what was frozen opens to what was frozen.
  await minors.getByRole('button', { name: '1,0. Storgata, Kveld, 2026, 0–17 år (mindreårige).' }).click();
  const panel = page.getByRole('dialog');
  await expect(panel).toContainText('1,0 = 3 / 3');
  await expect(panel).toContainText('Slik tellingene var da utgaven ble frosset.');
  await expectAccessible(page, 'a frozen number opened');
  await panel.getByRole('button', { name: 'Kopier forklaring' }).click();
  await expect(panel).toContainText('Forklaringen er kopiert.');
  expect((await page.evaluate(() => navigator.clipboard.readText())).split('\n')[0]).toBe(
    '1,0 = personer i sum / antall tellinger, n = 3 av 40 planlagte tellinger, utgave 1',
  );
  await panel.getByRole('button', { name: 'Lukk' }).click();
  const figure = page.getByRole('region', { name: 'Figur 7', exact: true });
  await figure.getByRole('button', { name: /^22,0\. Storgata, kveld, 2026\./i }).click();
  await expect(panel).toContainText('22,0 = 66 / 3');
  await expect(panel).toContainText('utgave 1');
  await panel.getByRole('button', { name: 'Lukk' }).click();

  await press('Trekk tilbake utgaven');
  await page.getByLabel('Hvorfor trekkes den tilbake?').fill('Feil utvalg');
  await press('Trekk tilbake');
  await expect(page.getByRole('alert')).toContainText('Feil utvalg');
  await page.getByRole('link', { name: 'Alle utgaver' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Høstrapporten' })).toContainText('Trukket tilbake');
});

test('an author freezes none, and is told two editions of one number apart', async ({ browser }) => {
  await using server = await runServerAt(thursdayMorning);
  const page = await pageAt(browser, thursdayMorning);
  await enrolAtDesk(page, server.origin, await server.invite('author', 'Forfatter'));
  await page.goto(`${server.origin}/office/editions`);
  await expect(page.getByText('Ingen utgave er frosset ennå.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Frys en ny utgave' })).toHaveCount(0);

  // Two that bear one number, as after a restore from an older backup.
  const kari = await enrolPhone(server.origin, await server.invite('coordinator', 'Kari'));
  const first = await freeze(kari, { name: 'Høstrapporten' });
  const { parts } = await draft(kari, { name: 'Etter gjenopprettingen' });
  const [second] = parts;
  await kari.push(...parts.map((part) => kari.plan({ ...part, number: 1 })));
  await expect(page.getByText('Flere utgaver har samme nummer.')).toBeVisible();
  const lines = page.getByRole('listitem').filter({ hasText: 'Utgave 1' });
  await expect(lines).toHaveCount(2);
  await expect(lines.filter({ hasText: 'Høstrapporten' })).toContainText(`Kontrollsum ${first.hash.slice(0, 8)}`);
  await expectAccessible(page, 'two editions of one number');
  await page.getByRole('link', { name: 'Utgave 1 Etter gjenopprettingen' }).click();
  await expect(page).toHaveURL(new RegExp(`/office/editions/${second?.id}$`));
  const notice = page.getByRole('alert');
  await expect(notice).toContainText(`Denne har kontrollsum ${second?.hash.slice(0, 8)}.`);
  await notice.getByRole('link', { name: 'Høstrapporten' }).click();
  await expect(page).toHaveURL(new RegExp(`/office/editions/${first.id}$`));
  await expect(page.getByRole('heading', { name: 'Utgave 1 Høstrapporten' })).toBeVisible();
});
