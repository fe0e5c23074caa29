import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from '@playwright/test';
import { addDays, instantOf, toDay } from '#shared/time.ts';
import { enrol } from '../support/count-by-hand.ts';
import { makeBands, makeSlot } from '../support/events.ts';
import { pageAt } from '../support/page-at.ts';
import { Pen } from '../support/pen.ts';
import { enrolPhone } from '../support/phone.ts';
import { type RunningServer, runServerAt } from '../support/running-server.ts';
import { expect, test } from '../support/story.ts';

const wednesday = toDay('2026-06-03');
const thursdayMorning = instantOf(addDays(wednesday, 1), '09:00');
const storgata = { ...makeSlot(wednesday, 'evening', 'storgata'), areaName: 'Storgata' };
const counted = (over_25: number) => ({ status: 'counted', bands: makeBands(1, 2, over_25, 0) }) as const;

test.setTimeout(120_000);

test('a coordinator chooses between two counts, takes a name out of a note, and brings in a rescue file', async ({
  browser,
}) => {
  await using server = await runServerAt(thursdayMorning);
  const page = await openOffice(browser, server);
  const [anne, bjorn] = [
    await enrolPhone(server.origin, await server.invite('counter', 'Anne')),
    await enrolPhone(server.origin, await server.invite('counter', 'Bjørn')),
  ];
  const first = anne.count(storgata, counted(7), { note: 'Snakket med Ola Nordmann' });
  await anne.push(first);
  await bjorn.push(bjorn.count(storgata, counted(17)));

  await test.step('two counts, one choice, another average; undone, the old one', async () => {
    await page.goto(`${server.origin}/office`);
    await expect(average(page)).toContainText('10,0');
    await expect(page.getByRole('link', { name: 'Innboks 1' })).toBeVisible();
    await page.getByRole('link', { name: 'Innboks 1' }).click();
    await expect(page.getByRole('heading', { name: 'Storgata, onsdag 3. juni, kveld' })).toBeVisible();
    await expectNoBarriers(page);
    await choose(page, 'Bjørn', 'Godta', 'Anne kom for sent');
    await expect(page.getByText('Ingenting venter på en avgjørelse.')).toBeVisible();
    await page.goto(`${server.origin}/office`);
    await expect(average(page)).toContainText('20,0');
  });

  await test.step('a decision needs a reason, and can be undone', async () => {
    const again = anne.count({ ...storgata, area: 'vaterland', areaName: 'Vaterland' }, counted(1));
    const other = bjorn.count({ ...storgata, area: 'vaterland', areaName: 'Vaterland' }, counted(2));
    await anne.push(again);
    await bjorn.push(other);
    await page.goto(`${server.origin}/office/inbox`);
    const card = page.getByRole('group', { name: 'Bjørn' });
    await card.getByRole('button', { name: 'Legg bort' }).click();
    await card.getByRole('button', { name: 'Bekreft: Legg bort' }).click();
    await expect(card.getByRole('alert')).toContainText('skriv kort hvorfor');
    await card.getByLabel('Hvorfor?').fill('Samme runde to ganger');
    await card.getByRole('button', { name: 'Bekreft: Legg bort' }).click();
    await expect(page.getByText('Ingenting venter på en avgjørelse.')).toBeVisible();
    await page.getByRole('button', { name: 'Angre' }).click();
    await expect(page.getByRole('heading', { name: /^Vaterland/ })).toBeVisible();
  });

  await test.step('a name in a note is gone, and the number stays', async () => {
    const named = anne.count({ ...storgata, area: 'akerselva', areaName: 'Akerselva' }, counted(4), {
      note: 'Traff Kari Nordmann',
    });
    await anne.push(named);
    await bjorn.push(bjorn.count({ ...storgata, area: 'akerselva', areaName: 'Akerselva' }, counted(5)));
    await page.goto(`${server.origin}/office/inbox`);
    await expect(page.getByText('Kari Nordmann')).toBeVisible();
    const item = page.getByRole('article').filter({ hasText: 'Akerselva' });
    await choose(item, 'Anne', 'Sladd tekst', 'Navn i merknaden');
    await expect(page.getByText('Teksten er sladdet.').first()).toBeVisible();
    await page.reload();
    await expect(item.getByText('7 personer')).toBeVisible();
    await expect(page.getByText('Kari Nordmann')).toHaveCount(0);
  });

  await test.step('a count that nobody can read is written out anew', async () => {
    const spoilt = anne.damagedEvent(
      anne.count({ ...storgata, area: 'urtegata', areaName: 'Urtegata' }, counted(0)).content,
      (raw) => raw.replace('"under_18":1', '"under_18":1,"under_18":1'),
    );
    await anne.push(spoilt);
    await page.goto(`${server.origin}/office/inbox`);
    const item = page.getByRole('article').filter({ hasText: 'kan ikke leses som en telling' });
    await item.getByRole('button', { name: 'Rett' }).click();
    await item.getByLabel('Sesong').selectOption('2026');
    await item.getByLabel('Dato').fill(wednesday);
    await item.getByLabel('Runde').selectOption('Kveld');
    const area = item.locator('label').filter({ hasText: /^Område/ });
    await area.getByRole('combobox').selectOption('Urtegata');
    await item.getByLabel('26 år og eldre').fill('9');
    await item.getByLabel('Hvorfor?').fill('Lest opp på telefonen');
    await item.getByRole('button', { name: 'Bekreft: Lagre rettelsen' }).click();
    await expect(item).toHaveCount(0);
    await page.goto(`${server.origin}/office`);
    await expect(page.getByRole('row', { name: /^Urtegata/ })).toContainText('9,0');
  });

  await test.step('a rescue file comes in once, however often it is read; a spoilt one not at all', async () => {
    const lost = new Pen();
    const rescued = lost.count({ ...storgata, shift: 'day' }, counted(27));
    const { id, seq, h, raw } = rescued;
    const line = 'Storgata 03.06. dag: 1 / 2 / 27 / 0';
    const file = (events: unknown) =>
      JSON.stringify({
        sommertelling: 'rescue',
        v: 1,
        install: lost.install,
        made: thursdayMorning,
        events,
        readable: [line],
      });
    await page.goto(`${server.origin}/office/rescue`);
    const give = (text: string) =>
      page
        .getByLabel('Velg redningsfil')
        .setInputFiles({ name: 'redning.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await give('{"noe":"annet"}');
    await expect(page.getByRole('alert')).toContainText('ikke en redningsfil');
    await give(file([{ id, seq, h, raw: raw.replace('27', '72') }]));
    await expect(page.getByRole('alert')).toContainText('endret etter at filen ble laget');
    for (const word of ['tatt inn', 'var her fra før']) {
      await give(file([{ id, seq, h, raw }]));
      await page.getByRole('button', { name: 'Les inn 1 telling' }).click();
      await expect(page.getByRole('listitem').filter({ hasText: line })).toContainText(word);
    }
    await expectNoBarriers(page);
    await page.goto(`${server.origin}/office`);
    await expect(average(page)).toContainText('30,0');
  });

  await test.step('without a network the decision is kept, and goes when there is one', async () => {
    await page.goto(`${server.origin}/office/inbox`);
    await expect(page.getByRole('article').filter({ hasText: 'Akerselva' })).toBeVisible();
    await page.context().setOffline(true);
    await choose(page.getByRole('article').filter({ hasText: 'Akerselva' }), 'Bjørn', 'Legg bort', 'Talte på nytt');
    await expect(page.getByText('sendes så snart serveren svarer')).toBeVisible();
    await page.context().setOffline(false);
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await expect(page.getByText('sendes så snart serveren svarer')).toHaveCount(0);
    await expect(page.getByRole('article').filter({ hasText: 'Akerselva' })).toHaveCount(0);
  });
});

test('what stands out is said to be right, one by one or all at once, and comes back when that is undone; a gap leaves by itself', async ({
  browser,
}) => {
  await using server = await runServerAt(thursdayMorning);
  const page = await openOffice(browser, server);
  const anne = await enrolPhone(server.origin, await server.invite('counter', 'Anne'));
  const early = ['storgata', 'vaterland', 'akerselva'].map((area, step) => {
    const startedAt = instantOf(wednesday, '17:00') + step * 900_000;
    const time = { startedAt, endedAt: startedAt + 60_000, zone: 'Europe/Oslo', utcOffsetMinutes: 120 };
    return anne.count({ ...storgata, area }, counted(3 + step), { time: { ...time, activeMs: 60_000, skewMs: 0 } });
  });
  await anne.push(early[1]!, early[2]!);
  await page.goto(`${server.origin}/office/inbox`);
  const phone = page.getByRole('region', { name: /^Hull i løpenumrene/ });
  await expect(phone).toContainText('Løpenummer 1 mangler.');
  await expect(phone).toContainText('Er ikke med i gjennomsnittet, for det er ikke kommet.');
  await anne.push(early[0]!);
  await expect(phone).toHaveCount(0);

  const hours = page.getByRole('region', { name: /^Talt utenfor rundens klokkeslett/ });
  await expect(hours.getByRole('article')).toHaveCount(3);
  await expect(hours).toContainText('Begynt 3. juni kl. 17.00. Runden er kl. 18–23.');
  await expectNoBarriers(page);
  await choose(hours.getByRole('article').first(), 'Anne', 'Tellingen er riktig', 'Avtalt å gå tidlig');
  await expect(hours.getByRole('article')).toHaveCount(2);
  await hours.getByRole('button', { name: 'Alle er riktige' }).click();
  await hours.getByLabel('Hvorfor?').fill('Avtalt å gå tidlig');
  await hours.getByRole('button', { name: 'Bekreft: Alle er riktige' }).click();
  await expect(page.getByText('Sett på: 2 tellinger er riktige som de står.')).toBeVisible();
  await expect(page.getByText('Ingenting venter på en avgjørelse.')).toBeVisible();
  await page.getByRole('button', { name: 'Angre' }).first().click();
  await expect(hours.getByRole('article')).toHaveCount(2);
  await page.goto(`${server.origin}/office`);
  await expect(average(page)).toContainText('6,0');
});

async function openOffice(browser: Browser, server: RunningServer): Promise<Page> {
  const page = await pageAt(browser, thursdayMorning);
  await enrol(page, server.origin, await server.firstCode());
  return page;
}

function average(page: Page) {
  return page.getByRole('row', { name: /^Storgata/ });
}

async function choose(where: Pick<Page, 'getByRole'>, whose: string, choice: string, why: string): Promise<void> {
  const card = where.getByRole('group', { name: whose });
  await card.getByRole('button', { name: choice }).click();
  await card.getByLabel('Hvorfor?').fill(why);
  await card.getByRole('button', { name: `Bekreft: ${choice}` }).click();
}

async function expectNoBarriers(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}
