import { dayMs, isDay } from '../time.ts';
import type { Area, Season, SeasonArea } from './plan.ts';
import type { PlanProblem, PlanProblemCode } from './plan-problems.ts';
import { isRetired } from './season-rules.ts';
import { isPlannable, nextStates } from './season-state.ts';

/** What is wrong with a season by itself, with the areas there are, and as a step from what it was. */
export function seasonProblems(
  season: Season,
  areas: ReadonlyMap<string, Area>,
  before: Season | undefined,
): readonly PlanProblem[] {
  const dates = dateProblems(season);
  return [
    ...dates,
    ...windowProblems(season),
    ...season.areas.flatMap((area) => (dates.length > 0 ? [] : spellProblems(area, season, areas))),
    ...memberProblems(season, areas),
    ...groupProblems(season, areas),
    ...setProblems(season, areas),
    ...stepProblems(season, before),
  ];
}

function dateProblems({ from, to, weekdays }: Season): readonly PlanProblem[] {
  if (!isDay(from) || !isDay(to)) return [of('not_a_day', isDay(from) ? to : from)];
  const span = Date.parse(to) - Date.parse(from);
  return [
    ...(span < 0 ? [of('season_backwards', null)] : []),
    ...(span >= 366 * dayMs ? [of('season_too_long', null)] : []),
    ...(weekdays.length === 0 ? [of('no_weekdays', null)] : []),
  ];
}

function windowProblems({ shifts, bands }: Season): readonly PlanProblem[] {
  const backwards = shifts.filter(({ from, to }) => from >= to);
  const overlap = shifts.some((one, index) =>
    shifts.slice(index + 1).some((other) => one.from < other.to && other.from < one.to),
  );
  return [
    ...(shifts.length === 0 ? [of('no_shifts', null)] : []),
    ...backwards.map(({ id }) => of('window_backwards', id)),
    ...(overlap && backwards.length === 0 ? [of('windows_overlap', null)] : []),
    ...(bands.length === 0 ? [of('no_bands', null)] : []),
  ];
}

function spellProblems(
  { area, from, to, pauses = [] }: SeasonArea,
  season: Season,
  areas: ReadonlyMap<string, Area>,
): readonly PlanProblem[] {
  const name = areas.get(area)?.name ?? area;
  const spells = [{ from: from ?? season.from, to: to ?? season.to }, ...pauses];
  if (spells.some((spell) => !isDay(spell.from) || !isDay(spell.to))) return [of('not_a_day', name)];
  const sorted = [...pauses].sort((a, b) => (a.from < b.from ? -1 : 1));
  const overlaps = sorted.some((pause, index) => index > 0 && pause.from <= (sorted[index - 1]?.to ?? ''));
  return [
    ...(spells.some((spell) => spell.from > spell.to) ? [of('spell_backwards', name)] : []),
    ...(spells.some((spell) => spell.from < season.from || spell.to > season.to) ? [of('spell_outside', name)] : []),
    ...(overlaps ? [of('pauses_overlap', name)] : []),
  ];
}

function memberProblems({ areas: own, from }: Season, areas: ReadonlyMap<string, Area>): readonly PlanProblem[] {
  const ids = own.map(({ area }) => area);
  const year = Number(from.slice(0, 4));
  return [
    ...(ids.length === 0 ? [of('no_areas', null)] : []),
    ...listTwice(ids).map((id) => of('area_twice', areas.get(id)?.name ?? id)),
    ...ids.filter((id) => !areas.has(id)).map((id) => of('unknown_area', id)),
    ...ids.filter((id) => isRetired(areas.get(id), year)).map((id) => of('retired_area', areas.get(id)?.name ?? id)),
  ];
}

function groupProblems({ areas: own, groups }: Season, areas: ReadonlyMap<string, Area>): readonly PlanProblem[] {
  const inGroups = groups.flatMap((group) => [...new Set(group.areas)]);
  const nameOf = (id: string) => areas.get(id)?.name ?? id;
  return [
    ...own.filter(({ area }) => !inGroups.includes(area)).map(({ area }) => of('area_without_group', nameOf(area))),
    ...listTwice(inGroups).map((id) => of('area_in_two_groups', nameOf(id))),
    ...namingProblems(groups),
    ...inGroups.filter((id) => !areas.has(id)).map((id) => of('unknown_area', id)),
  ];
}

function setProblems({ areas: own, sets }: Season, areas: ReadonlyMap<string, Area>): readonly PlanProblem[] {
  const ids = new Set(own.map(({ area }) => area));
  return [
    ...sets.flatMap((set) =>
      set.areas.filter((id) => !ids.has(id)).map((id) => of('foreign_area_in_set', areas.get(id)?.name ?? id)),
    ),
    ...sets.filter((set) => set.areas.length === 0).map(({ name }) => of('empty_set', name)),
    ...namingProblems(sets),
  ];
}

function namingProblems(named: readonly { readonly id: string; readonly name: string }[]): readonly PlanProblem[] {
  return [
    ...named.filter(({ name }) => name.trim() === '').map(() => of('name_missing', null)),
    ...listTwice(named.map(({ id }) => id)).map((id) => of('named_twice', id)),
  ];
}

function stepProblems(season: Season, before: Season | undefined): readonly PlanProblem[] {
  const found: PlanProblem[] = [];
  const isStep = season.state !== before?.state;
  if (before ? isStep && !nextStates(before.state).includes(season.state) : !isPlannable(season.state))
    found.push(of('step_not_allowed', season.state));
  if (before?.state === 'open' && season.state === 'closed' && season.closedAt === null)
    found.push(of('closed_without_held', null));
  if (isPlannable(season.state) && season.closedAt !== null) found.push(of('held_while_open', null));
  if (before && !isPlannable(before.state) && !isPlannable(season.state) && !isSamePlan(before, season))
    found.push(of('season_locked', season.id));
  return found;
}

/** The same but for the state. */
function isSamePlan(one: Season, other: Season): boolean {
  const { state: _, ...before } = one;
  const { state: __, ...after } = other;
  return JSON.stringify(before) === JSON.stringify(after);
}

function listTwice(ids: readonly string[]): readonly string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}

function of(code: PlanProblemCode, subject: string | null): PlanProblem {
  return { code, subject };
}
