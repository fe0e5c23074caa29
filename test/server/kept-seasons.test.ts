import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { catalogueAreas, usualSeason } from '#shared/domain/catalogue.ts';
import { seasonAverages } from '#shared/report/season-averages.ts';
import { bokmal } from '#shared/report/wording-nb.ts';
import { makeCellShelf } from '../../server/cell-shelf.ts';
import { databaseFile, openDatabase } from '../../server/database.ts';
import { keepSeasons } from '../../server/kept-seasons.ts';
import { readOffice } from '../../server/projection.ts';
import { rebuild } from '../../server/rebuild.ts';
import { findSeasonRecord, listSeasonRecords, putDownTallies } from '../../server/season-record.ts';
import { setMeta } from '../../server/store/meta.ts';
import { findPerson } from '../../server/store/people.ts';
import { findSeasonMark } from '../../server/store/season-marks.ts';
import { takePush } from '../../server/sync.ts';
import { type MadeEvent, makeSlot, people } from '../support/events.ts';
import type { Phone } from '../support/phone.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { countTwoSummers, slotIn } from '../support/two-summers.ts';

/** It is 3 June 2026, 20:00. */
let app: TestApp;
let anne: Phone;
let office: Phone;
let first: MadeEvent;
let other: MadeEvent;
let plan2025: MadeEvent;
beforeEach(async () => {
  app = await startTestApp();
  ({ anne, office, plan2025, first, other } = await countTwoSummers(app));
});
afterEach(() => app.close());

const find = (season: string, db = app.db) => findSeasonRecord(db, season, app.clock.now)!;
/** What stands of Storgata by day, and so has been kept. */
const inStorgata = (season: string, db = app.db) => {
  const asked = { set: 'all', band: 'all', basis: 'day_evening_mean', from: null, to: null } as const;
  const found = seasonAverages(find(season, db), asked, bokmal)?.areas.find(({ area }) => area === 'storgata');
  const { sum, counted, missing, cancelled } = found!.day;
  return { sum, counted, missing, cancelled, name: found!.name };
};

/** On 39 Mondays, Wednesdays and Fridays from June to August 2025 Storgata was to be counted by day, and all of them are over. */
const before = { sum: 2, counted: 1, missing: 38, cancelled: 0, name: 'Storgata' };

describe('a kept season is not stale', () => {
  test.each<[string, object, () => unknown]>([
    ['a count', { sum: 9, counted: 2, missing: 37 }, () => anne.push(anne.count(later(), people(7)))],
    ['a correction', { sum: 5 }, () => anne.push(anne.amend(first, { outcome: people(5) }))],
    ['a withdrawal', { sum: 0, counted: 0, missing: 39 }, () => anne.push(anne.void(first))],
    ['a decision', { sum: 0, counted: 0, missing: 39 }, () => office.push(office.decide(first, 'discard'))],
    ['a count that leaves it', { sum: 0, counted: 0, missing: 39 }, () => anne.push(moved(first, 2026))],
    ['a count that comes to it', { sum: 30 }, () => anne.push(anne.void(first), moved(other, 2025))],
    ['a cancelled round', { sum: 0, counted: 0, missing: 38, cancelled: 1 }, () => office.push(cancelled())],
    ['another name', { name: 'Brugata' }, () => office.push(renamed())],
    ['another program that writes', { sum: 4 }, () => pushElsewhere(anne.amend(first, { outcome: people(4) }))],
    ['a rebuild that mends what stood', { sum: 2 }, () => mend()],
  ])('after %s, nor is what was put down of it', async (_, after, change) => {
    expect(inStorgata('2025')).toEqual(before);
    putDownTallies(app.db);
    await change();
    expect(inStorgata('2025')).toEqual({ ...before, ...after });
    const next = openDatabase(databaseFile(app.dataDir));
    expect(inStorgata('2025', next)).toEqual({ ...before, ...after });
    next.close();
  });

  test('after a redaction: the numbers are the same, and made anew', async () => {
    const kept = find('2025');
    expect(inStorgata('2025')).toEqual(before);
    await office.push(office.redact(first, anne.person.id));
    expect(inStorgata('2025')).toEqual(before);
    expect(find('2025') === kept).toBe(false);
  });

  test('after a decision is undone, and a closed season opened again', async () => {
    const discarded = office.decide(first, 'discard');
    await office.push(discarded);
    expect(inStorgata('2025')).toMatchObject({ counted: 0 });
    await office.push(office.decide(discarded, 'undo'));
    expect(inStorgata('2025')).toEqual(before);

    const closed = office.plan({ ...usualSeason(2025), state: 'closed', closedAt: { [anne.install]: 2 } }, plan2025.id);
    await office.push(closed);
    await anne.push(anne.count(later(), people(7)));
    expect(inStorgata('2025')).toEqual(before);
    await office.push(office.plan(usualSeason(2025), closed.id));
    expect(inStorgata('2025')).toEqual({ ...before, sum: 9, counted: 2, missing: 37 });
  });

  test('when it says that its numbers are made up', () => {
    expect(find('2025').isMadeUp).toBe(false);
    setMeta(app.db, 'made_up', 'yes');
    expect(find('2025').isMadeUp).toBe(true);
  });

  test('when a round ends and nobody has written anything, nor when the clock is put back', () => {
    const missing = () => inStorgata('2026').missing;
    // The round of Monday is over, that of Wednesday ends at 16:00.
    app.clock.set('2026-06-03', '15:59');
    expect(missing()).toBe(1);
    app.clock.set('2026-06-03', '16:00');
    expect(missing()).toBe(2);
    app.clock.set('2026-06-03', '15:59');
    expect(missing()).toBe(1);
  });
});

const later = () => makeSlot('2025-06-04', 'day', 'storgata');
const moved = (of: MadeEvent, year: number) => anne.amend(of, { slot: slotIn(year) });
const cancelled = () => {
  const round = { kind: 'occasion', season: '2025', date: '2025-06-02', shift: 'day' } as const;
  return office.plan({ ...round, state: 'cancelled', reason: 'Uvær', areas: null });
};
const renamed = () => {
  const storgata = catalogueAreas.find(({ id }) => id === 'storgata')!;
  return office.plan({ ...storgata, name: 'Brugata' }, areaPlan());
};
const areaPlan = () =>
  readOffice(app.db).entries.find(
    ({ event }) => event?.type === 'plan' && event.plan.kind === 'area' && event.plan.id === 'storgata',
  )!.id;
const mend = () => {
  app.db.prepare("UPDATE standing_slot SET over_25 = 99 WHERE season = '2025'").run();
  rebuild(app.db);
};
const pushElsewhere = (...events: readonly MadeEvent[]) => {
  const db = openDatabase(databaseFile(app.dataDir));
  const sender = findPerson(db, anne.person.id)!;
  takePush(db, sender, anne.pushBody(events), app.clock.now);
  db.close();
};

test('a season in which nothing has changed is not read again, whatever comes in another', async () => {
  const kept = find('2025');
  const cells = kept.occasions;
  await anne.push(anne.count(slotIn(2026, 'urtegata'), people(1)));
  await office.push(office.decide(other, 'accept'));
  app.clock.set('2027-01-01', '12:00');
  expect(find('2025')).toBe(kept);
  expect(find('2025').occasions).toBe(cells);
  expect(listSeasonRecords(app.db, app.clock.now)).toContain(kept);
});

test('a record that is held while somebody writes gives no numbers of two moments', async () => {
  const held = find('2025');
  await anne.push(anne.amend(first, { outcome: people(5) }));
  expect(() => held.occasions).toThrow('2025 has changed since');
  expect(inStorgata('2025').sum).toBe(5);
});

test('beyond so many cells the season asked for longest ago lets go of its own, and keeps its sums', () => {
  const { plan } = readOffice(app.db);
  const keep = keepSeasons(app.db, undefined, 600);
  const ask = (season: string) => {
    const planned = plan.seasons.get(season)!;
    const mark = findSeasonMark(app.db, season);
    return keep.find({ planned, areas: plan.areas, isMadeUp: false, mark }, app.clock.now);
  };
  const [one, two] = [ask('2025'), ask('2026')];
  const cells = one.occasions;
  const tallies = one.tallies.byArea('all');
  expect(two.occasions).toBe(two.occasions);
  expect(one.tallies.byArea('all')).toBe(tallies);
  expect(ask('2025')).toBe(one);
  expect(one.occasions).not.toBe(cells);
  expect(one.occasions).toEqual(cells);
});

test('the shelf lets go of what was asked for longest ago, and always holds what was read last', () => {
  const shelf = makeCellShelf(5);
  const cells = (n: number) => [{ cells: Array.from({ length: n }, () => ({})) }] as never;
  const read: string[] = [];
  const owners = { a: {}, b: {}, c: {}, large: {} };
  const take = (name: keyof typeof owners, n: number) =>
    shelf.take(owners[name], () => {
      read.push(name);
      return cells(n);
    });
  for (const name of ['a', 'a', 'a', 'b', 'a', 'c', 'a'] as const) take(name, 2);
  expect(read).toEqual(['a', 'b', 'c']);
  take('b', 2);
  expect(read).toEqual(['a', 'b', 'c', 'b']);
  take('large', 9);
  take('large', 9);
  take('a', 2);
  expect(read).toEqual(['a', 'b', 'c', 'b', 'large', 'a']);
});
