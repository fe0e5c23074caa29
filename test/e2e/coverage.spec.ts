import type { Browser, Page } from '@playwright/test';
import { addDays, instantOf, toDay } from '#shared/time.ts';
import { expectAccessible, expectFocusSeen, expectNothingSideways } from '../support/accessible.ts';
import { enrol } from '../support/count-by-hand.ts';
import { makeBands, makeSlot, people } from '../support/events.ts';
import { pageAt } from '../support/page-at.ts';
import { enrolPhone } from '../support/phone.ts';
import { type RunningServer, runServerAt } from '../support/running-server.ts';
import { expect, test } from '../support/story.ts';

const wednesday = toDay('2026-06-03');
const thursdayMorning = instantOf(addDays(wednesday, 1), '09:00');
const names = { storgata: 'Storgata', vaterland: 'Vaterland', akerselva: 'Akerselva', urtegata: 'Urtegata' };
const evening = (area: keyof typeof names) => ({ ...makeSlot(wednesday, 'evening', area), areaName: names[area] });

test.setTimeout(120_000);

test('on Thursday morning the coordinator sees what is missing from Wednesday evening, who has it, and that it comes', {
  tag: '@alone',
}, async ({ browser }) => {
  await using server = await runServerAt(thursdayMorning);
  const kari = await coordinator(browser, server);
  const [anne, bjorn, leif] = [
    await enrolPhone(server.origin, await server.invite('counter', 'Anne Berg')),
    await enrolPhone(server.origin, await server.invite('counter', 'Bjørn')),
    await enrolPhone(server.origin, await server.invite('coordinator', 'Leif')),
  ];
  await leif.push(
    leif.plan({
      ...{ kind: 'assignment', season: '2026', date: wednesday, shift: 'evening' },
      counters: [
        { person: anne.person.id, areas: ['storgata', 'vaterland'] },
        { person: bjorn.person.id, areas: ['akerselva'] },
      ],
    }),
  );
  const unsent = anne.count(evening('storgata'), { status: 'counted', bands: makeBands(1, 2, 9) });
  await anne.push(anne.count(evening('vaterland'), { status: 'not_counted', reason: 'police_action' }));
  const { season, date, shift, area } = evening('urtegata');
  const drafts = [{ season, date, shift, area }];
  await anne.tryPush([], { pending: 1, oldest: instantOf(wednesday, '20:41'), drafts });

  await kari.goto(`${server.origin}/office/coverage`);
  const now = kari.getByRole('region', { name: 'Mangler nå' });
  const round = now.getByRole('article').filter({ hasText: 'Onsdag 3. juni, kveld' });
  const about = (name: string) => round.getByRole('listitem').filter({ hasText: name });
  await expect(about('Storgata')).toContainText('Skulle telle: Anne Berg.');
  await expect(about('Storgata')).toContainText('Kan trolig reddes');
  await expect(about('Storgata')).toContainText('1 telling usendt på telefonen, den eldste fra 3. juni 20.41');
  await expect(about('Akerselva')).toContainText('Kan kanskje reddes');
  await expect(about('Urtegata')).toContainText('Påbegynt på telefonen til Anne Berg');
  await expect(about('Vaterland')).toHaveCount(0);
  await expectAccessible(kari, 'coverage');
  await expectNothingSideways(kari, 'coverage');
  await expectFocusSeen(kari, 'coverage');

  const cell = (name: string) => kari.getByRole('button', { name: new RegExp(`^${name}, ons. 3. juni, kveld[,:] `) });
  await expect(cell('Storgata')).toHaveAccessibleName(/: mangler$/);
  await expect(cell('Vaterland')).toHaveAccessibleName(/: ikke talt Politiaksjon$/);
  await expect(cell('Urtegata')).toHaveAccessibleName(/: mangler påbegynt$/);
  await anne.tryPush([unsent], { pending: 0 });
  await expect(cell('Storgata')).toHaveAccessibleName(/antall personer: 12$/, { timeout: 2000 });
  await expect(about('Storgata')).toHaveCount(0);

  await test.step('by the keyboard: one stop in the table, arrows between cells, a cell opens and closes', async () => {
    await cell('Storgata').focus();
    await kari.keyboard.press('ArrowRight');
    await expect(cell('Vaterland')).toBeFocused();
    await kari.keyboard.press('End');
    await expect(cell('Urtegata')).toBeFocused();
    await kari.keyboard.press('ArrowDown');
    await expect(kari.getByRole('button', { name: /^Urtegata, ons. 3. juni, dag/ })).toBeFocused();
    await kari.keyboard.press('ArrowUp');
    await kari.keyboard.press('Home');
    await kari.keyboard.press('ArrowRight');
    await expect(cell('Storgata')).toBeFocused();
    await expect(kari.locator('.coverage-table').first().locator('button[tabindex="0"]')).toHaveCount(1);
    await kari.keyboard.press('Enter');
    const opened = kari.getByRole('dialog', { name: 'Storgata, onsdag 3. juni, kveld' });
    await expect(opened).toContainText('12 personer');
    await expect(opened).toContainText('Telt av Anne Berg.');
    await expect(opened).toContainText('Er med i gjennomsnittet.');
    await expectAccessible(kari, 'a cell opened');
    await kari.keyboard.press('Escape');
    await expect(cell('Storgata')).toBeFocused();
  });

  await test.step('by month, shift and area', async () => {
    await kari.getByRole('combobox', { name: 'Runde', exact: true }).selectOption('Dag');
    await expect(cell('Storgata')).toHaveCount(0);
    await kari.getByRole('combobox', { name: 'Runde', exact: true }).selectOption('Dag og kveld');
    await kari.getByRole('combobox', { name: 'Område', exact: true }).selectOption('Vaterland');
    await expect(kari.getByRole('columnheader', { name: 'Storgata' })).toHaveCount(0);
    await expect(cell('Vaterland')).toBeVisible();
    await kari.reload();
    await expect(kari.getByRole('combobox', { name: 'Område', exact: true })).toHaveValue('vaterland');
    await kari.getByLabel('Måned').selectOption('Juli 2026');
    await expect(kari.getByText('Ingen runder er holdt ennå.')).toBeVisible();
  });
});

test('a sheet is printed, counted on in the street and entered at the desk without a network; it says from paper, and whose it is', async ({
  browser,
}) => {
  await using server = await runServerAt(thursdayMorning);
  const kari = await coordinator(browser, server);
  const anne = await enrolPhone(server.origin, await server.invite('counter', 'Anne Berg'));
  await anne.push(anne.count(evening('vaterland'), people(7)));

  await kari.goto(`${server.origin}/office/coverage`);
  const round = kari.getByRole('article').filter({ hasText: 'Onsdag 3. juni, kveld' });
  await round.getByRole('link', { name: 'Skriv ut telleark' }).click();
  await expect(kari.getByRole('heading', { name: /^Telleark: Onsdag 3. juni 2026, kveld/ })).toBeVisible();
  await expect(kari.getByRole('heading', { level: 3 })).toHaveText([
    '1. Storgata',
    '2. Vaterland',
    '3. Akerselva',
    '4. Urtegata',
  ]);
  await expectAccessible(kari, 'sheet');
  await expectNothingSideways(kari, 'sheet');
  await kari.emulateMedia({ media: 'print' });
  await expect(kari.getByRole('button', { name: 'Skriv ut' })).toBeHidden();
  await expect(kari.getByRole('link', { name: 'Dekning' })).toBeHidden();
  const pdf = await kari.pdf({ preferCSSPageSize: true });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  await kari.emulateMedia({ media: 'screen' });

  await kari.goto(`${server.origin}/office/coverage`);
  await round.getByRole('link', { name: 'Før inn fra papir' }).click();
  const storgata = kari.getByRole('group', { name: 'Storgata', exact: true });
  await expect(kari.getByRole('group', { name: 'Vaterland', exact: true })).toContainText('Alt ført: 7 personer');
  const save = kari.getByRole('button', { name: /^Lagre/ });
  await save.click();
  await expect(kari.getByRole('alert')).toContainText('Fyll ut minst ett område først.');
  await storgata.getByRole('radio', { name: 'Talt', exact: true }).check({ force: true });
  await storgata.getByLabel('18–25 år').fill('2,5');
  await save.click();
  await expect(kari.getByRole('alert').last()).toContainText('Velg hvem som telte.');
  await kari.getByLabel('Hvem telte?').selectOption('Anne Berg');
  await save.click();
  await expect(storgata.getByRole('alert')).toContainText('Skriv et helt tall fra 0 til 9999 for 18–25 år.');
  await expectAccessible(kari, 'paper');
  await expectNothingSideways(kari, 'paper');
  await storgata.getByLabel('18–25 år').fill('2');
  await storgata.getByLabel('26 år og eldre').fill('11');
  await storgata.getByLabel('Når ble det talt?').fill('20:40');
  await kari.context().setOffline(true);
  await save.click();
  await expect(storgata).toContainText('Lagret her, sendes så snart serveren svarer.');
  await kari.context().setOffline(false);
  await kari.evaluate(() => dispatchEvent(new Event('online')));
  await expect(storgata).toContainText('Mottatt.');
  await expect(storgata).toContainText('Alt ført: 13 personer');

  await storgata.getByRole('link', { name: 'Historikk' }).click();
  await expect(kari.getByRole('row', { name: /^Telt av/ })).toContainText('Anne Berg');
  await expect(kari.getByRole('row', { name: /^Kilde/ })).toContainText('Papir');
  await expect(kari.getByRole('row', { name: 'Talt 3. juni kl. 20.40' })).toBeVisible();
  await kari.goto(`${server.origin}/office/coverage`);
  const cell = kari.getByRole('button', { name: /^Storgata, ons. 3. juni, kveld, / });
  await expect(cell).toHaveAccessibleName(/antall personer: 13 fra papir$/);
  await cell.click();
  await expect(kari.getByRole('dialog')).toContainText('Telt av Anne Berg, ført fra papir av');
});

test('how a count came to be: its versions, the averages before and after, a correction, a withdrawal, and a name taken out', async ({
  browser,
}) => {
  await using server = await runServerAt(thursdayMorning);
  const kari = await coordinator(browser, server);
  const anne = await enrolPhone(server.origin, await server.invite('counter', 'Anne Berg'));
  const count = anne.count(evening('storgata'), people(10), { note: 'Snakket med Ola Nordmann' });
  await anne.push(count, anne.amend(count, { outcome: people(14), note: null }, 'Glemte bakgården'));

  await kari.goto(`${server.origin}/office/count/${count.id}`);
  await expect(kari.getByRole('heading', { name: 'Storgata, onsdag 3. juni, kveld' })).toBeVisible();
  await expect(kari.getByText('Er med i gjennomsnittet.')).toBeVisible();
  await expect(kari.getByRole('columnheader', { name: /^Versjon 2 Rettelse av versjon 1 gjelder nå/ })).toBeVisible();
  await expect(kari.getByRole('row', { name: /^Personer i alt 10 14 endret/ })).toBeVisible();
  await expect(kari.getByRole('row', { name: /^Storgata, kveld/ })).toContainText('ikke talt → 10,0 (n = 1)');
  await expect(kari.getByRole('row', { name: /^Storgata, kveld/ })).toContainText('10,0 (n = 1) → 14,0 (n = 1)');
  await expectAccessible(kari, 'history');
  await expectNothingSideways(kari, 'history');
  await expectFocusSeen(kari, 'history');

  await test.step('the raw event, on request', async () => {
    await kari.getByRole('button', { name: 'Vis rå hendelse' }).click();
    await expect(kari.getByText(count.raw, { exact: true })).toBeVisible();
    await expect(kari.getByText(count.h)).toBeVisible();
  });

  await test.step('corrected with a reason, and nothing without one', async () => {
    await kari.getByRole('button', { name: 'Rett tellingen' }).click();
    await kari.getByRole('button', { name: 'Lagre rettelsen' }).click();
    await expect(kari.getByRole('alert')).toContainText('Ingenting er endret ennå.');
    await kari.getByLabel('26 år og eldre').fill('15');
    await kari.getByRole('button', { name: 'Lagre rettelsen' }).click();
    await expect(kari.getByRole('alert')).toContainText('Skriv kort hvorfor.');
    await expectAccessible(kari, 'correction at the desk');
    await kari.getByLabel('Hvorfor?').fill('Avtalt med Anne');
    await kari.getByRole('button', { name: 'Lagre rettelsen' }).click();
    await expect(kari.getByText('Rettelsen er lagret.')).toBeVisible();
    await expect(kari.getByRole('row', { name: /^Personer i alt 10 14 endret 15 endret/ })).toBeVisible();
  });

  await test.step('withdrawn, and brought back by a correction that begins with what stood', async () => {
    await kari.getByRole('button', { name: 'Trekk tilbake' }).click();
    await kari.getByLabel('Hvorfor?').fill('Feil kveld');
    await kari.getByRole('button', { name: 'Bekreft: Trekk tilbake' }).click();
    await expect(kari.getByText('Er ikke med i gjennomsnittet. Den er trukket tilbake.')).toBeVisible();
    await kari.getByRole('button', { name: 'Rett tellingen' }).click();
    await expect(kari.getByLabel('26 år og eldre')).toHaveValue('15');
    await kari.getByLabel('Hvorfor?').fill('Det var riktig kveld');
    await kari.getByRole('button', { name: 'Lagre rettelsen' }).click();
    await expect(kari.getByText('Er med i gjennomsnittet.')).toBeVisible();
  });

  await test.step('a name in a note goes, and the number stays', async () => {
    await expect(kari.getByRole('row', { name: /^Merknad/ })).toContainText('Ola Nordmann');
    await kari.getByRole('button', { name: 'Sladd tekst: versjon 1' }).click();
    await kari.getByLabel('Hvorfor?').fill('Navn i merknaden');
    await kari.getByRole('button', { name: 'Bekreft: Sladd tekst' }).click();
    await expect(kari.getByText('Teksten er sladdet.')).toBeVisible();
    await expect(kari.getByRole('row', { name: /^Merknad/ })).toContainText('sladdet');
    await expect(kari.getByText('Ola Nordmann')).toHaveCount(0);
    await expect(kari.getByRole('listitem').filter({ hasText: '«Navn i merknaden»' })).toBeVisible();
    await expect(kari.getByRole('row', { name: /^Personer i alt 10 / })).toBeVisible();
  });
});

test('a count that the server does not have is a sentence that says where it may be', async ({ browser }) => {
  await using server = await runServerAt(thursdayMorning);
  const kari = await coordinator(browser, server);
  for (const id of ['019e807a-0000-7000-8000-000000000000', 'tull']) {
    await kari.goto(`${server.origin}/office/count/${id}`);
    await expect(kari.getByText('Den kan ligge usendt på telefonen som laget den.')).toBeVisible();
  }
});

async function coordinator(browser: Browser, server: RunningServer): Promise<Page> {
  const page = await pageAt(browser, thursdayMorning);
  await enrol(page, server.origin, await server.firstCode());
  return page;
}
