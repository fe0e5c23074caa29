import { expect, test } from 'vitest';
import { catalogueAreas, usualSeason } from '#shared/domain/catalogue.ts';
import type { ImportRecord } from '#shared/domain/import-record.ts';
import type { Area, Assignment, OccasionChange } from '#shared/domain/plan.ts';
import { decisionsOf } from '#shared/sync/decisions.ts';
import { foldPlan, listPlanVersions, planHeads } from '#shared/sync/fold-plan.ts';
import type { LogEntry } from '#shared/sync/log-entry.ts';
import { type MadeEvent, makeSlot, people } from '../../support/events.ts';
import { Pen } from '../../support/pen.ts';
import { toEntry } from '../../support/standing-season.ts';

const [kari, leif] = [new Pen(), new Pen()];
const [storgata, vaterland] = catalogueAreas as [Area, Area];
const called = (name: string): Area => ({ ...storgata, name });
const toLog = (...made: readonly (MadeEvent | LogEntry)[]) => made.map((one) => ('event' in one ? one : toEntry(one)));

const fold = (...made: readonly (MadeEvent | LogEntry)[]) => foldPlan(toLog(...made), decisionsOf(toLog(...made)));
const states = (...made: readonly (MadeEvent | LogEntry)[]) =>
  listPlanVersions(toLog(...made), decisionsOf(toLog(...made))).map(({ event, state }) => [
    (event.plan as Area).name ?? event.plan.kind,
    state,
  ]);

const assignment: Assignment = {
  ...{ kind: 'assignment', season: '2026', date: '2026-06-03', shift: 'day' },
  counters: [{ person: 'anne', areas: null }],
};
const cancelled: OccasionChange = {
  ...{
    kind: 'occasion',
    season: '2026',
    date: '2026-06-03',
    shift: 'day',
    state: 'cancelled',
    reason: 'Pride',
    areas: null,
  },
};

const broughtIn: ImportRecord = {
  ...{ kind: 'import', id: '0197f1a0-0000-7000-8000-000000000001', part: 1, of: 'counts', file: 'tellinger.csv' },
  ...{ hash: 'a'.repeat(64), rows: 3, values: [], state: 'stands' },
};

test('each kind of plan object stands in its own list', () => {
  const made = [kari.plan(usualSeason(2026)), kari.plan(storgata), kari.plan(assignment), kari.plan(cancelled)];
  const count = kari.count(makeSlot('2026-06-03', 'day', 'storgata'), people(5));
  const { areas, seasons, assignments, conflicts } = fold(...made, count);
  expect([[...areas.keys()], [...seasons.keys()], assignments, conflicts]).toEqual([
    ['storgata'],
    ['2026'],
    [assignment],
    [],
  ]);
  const [planned] = [...seasons.values()];
  const changed = planned?.occasions.filter(({ state }) => state !== 'planned');
  expect(changed).toMatchObject([{ date: '2026-06-03', shift: 'day', state: 'cancelled', reason: 'Pride' }]);
});

test('nothing stands where there is no plan', () => {
  const { areas, seasons, ...lists } = fold();
  const named = Object.values(lists).flat();
  expect([areas.size, seasons.size, named.filter((one) => one !== null)]).toEqual([0, 0, []]);
});

test('a file that was brought in stands in the plan until that is undone', () => {
  const made = kari.plan(broughtIn);
  expect(fold(made).imports).toEqual([broughtIn]);
  const undone = kari.plan({ ...broughtIn, state: 'undone' }, made.id);
  expect(fold(made, undone).imports).toEqual([]);
});

test('a file of counts plans the rounds that it was counted on, in its own season, until it is undone', () => {
  const round = (season: string) => ({ season, date: '2026-06-04', shift: 'day' as const, areas: ['storgata'] });
  const made = kari.plan({ ...broughtIn, rounds: [round('2026'), round('2025')] });
  const planned = (...more: readonly MadeEvent[]) => {
    const { occasions = [] } = fold(kari.plan(usualSeason(2026)), made, ...more).seasons.get('2026') ?? {};
    return occasions.filter(({ date }) => date === '2026-06-04').length;
  };
  expect(planned()).toBe(1);
  expect(planned(kari.plan({ ...broughtIn, state: 'undone' }, made.id))).toBe(0);
});

test('from which number on a figure may be published is what the plan says last, and nothing where it says nothing', () => {
  const rule = kari.plan({ kind: 'publication', fewerThan: 5 });
  expect(fold(kari.plan(storgata)).fewerThan).toBeNull();
  expect(fold(rule, kari.plan(storgata)).fewerThan).toBe(5);
  expect(fold(rule, kari.plan({ kind: 'publication', fewerThan: 3 }, rule.id)).fewerThan).toBe(3);
});

test('conflicts are listed by what they are about, whatever came first', () => {
  const made = [kari.plan(vaterland), leif.plan(vaterland), kari.plan(storgata), leif.plan(called('Storgate'))];
  expect(fold(...made).conflicts).toEqual(['area:storgata', 'area:vaterland']);
  expect(fold(...made.toReversed()).conflicts).toEqual(['area:storgata', 'area:vaterland']);
});

test('an object of which every version is set aside is not there', () => {
  const made = kari.plan(storgata);
  const away = leif.decide(made, 'discard');
  expect([...fold(made, away).areas]).toEqual([]);
  expect(states(made, away)).toEqual([['Storgata', 'set_aside']]);
});

test('says of every version what became of it, in the order in which they were begun', () => {
  const first = kari.plan(called('A'));
  const second = kari.plan(called('B'), first.id);
  const rival = leif.plan(called('C'), first.id);
  const third = kari.plan(called('D'), second.id);
  const other = kari.plan(vaterland);
  expect(states(third, other, rival, second, first)).toEqual([
    ['A', 'replaced'],
    ['B', 'replaced'],
    ['C', 'stands'],
    ['D', 'rival'],
    ['Vaterland', 'stands'],
  ]);
  expect(states(first, second, rival, leif.decide(rival, 'discard'))).toEqual([
    ['A', 'replaced'],
    ['B', 'stands'],
    ['C', 'set_aside'],
  ]);
});

test('the heads of one object are those that nobody replaced; of another there are none', () => {
  const first = kari.plan(called('A'));
  const [one, rival] = [kari.plan(called('B'), first.id), leif.plan(called('C'), first.id)];
  const log = toLog(rival, first, one);
  const heads = (key: string) => planHeads(key, log, decisionsOf(log)).map(({ id }) => id);
  expect([heads('area:storgata'), heads('area:vaterland')]).toEqual([[one.id, rival.id], []]);
});

test('what a counter wrote, or what waits, is no version; a release makes it one', () => {
  const made = kari.plan(storgata);
  const waiting = toEntry(made, { code: 'no_right', ownerIsCoordinator: true });
  expect(states(waiting)).toEqual([]);
  expect(states(toEntry(made, { ownerIsCoordinator: false }))).toEqual([]);
  expect(states(waiting, leif.decide(made, 'release'))).toEqual([['Storgata', 'stands']]);
});

test('remembers when a round was changed', () => {
  const at = 1_780_000_000_000;
  const time = { startedAt: at, endedAt: at, zone: 'Europe/Oslo', utcOffsetMinutes: 120, activeMs: 0, skewMs: null };
  const changedAt = (more: object) => {
    const { seasons } = fold(kari.plan(usualSeason(2026)), kari.plan(cancelled, null, { ...more }));
    return seasons.get('2026')?.occasions.find(({ state }) => state === 'cancelled')?.changedAt;
  };
  expect([changedAt({ time }), changedAt({})]).toEqual([at, null]);
});

const brought: ImportRecord = {
  ...{ kind: 'import', id: '0197f1a0-0000-7000-8000-0000000000aa', part: 1, of: 'counts', file: 'gammelt.csv' },
  ...{ hash: 'a'.repeat(64), rows: 2, values: [], state: 'stands' },
  rounds: [
    { season: '2026', date: '2026-06-02', shift: 'day', areas: ['storgata'] },
    { season: '2025', date: '2025-06-02', shift: 'day', areas: ['vaterland'] },
  ],
};

test('a file of old counts plans its own rounds, each in its season, as long as the file stands', () => {
  const [season, file] = [kari.plan(usualSeason(2026)), kari.plan(brought)];
  const onTuesday = (...made: readonly MadeEvent[]) =>
    fold(...made)
      .seasons.get('2026')
      ?.occasions.filter(({ date }) => date === '2026-06-02');
  expect(onTuesday(season, file)).toMatchObject([{ shift: 'day', state: 'planned', areas: ['storgata'] }]);
  const { rounds: _, ...undone } = brought;
  expect(onTuesday(season, file, kari.plan({ ...undone, state: 'undone' }, file.id))).toEqual([]);
  expect(onTuesday(season, kari.plan(broughtIn)), 'a file of numbers has no rounds').toEqual([]);
  expect(fold(season, file).imports).toEqual([brought]);
});

test('what is told in public is the rule that stands; an edition that is withdrawn is no part of the plan', () => {
  const rule = kari.plan({ kind: 'publication', fewerThan: 5 });
  const withdrawal = kari.plan({ kind: 'edition_withdrawal', id: '0197f1a0-0000-7000-8000-0000000000bb' });
  expect(fold(rule, withdrawal).fewerThan).toBe(5);
  expect(fold(rule, kari.plan({ kind: 'publication', fewerThan: null }, rule.id)).fewerThan).toBeNull();
  expect(states(withdrawal)).toEqual([]);
});
