import { describe, expect, test } from 'vitest';
import { catalogueAreas, usualSeason } from '#shared/domain/catalogue.ts';
import {
  type Area,
  type Assignment,
  type OccasionChange,
  type PlanObject,
  planKey,
  type Season,
} from '#shared/domain/plan.ts';
import { judgeChanges, type PlanChange, type StandingPlan } from '#shared/domain/plan-change.ts';

const season = usualSeason(2026);
const [storgata, vaterland] = catalogueAreas as [Area, Area];

/** The starting plan as it stands; every version is named after its key. */
function standing(more: readonly PlanObject[] = [], other: Partial<StandingPlan> = {}): StandingPlan {
  const objects = new Map(
    [...catalogueAreas, season, ...more].map((plan) => [planKey(plan), { plan, heads: [`head of ${planKey(plan)}`] }]),
  );
  return { objects, people: new Set(['anne']), held: {}, unsentPhones: 0, ...other };
}

const change = (plan: PlanObject, world = standing()): PlanChange => ({
  base: world.objects.get(planKey(plan))?.heads[0] ?? null,
  plan,
});
const problemsOf = (plan: PlanObject, world = standing()) =>
  judgeChanges([change(plan, world)], world).problems.map(({ code, subject }) => [code, subject]);

test('the starting plan has no problem', () => {
  for (const plan of [...catalogueAreas, season]) expect(problemsOf(plan)).toEqual([]);
});

describe('a season', () => {
  const own = (area: string, more = {}) => ({ area, from: null, to: null, shifts: null, ...more });
  const others = season.areas.slice(1);
  test.each<[string, Partial<Season>, unknown[]]>([
    ['that ends before it starts', { to: '2026-05-31' }, [['season_backwards', null]]],
    ['longer than a year', { to: '2027-06-02' }, [['season_too_long', null]]],
    ['on a day that is not in the calendar', { to: '2026-06-31' }, [['not_a_day', '2026-06-31']]],
    ['without weekdays', { weekdays: [] }, [['no_weekdays', null]]],
    ['without shifts', { shifts: [] }, [['no_shifts', null]]],
    ['without age bands', { bands: [] }, [['no_bands', null]]],
    [
      'with overlapping windows',
      {
        shifts: [
          { id: 'day', from: '10:00', to: '18:01' },
          { id: 'evening', from: '18:00', to: '23:00' },
        ],
      },
      [['windows_overlap', null]],
    ],
    [
      'with a window that ends before it begins',
      { shifts: [{ id: 'evening', from: '23:00', to: '18:00' }] },
      [['window_backwards', 'evening']],
    ],
    ['without areas', { areas: [], sets: [] }, [['no_areas', null]]],
    [
      'with an area in no group',
      { groups: season.groups.map((group) => ({ ...group, areas: group.areas.filter((id) => id !== 'storgata') })) },
      [['area_without_group', 'Storgata']],
    ],
    [
      'with an area in two groups',
      { groups: [...season.groups, { id: 'ny', name: 'Ny', areas: ['storgata'] }] },
      [['area_in_two_groups', 'Storgata']],
    ],
    [
      'with a set that holds an area of another season',
      { sets: [{ id: 'x', name: 'X', areas: ['storgata', 'jernbanetorget'], note: null }] },
      [['foreign_area_in_set', 'Jernbanetorget']],
    ],
    ['with an empty set', { sets: [{ id: 'x', name: 'X', areas: [], note: null }] }, [['empty_set', 'X']]],
    [
      'with a nameless set',
      { sets: [{ id: 'x', name: ' ', areas: ['storgata'], note: null }] },
      [['name_missing', null]],
    ],
    ['with a retired area', { areas: [...season.areas, own('jernbanetorget')] }, [['retired_area', 'Jernbanetorget']]],
    [
      'with an area that ends before it begins',
      { areas: [own('storgata', { from: '2026-07-15', to: '2026-07-14' }), ...others] },
      [['spell_backwards', 'Storgata']],
    ],
    [
      'with an area that begins before the season',
      { areas: [own('storgata', { from: '2026-05-15' }), ...others] },
      [['spell_outside', 'Storgata']],
    ],
    [
      'with two pauses that overlap',
      {
        areas: [
          own('storgata', {
            pauses: [
              { from: '2026-07-10', to: '2026-07-20', shifts: null },
              { from: '2026-07-01', to: '2026-07-10', shifts: null },
            ],
          }),
          ...others,
        ],
      },
      [['pauses_overlap', 'Storgata']],
    ],
  ])('%s', (_, wrong, expected) => expect(problemsOf({ ...season, ...wrong })).toEqual(expected));

  test('may have an area that begins in mid-season, in one shift, with a pause', () => {
    const pauses = [{ from: '2026-08-01', to: '2026-08-07', shifts: null }];
    const areas = [own('storgata', { from: '2026-07-15', shifts: ['day'], pauses }), ...others];
    expect(problemsOf({ ...season, areas })).toEqual([]);
  });
});

describe('the state of a season', () => {
  const at = (state: Season['state'], closedAt: Season['closedAt'] = null): Season => ({ ...season, state, closedAt });
  const from = (before: Season, after: Season) => problemsOf(after, standing([before]));

  test.each<[Season['state'], Season['state']]>([
    ['draft', 'open'],
    ['closed', 'published'],
    ['published', 'archived'],
    ['archived', 'published'],
    ['published', 'closed'],
  ])('%s → %s is allowed', (one, other) => expect(from(at(one), at(other))).toEqual([]));

  test.each<[Season['state'], Season['state']]>([
    ['draft', 'closed'],
    ['open', 'draft'],
    ['open', 'published'],
    ['closed', 'archived'],
    ['archived', 'open'],
  ])('%s → %s is not', (one, other) =>
    expect(from(at(one), at(other, other === 'closed' ? {} : null))).toContainEqual(['step_not_allowed', other]),
  );

  test('closing says what is held; opening again forgets it', () => {
    expect(from(at('open'), at('closed', {}))).toEqual([]);
    expect(from(at('open'), at('closed'))).toEqual([['closed_without_held', null]]);
    expect(from(at('closed', {}), at('open'))).toEqual([]);
    expect(from(at('closed', {}), at('open', {}))).toEqual([['held_while_open', null]]);
  });

  test('a closed season is changed by opening it first', () => {
    const closed = at('closed', {});
    expect(from(closed, { ...closed, weekdays: [1] })).toEqual([['season_locked', '2026']]);
    const cancelled = occasion({ state: 'cancelled', reason: 'Storm' });
    expect(problemsOf(cancelled, standing([closed]))).toEqual([['season_locked', '2026']]);
  });

  test('a new season begins as a draft or open', () => {
    const next = { ...usualSeason(2027), state: 'published' as const };
    expect(problemsOf(next)).toEqual([['step_not_allowed', 'published']]);
    expect(problemsOf(usualSeason(2027))).toEqual([]);
  });
});

function occasion(more: Partial<OccasionChange>): OccasionChange {
  const place = { season: '2026', date: '2026-07-01', shift: 'day' } as const;
  return { kind: 'occasion', ...place, state: 'planned', reason: null, areas: null, ...more };
}

function assignment(more: Partial<Assignment>): Assignment {
  const counters = [{ person: 'anne', areas: ['storgata'] }];
  return { kind: 'assignment', season: '2026', date: '2026-07-01', shift: 'day', counters, ...more };
}

describe('one round, and who counts it', () => {
  test.each<[string, PlanObject, unknown[]]>([
    ['cancelled without a reason', occasion({ state: 'cancelled', reason: ' ' }), [['reason_missing', '2026-07-01']]],
    ['outside the season', occasion({ date: '2026-09-01' }), [['date_outside', '2026-09-01']]],
    ['of a season that is not there', occasion({ season: '1999' }), [['unknown_season', '1999']]],
    ['without an area', occasion({ areas: [] }), [['no_areas', '2026-07-01']]],
    ['in an area that is not there', occasion({ areas: ['nowhere'] }), [['unknown_area', 'nowhere']]],
    [
      'by somebody who is not there',
      assignment({ counters: [{ person: 'per', areas: null }] }),
      [['unknown_person', 'per']],
    ],
    ['on a day that is not counted', assignment({ date: '2026-07-02' }), [['not_planned', '2026-07-02']]],
    ['as it should be', assignment({}), []],
  ])('%s', (_, plan, expected) => expect(problemsOf(plan)).toEqual(expected));

  test('nobody is assigned to a cancelled round, but an assignment can be taken back', () => {
    const world = standing([occasion({ state: 'cancelled', reason: 'Storm' })]);
    expect(problemsOf(assignment({}), world)).toEqual([['not_planned', '2026-07-01']]);
    expect(problemsOf(assignment({ counters: [] }), world)).toEqual([]);
  });
});

describe('an area', () => {
  test.each<[string, Partial<Area>, unknown[]]>([
    ['without a name', { name: ' ' }, [['name_missing', null]]],
    ['with the name of another', { name: 'vaterland' }, [['name_taken', 'vaterland']]],
    [
      'merged with nothing',
      { breaks: [{ kind: 'merged', on: '2026-07-15', areas: [] }] },
      [['break_without_areas', 'Storgata']],
    ],
    [
      'split into one that is not there',
      { breaks: [{ kind: 'split', on: '2026-07-15', areas: ['nowhere'] }] },
      [['unknown_area', 'nowhere']],
    ],
    ['renamed', { name: 'Brugata', breaks: [{ kind: 'renamed', on: '2026-07-15', was: 'Storgata' }] }, []],
  ])('%s', (_, more, expected) => expect(problemsOf({ ...storgata, ...more })).toEqual(expected));

  test('that is new is known to a season that is changed together with it', () => {
    const brugata = { ...storgata, id: 'brugata', name: 'Brugata' };
    const areas = [...season.areas, { area: 'brugata', from: '2026-07-15', to: null, shifts: null }];
    const groups = season.groups.map((group) => ({
      ...group,
      areas: [...group.areas, `${group.id === 'oslo_sentrum' ? 'brugata' : ''}`].filter(Boolean),
    }));
    const changed = { ...season, areas, groups };
    expect(judgeChanges([change(changed)], standing()).problems.map(({ code }) => code)).toContain('unknown_area');
    expect(judgeChanges([change(brugata), change(changed)], standing())).toMatchObject({ problems: [], stale: [] });
  });
});

describe('two who change the same at once', () => {
  test('the second builds on what is no longer there, and is told what is', () => {
    const renamed = { ...vaterland, name: 'Vaterlandsparken' };
    expect(judgeChanges([{ base: 'before', plan: renamed }], standing()).stale).toEqual([
      { key: 'area:vaterland', base: 'before', head: 'head of area:vaterland' },
    ]);
    expect(judgeChanges([{ base: null, plan: renamed }], standing()).stale).toHaveLength(1);
    expect(judgeChanges([{ base: 'before', plan: usualSeason(2027) }], standing()).stale).toEqual([
      { key: 'season:2027', base: 'before', head: null },
    ]);
  });
});

describe('closing', () => {
  const closing = (closedAt: Record<string, number>) => [change({ ...season, state: 'closed', closedAt })];

  test('asks once more while a known phone has something that has not come', () => {
    expect(judgeChanges(closing({}), standing([], { unsentPhones: 2 })).needsConfirmation).toBe(true);
    expect(judgeChanges(closing({}), standing()).needsConfirmation).toBe(false);
    expect(judgeChanges([change(season)], standing([], { unsentPhones: 2 })).needsConfirmation).toBe(false);
  });

  test('is behind when something came after it was made', () => {
    const world = standing([], { held: { a: 7, b: 3 } });
    expect(judgeChanges(closing({ a: 7, b: 3 }), world).isBehind).toBe(false);
    expect(judgeChanges(closing({ a: 7, b: 2 }), world).isBehind).toBe(true);
    expect(judgeChanges(closing({ a: 7 }), world).isBehind).toBe(true);
    expect(judgeChanges(closing({ a: 9, b: 3 }), world).isBehind).toBe(true);
  });
});
