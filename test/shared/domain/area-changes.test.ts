import { describe, expect, test } from 'vitest';
import { mergeAreas, newArea, renameArea, retireArea, splitArea } from '#shared/domain/area-changes.ts';
import { catalogueAreas, usualSeason } from '#shared/domain/catalogue.ts';
import type { Area, PlanObject, Season } from '#shared/domain/plan.ts';
import { planKey } from '#shared/domain/plan.ts';
import { judgeChanges } from '#shared/domain/plan-change.ts';

const season = usualSeason(2026);
const areas = new Map(catalogueAreas.map((area) => [area.id, area]));
const storgata = areas.get('storgata') as Area;
const planned = { season, areas };

const seasonIn = (objects: readonly PlanObject[]) =>
  objects.find(({ kind }) => kind === 'season') as Season | undefined;
const areaIn = (objects: readonly PlanObject[], id: string) =>
  objects.find((one): one is Area => one.kind === 'area' && one.id === id);
const spellOf = (objects: readonly PlanObject[], id: string) =>
  seasonIn(objects)?.areas.find(({ area }) => area === id);

/** What the server would say of it, beside everything that stands. */
function problemsOf(objects: readonly PlanObject[]): readonly string[] {
  const standing = new Map(
    [...catalogueAreas, season].map((plan) => [planKey(plan), { plan, heads: [planKey(plan)] }]),
  );
  const changes = objects.map((plan) => ({ plan, base: standing.get(planKey(plan))?.heads[0] ?? null }));
  const world = { objects: standing, people: new Set<string>(), held: {}, unsentPhones: 0 };
  return judgeChanges(changes, world).problems.map(({ code }) => code);
}

describe('a new area', () => {
  const brugata = { name: ' Brugata ', boundary: null, service: null, group: 'oslo_sentrum_ost', sets: ['all'] };

  test('from 15 July is in the plan and in the season at once', () => {
    const made = newArea(planned, { ...brugata, from: '2026-07-15' });
    expect(areaIn(made, 'brugata')).toMatchObject({ name: 'Brugata', firstYear: 2026 });
    expect(spellOf(made, 'brugata')).toEqual({ area: 'brugata', from: '2026-07-15', to: null, shifts: null });
    expect(problemsOf(made)).toEqual([]);
  });

  test('without a day is counted for the whole season', () =>
    expect(spellOf(newArea(planned, { ...brugata, from: '' }), 'brugata')?.from).toBe(null));

  test('without a name, in no group or before the season is told', () => {
    expect(problemsOf(newArea(planned, { ...brugata, name: '  ', from: '' }))).toContain('name_missing');
    expect(problemsOf(newArea(planned, { ...brugata, group: '', from: '' }))).toEqual(['area_without_group']);
    expect(problemsOf(newArea(planned, { ...brugata, name: 'vaterland', from: '' }))).toEqual(['name_taken']);
  });
});

test('a new name keeps the old one as another name, and its footnote', () => {
  const [renamed] = renameArea(storgata, 'Storgata nord', '2026-07-01') as [Area];
  expect(renamed).toMatchObject({ id: 'storgata', name: 'Storgata nord' });
  expect(renamed.aliases).toEqual(['Brugata/Storgata', 'ved Gunerius', 'Storgata']);
  expect(renamed.breaks).toEqual([{ kind: 'renamed', on: '2026-07-01', was: 'Storgata' }]);
  expect(problemsOf([renamed])).toEqual([]);
  expect(problemsOf(renameArea(storgata, 'Storgata nord', ''))).toEqual(['not_a_day']);
});

test('merged areas are counted no more from that day', () => {
  const merged = mergeAreas(planned, storgata, ['vaterland'], '2026-07-15');
  expect(areaIn(merged, 'storgata')?.breaks).toEqual([{ kind: 'merged', on: '2026-07-15', areas: ['vaterland'] }]);
  expect(areaIn(merged, 'vaterland')?.lastYear).toBe(2026);
  expect(spellOf(merged, 'vaterland')?.to).toBe('2026-07-14');
  expect(problemsOf(merged)).toEqual([]);
  expect(problemsOf(mergeAreas(planned, storgata, [], '2026-07-15'))).toEqual(['break_without_areas']);
});

test('what an area is split into is walked after it, in its group and its sets', () => {
  const split = splitArea(planned, storgata, ['Gunerius', 'Brugata'], '2026-07-15');
  expect(
    seasonIn(split)
      ?.areas.map(({ area }) => area)
      .slice(0, 4),
  ).toEqual([...['storgata', 'gunerius', 'brugata', 'vaterland']]);
  expect(spellOf(split, 'gunerius')?.from).toBe('2026-07-15');
  expect(seasonIn(split)?.sets.every((set) => set.areas.includes('brugata'))).toBe(true);
  expect(problemsOf(split)).toEqual([]);
  expect(problemsOf(splitArea(planned, storgata, [], '2026-07-15'))).toEqual(['break_without_areas']);
});

describe('a retired area', () => {
  test('in mid-season is counted until the day before', () => {
    const retired = retireArea(planned, storgata, '2026-08-01');
    expect(spellOf(retired, 'storgata')?.to).toBe('2026-07-31');
    expect(areaIn(retired, 'storgata')).toMatchObject({ lastYear: 2026 });
    expect(problemsOf(retired)).toEqual([]);
  });

  test('from the first day is out of the season and its sets', () => {
    const retired = retireArea(planned, storgata, '2026-06-01');
    expect(spellOf(retired, 'storgata')).toBe(undefined);
    expect(seasonIn(retired)?.sets.some((set) => set.areas.includes('storgata'))).toBe(false);
    expect(problemsOf(retired)).toEqual([]);
  });

  test('after the season leaves the season alone', () =>
    expect(retireArea(planned, storgata, '2027-01-01').map(({ kind }) => kind)).toEqual(['area']));

  test('without a day is told', () => expect(problemsOf(retireArea(planned, storgata, ''))).toContain('not_a_day'));
});
