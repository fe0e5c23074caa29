import type { Browser, Page } from '@playwright/test';
import { instantOf, toDay } from '#shared/time.ts';
import { expectAccessible, expectFocusSeen, expectNothingSideways } from '../support/accessible.ts';
import { card, enrol, openArea, save, tap } from '../support/count-by-hand.ts';
import { makeSlot, people } from '../support/events.ts';
import { pageAt } from '../support/page-at.ts';
import { enrolPhone } from '../support/phone.ts';
import { type RunningServer, runServerAt } from '../support/running-server.ts';
import { expect, test } from '../support/story.ts';

const wednesdayEvening = instantOf(toDay('2026-06-03'), '20:10');

test.setTimeout(120_000);

test('plan, a count on the phone it names, two counts, a decision, and the average of the one that was chosen', async ({
  browser,
}) => {
  await using server = await runServerAt(wednesdayEvening);
  const kari = await coordinator(browser, server, wednesdayEvening);
  const anne = await counter(browser, server, wednesdayEvening, 'Anne Berg');

  await openPlanner(kari, server);
  await openRound(kari, 'onsdag 3. juni, kveld');
  await kari.getByRole('button', { name: 'Hvem teller' }).click();
  await kari.getByRole('checkbox', { name: 'Anne Berg' }).check();
  const whose = kari.getByRole('group', { name: 'Områder for Anne Berg' });
  for (const area of ['Vaterland', 'Akerselva', 'Urtegata']) await whose.getByLabel(area).uncheck();
  await saveChange(kari, 'Lagre endringen', 'Turnus');
  await expect(roundCell(kari, 'onsdag 3. juni, kveld')).toHaveAccessibleName(/Planlagt Anne Berg/);

  await anne.reload();
  await expect(anne.getByText('kl. 18–23 · min runde')).toBeVisible();
  await expect(anne.getByText('Du er satt opp for Storgata.')).toBeVisible();
  await anne.getByRole('button', { name: 'Start runden' }).click();
  await countHeads(anne, 'Storgata', 3);
  await expect(card(anne, 'Storgata')).toContainText('Mottatt');
  await expect(roundCell(kari, 'onsdag 3. juni, kveld')).toHaveAccessibleName(/talt i 1 område/);

  const bjorn = await enrolPhone(server.origin, await server.invite('counter', 'Bjørn'));
  await bjorn.push(bjorn.count(makeSlot('2026-06-03', 'evening', 'storgata'), people(8)));
  await kari.goto(`${server.origin}/office/inbox`);
  const his = kari.getByRole('group', { name: 'Bjørn' });
  await his.getByRole('button', { name: 'Godta' }).click();
  await his.getByLabel('Hvorfor?').fill('Anne gikk før runden var over');
  await his.getByRole('button', { name: 'Bekreft: Godta' }).click();
  await expect(kari.getByText('Ingenting venter på en avgjørelse.')).toBeVisible();
  await kari.goto(`${server.origin}/office`);
  await expect(kari.getByRole('row', { name: /^Storgata/ })).toContainText('8,0');
});

test('a holiday is cancelled after somebody counted on it: the count is kept, out of the average, and can come back', async ({
  browser,
}) => {
  // Whit Monday 2026 is 25 May; the season is made to begin before it.
  const whitMonday = instantOf(toDay('2026-05-25'), '20:10');
  await using server = await runServerAt(whitMonday);
  const kari = await coordinator(browser, server, whitMonday);
  await openPlanner(kari, server, 'season');
  await kari.getByLabel('Første dag').fill('2026-05-18');
  await expect(kari.getByText('Sesongen har da 46 dager med telling, 92 runder.')).toBeVisible();
  await saveChange(kari, 'Lagre endringen', 'Vi begynner tidligere');

  const anne = await counter(browser, server, whitMonday, 'Anne');
  await anne.getByRole('button', { name: 'Start runden' }).click();
  await countHeads(anne, 'Storgata', 5);
  await expect(card(anne, 'Storgata')).toContainText('Mottatt');
  const average = kari.getByRole('row', { name: /^Storgata/ });
  await kari.goto(`${server.origin}/office`);
  await expect(average).toContainText('5,0');

  await openPlanner(kari, server);
  await kari.getByText('Helligdager', { exact: false }).first().click();
  await expect(kari.getByLabel('mandag 25. mai, kveld: 2. pinsedag')).toBeChecked();
  await expect(kari.getByText('Det er talt her: mandag 25. mai, kveld.')).toBeVisible();
  await expectAccessible(kari, 'holidays');
  await saveChange(kari, 'Avlys 2 runder', 'Fri 2. pinsedag');
  await expect(roundCell(kari, 'mandag 25. mai, kveld')).toHaveAccessibleName(/Avlyst 2. pinsedag talt i 1 område/);
  await kari.goto(`${server.origin}/office`);
  await expect(average).toBeVisible();
  await expect(average).not.toContainText('5,0');
  await kari.goto(`${server.origin}/office/inbox`);
  await expect(kari.getByRole('heading', { name: /^Talt på en avlyst runde/ })).toBeVisible();

  await openPlanner(kari, server);
  await openRound(kari, 'mandag 25. mai, kveld');
  await kari.getByRole('button', { name: 'Planlegg likevel' }).click();
  await saveChange(kari, 'Planlegg likevel', 'Vi telte likevel');
  await kari.goto(`${server.origin}/office`);
  await expect(average).toContainText('5,0');
});

test('an area gets another name while a phone is offline: it is the same area, and the footnote says so', async ({
  browser,
}) => {
  await using server = await runServerAt(wednesdayEvening);
  const kari = await coordinator(browser, server, wednesdayEvening);
  const anne = await counter(browser, server, wednesdayEvening, 'Anne');
  await anne.getByRole('button', { name: 'Start runden' }).click();
  await anne.context().setOffline(true);

  await openPlanner(kari, server, 'areas');
  await kari.getByRole('button', { name: 'Gi nytt navn: Vaterland' }).click();
  await kari.getByLabel('Nytt navn', { exact: true }).fill('Elveparken');
  await kari.getByLabel('Nytt navn fra').fill('2026-06-03');
  const footnote = 'Elveparken het Vaterland til 03.06.2026.';
  await expect(kari.getByText(`«${footnote}»`)).toBeVisible();
  await saveChange(kari, 'Gi nytt navn', 'Navnet på skiltet');
  await expect(kari.getByRole('heading', { name: 'Elveparken' })).toBeVisible();

  await countHeads(anne, 'Vaterland', 4);
  await expect(card(anne, 'Vaterland')).toContainText('På telefonen');
  await anne.context().setOffline(false);
  await anne.evaluate(() => dispatchEvent(new Event('online')));
  await expect(card(anne, 'Elveparken')).toContainText('Mottatt');
  await kari.goto(`${server.origin}/office`);
  await expect(kari.getByRole('row', { name: /^Elveparken/ })).toContainText('4,0');
  await expect(kari.getByText(footnote)).toBeVisible();
});

test('a new area from 15 July is asked for from that day, on the phone that is out, and says from when', async ({
  browser,
}) => {
  const inJuly = instantOf(toDay('2026-07-15'), '20:10');
  await using server = await runServerAt(inJuly);
  const kari = await coordinator(browser, server, inJuly);
  const anne = await counter(browser, server, inJuly, 'Anne');
  await openPlanner(kari, server, 'areas');
  await kari.getByRole('button', { name: 'Nytt område' }).click();
  await kari.getByLabel('Navn', { exact: true }).fill('Brugata');
  await kari.getByLabel(/^Telles fra/).fill('2026-07-15');
  await expect(kari.getByText('«Brugata: talt fra 15.07.»')).toBeVisible();
  await saveChange(kari, 'Nytt område', 'Mange er flyttet dit');
  await expect(kari.getByText('Telles i 2026: fra 15. juli.')).toBeVisible();

  await anne.reload();
  await expect(anne.getByText('→ Brugata')).toBeVisible();
  await anne.getByRole('button', { name: 'Start runden' }).click();
  await countHeads(anne, 'Brugata', 6);
  await expect(card(anne, 'Brugata')).toContainText('Mottatt');
  await kari.goto(`${server.origin}/office`);
  const row = kari.getByRole('row', { name: /^Brugata/ });
  // 15 July to 31 August 2026: 21 Mondays, Wednesdays and Fridays.
  await expect(row).toContainText('6,0');
  await expect(row).toContainText('1 av 21');
  await expect(kari.getByText('Brugata: talt fra 15.07.')).toBeVisible();
});

test('two coordinators change one round at once: the second sees both, and chooses', async ({ browser }) => {
  await using server = await runServerAt(wednesdayEvening);
  const kari = await coordinator(browser, server, wednesdayEvening);
  const leif = await newPage(browser, wednesdayEvening);
  await enrol(leif, server.origin, await server.invite('coordinator', 'Leif'));
  for (const page of [kari, leif]) {
    await openPlanner(page, server);
    await openRound(page, 'fredag 5. juni, kveld');
  }
  await kari.getByRole('button', { name: 'Avlys runden' }).click();
  await leif.getByRole('button', { name: 'Velg områder' }).click();
  await leif.locator('.change').getByLabel('Urtegata', { exact: true }).uncheck();
  await leif.getByLabel('Hvorfor?').fill('Stengt gate');
  await saveChange(kari, 'Avlys runden', 'Storm');

  await expect(leif.getByText('Koordinator har endret det samme mens du skrev.')).toBeVisible();
  await expect(leif.getByLabel('Hvorfor?')).toHaveValue('Stengt gate');
  await leif.getByRole('button', { name: 'Lagre endringen' }).click();
  const both = leif.getByRole('region', { name: /^To har endret det samme/ });
  await expect(both.getByRole('article')).toHaveCount(2);
  await expectAccessible(leif, 'two changes');
  const his = both.getByRole('article').filter({ hasText: 'Stengt gate' });
  await expect(his).toContainText('Storgata, Vaterland og Akerselva');
  await his.getByRole('button', { name: 'Denne gjelder' }).click();
  await his.getByLabel('Hvorfor?').fill('Avtalt på telefonen');
  await his.getByRole('button', { name: 'Denne gjelder' }).click();
  await expect(both).toHaveCount(0);
  for (const page of [kari, leif])
    await expect(roundCell(page, 'fredag 5. juni, kveld')).toHaveAccessibleName(/: 3 områder/);
});

test('bad input is a sentence each and loses nothing; next year is a copy in one step; a season with un-sent counts is closed only on a word', async ({
  browser,
}) => {
  await using server = await runServerAt(wednesdayEvening);
  const kari = await coordinator(browser, server, wednesdayEvening);
  const bjorn = await enrolPhone(server.origin, await server.invite('counter', 'Bjørn'));
  await bjorn.tryPush([bjorn.count(makeSlot('2026-06-03', 'day', 'storgata'), people(2))], { pending: 4 });

  await test.step('a season', async () => {
    await openPlanner(kari, server, 'new');
    await kari.getByLabel('Hvorfor?').fill('Neste sommer');
    await kari.getByLabel('Siste dag').fill('2027-05-01');
    await kari.getByRole('group', { name: 'Klokkeslett for dag' }).getByLabel('Til kl.').fill('19:00');
    await kari.getByRole('combobox', { name: 'Ta med et område til' }).selectOption('Grønland');
    await kari.getByRole('button', { name: 'Lag sesongen' }).click();
    const troubles = kari.getByRole('alert');
    await expect(troubles).toContainText('Sesongen slutter før den begynner.');
    await expect(troubles).toContainText('Dag og kveld overlapper.');
    await expectAccessible(kari, 'new season');
    await expectNothingSideways(kari, 'new season');
    await kari.getByLabel('Siste dag').fill('2027-08-31');
    await kari.getByRole('group', { name: 'Klokkeslett for dag' }).getByLabel('Til kl.').fill('16:00');
    await expect(kari.getByLabel('Hvorfor?')).toHaveValue('Neste sommer');
    // 1 June to 31 August 2027: 39 Mondays, Wednesdays and Fridays.
    await expect(kari.getByText('Gir 39 dager med telling, 78 runder.')).toBeVisible();
    await kari.getByRole('button', { name: 'Lag sesongen' }).click();
    await expect(kari.getByRole('combobox', { name: 'Sesong' })).toHaveValue('2027');
    await expect(kari.getByRole('listitem').filter({ hasText: 'Kladd' })).toHaveAttribute('aria-current', 'step');
  });

  await test.step('a closing', async () => {
    await openPlanner(kari, server, 'rounds', '2026');
    await kari.getByRole('button', { name: 'Lukk sesongen' }).click();
    await expect(kari.getByText('Bjørn (Test phone): 3 tellinger')).toBeVisible();
    await kari.getByLabel('Hvorfor?').fill('Sommeren er over');
    await kari.locator('form').getByRole('button', { name: 'Lukk sesongen' }).click();
    await expect(kari.getByRole('alert')).toContainText('Kryss av for at sesongen skal lukkes');
    await expectAccessible(kari, 'closing');
    await kari.getByLabel('Lukk likevel, selv om tellinger mangler').check();
    await kari.locator('form').getByRole('button', { name: 'Lukk sesongen' }).click();
    await expect(kari.getByRole('listitem').filter({ hasText: 'Lukket' })).toHaveAttribute('aria-current', 'step');
    await kari.getByRole('link', { name: 'Sesongen', exact: true }).click();
    await expect(kari.getByLabel('Første dag')).toBeDisabled();
  });

  await test.step('the history', async () => {
    await kari.getByRole('link', { name: 'Historikk' }).click();
    await expect(kari.getByText('«Sommeren er over»')).toBeVisible();
    await expect(kari.getByText('Sesongens tilstand: Åpen ⟶ Lukket')).toBeVisible();
  });
});

test('a season goes from draft to archive, each step with its reason, and back where something was found', async ({
  browser,
}) => {
  await using server = await runServerAt(wednesdayEvening);
  const kari = await coordinator(browser, server, wednesdayEvening);
  const anne = await counter(browser, server, wednesdayEvening, 'Anne');
  const step = kari.getByRole('region', { name: 'Sesongens tilstand' });
  const goTo = async (label: string, state: string, why: string) => {
    await step.getByRole('button', { name: label, exact: true }).click();
    await saveChange(kari, label, why);
    await expect(step.getByRole('listitem').filter({ hasText: state })).toHaveAttribute('aria-current', 'step');
  };
  await openPlanner(kari, server);
  await goTo('Lukk sesongen', 'Lukket', 'Ferdig telt');
  await anne.reload();
  await expect(anne.getByText('Ingen sesong er åpen.', { exact: false })).toBeVisible();
  await goTo('Åpne igjen', 'Åpen', 'En kveld til');
  await anne.reload();
  await expect(anne.getByRole('button', { name: 'Start runden' })).toBeVisible();
  await goTo('Lukk sesongen', 'Lukket', 'Ferdig');
  await goTo('Merk som publisert', 'Publisert', 'Rapporten er trykt');
  await goTo('Arkiver', 'Arkivert', 'Nytt år');
  await goTo('Hent fram fra arkivet', 'Publisert', 'Spørsmål fra bydelen');
  await goTo('Trekk tilbake publiseringen', 'Lukket', 'Feil i Vaterland');
  await kari.getByRole('link', { name: 'Historikk' }).click();
  await expect(kari.getByText('Sesongens tilstand: Publisert ⟶ Lukket')).toBeVisible();
  await expect(kari.getByText('«Feil i Vaterland»')).toBeVisible();
});

test('without a network a change is kept and goes when there is one; an earlier version is brought back', async ({
  browser,
}) => {
  await using server = await runServerAt(wednesdayEvening);
  const kari = await coordinator(browser, server, wednesdayEvening);
  await openPlanner(kari, server);
  await kari.context().setOffline(true);
  await kari.getByRole('button', { name: 'Avlys flere runder' }).click();
  await kari.getByLabel('Fra dato').fill('2026-07-06');
  await kari.getByLabel('Til dato').fill('2026-07-12');
  await expect(kari.getByText('6 runder faller bort.')).toBeVisible();
  await saveChange(kari, 'Avlys 6 runder', 'Fellesferie');
  await expect(kari.getByText('6 planendringer er lagret her og sendes så snart serveren svarer.')).toBeVisible();
  await kari.context().setOffline(false);
  await kari.evaluate(() => dispatchEvent(new Event('online')));
  await expect(roundCell(kari, 'mandag 6. juli, dag')).toHaveAccessibleName(/Avlyst Fellesferie/);
  await expect(kari.getByText('er lagret her og sendes')).toHaveCount(0);

  await openPlanner(kari, server, 'season');
  await kari.getByLabel('Torsdag').check();
  await expect(kari.getByText('26 runder kommer til.')).toBeVisible();
  await saveChange(kari, 'Lagre endringen', 'Prøve torsdager');
  await kari.getByRole('link', { name: 'Historikk' }).click();
  await expect(kari.getByText('Ukedager: mandag, onsdag og fredag ⟶ mandag, onsdag, torsdag og fredag')).toBeVisible();
  await kari.getByText('10 endringer gjort samtidig').click();
  await kari.getByRole('button', { name: 'Hent fram denne igjen: Sesongen 2026' }).click();
  await expect(kari.getByText('26 runder faller bort.')).toBeVisible();
  await saveChange(kari, 'Hent fram denne igjen', 'Ikke nok folk');
  await expect(kari.getByText('«Ikke nok folk»')).toBeVisible();
  await kari.getByRole('link', { name: 'Sesongen', exact: true }).click();
  await expect(kari.getByLabel('Torsdag')).not.toBeChecked();
});

test('every part of the planner is for everybody: axe, a narrow phone, the keyboard', async ({ browser }) => {
  await using server = await runServerAt(wednesdayEvening);
  const kari = await coordinator(browser, server, wednesdayEvening);
  for (const part of ['rounds', 'season', 'areas', 'history']) {
    await openPlanner(kari, server, part);
    await expectAccessible(kari, part);
    await expectNothingSideways(kari, part);
    await expectFocusSeen(kari, part);
  }
});

async function newPage(browser: Browser, at: number): Promise<Page> {
  return pageAt(browser, at, { reducedMotion: 'reduce' });
}

async function coordinator(browser: Browser, server: RunningServer, at: number): Promise<Page> {
  const page = await newPage(browser, at);
  await enrol(page, server.origin, await server.firstCode());
  return page;
}

async function counter(browser: Browser, server: RunningServer, at: number, name: string): Promise<Page> {
  const page = await newPage(browser, at);
  await page.setViewportSize({ width: 390, height: 844 });
  await enrol(page, server.origin, await server.invite('counter', name));
  return page;
}

async function openPlanner(page: Page, { origin }: RunningServer, part = 'rounds', season = '2026'): Promise<void> {
  await page.goto(`${origin}/office/planner?season=${season}&part=${part}`);
  await expect(page.getByRole('combobox', { name: 'Sesong', exact: true })).toHaveValue(season);
  await expect(page.locator('.planner .parts, .planner .season-fields').first()).toBeVisible();
}

function roundCell(page: Page, round: string) {
  return page.getByRole('button', { name: new RegExp(`^${round}:`) });
}

async function openRound(page: Page, round: string): Promise<void> {
  await roundCell(page, round).click();
  await expect(page.getByRole('region', { name: round })).toBeVisible();
}

async function saveChange(page: Page, label: string, why: string): Promise<void> {
  const form = page.locator('form.change');
  await form.getByLabel('Hvorfor?').fill(why);
  await form.getByRole('button', { name: label, exact: true }).click();
  await expect(form).toHaveCount(0);
}

async function countHeads(page: Page, area: string, heads: number): Promise<void> {
  await openArea(page, area);
  await tap(page, '26 år og eldre', heads);
  await save(page);
}
