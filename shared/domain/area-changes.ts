import { addDays, isDay } from '../time.ts';
import { toIdentifier } from './identifier.ts';
import type { Area, AreaBreak, PlanObject, Season } from './plan.ts';
import { addArea, groupOf, removeArea, withArea } from './season-draft.ts';

/**
 * New, renamed, merged, split, retired: each as the plan objects that change together. The footnote that a break forces comes
 * from the area's `breaks`; from when to when it is counted stands in the season. A day that is no day is left for the judge.
 */
type Planned = { readonly season: Season; readonly areas: ReadonlyMap<string, Area> };

export type NewArea = Pick<Area, 'name' | 'boundary' | 'service'> & {
  /** Empty: from the season's first day. */
  readonly from: string;
  readonly group: string;
  readonly sets: readonly string[];
};

export function newArea({ season, areas }: Planned, { from, group, sets, ...more }: NewArea): readonly PlanObject[] {
  const id = toIdentifier(more.name, new Set(areas.keys()));
  const area: Area = { ...blank(id), ...more, name: more.name.trim(), firstYear: yearOf(from) ?? yearOf(season.from) };
  return [area, addArea(season, { area: id, ...startingOn(from, season) }, { group, sets })];
}

export function renameArea(area: Area, name: string, on: string): readonly PlanObject[] {
  const aliases = [...new Set([...area.aliases, area.name])].filter((alias) => alias !== name.trim()).slice(-20);
  return [{ ...broken(area, { kind: 'renamed', on, was: area.name }), name: name.trim(), aliases }];
}

/** The area holds the others from that day, and they are counted no more. */
export function mergeAreas(
  { season, areas }: Planned,
  area: Area,
  others: readonly string[],
  on: string,
): readonly PlanObject[] {
  const ended = others.flatMap((id) => {
    const other = areas.get(id);
    return other ? [{ ...other, lastYear: lastYearBefore(on) }] : [];
  });
  const after = others.reduce((sooner, id) => endArea(sooner, id, on), season);
  return [broken(area, { kind: 'merged', on, areas: [...others] }), ...ended, ...changed(season, after)];
}

/** The area goes on as what is left of it; the new ones are walked after it, in its group and its sets. */
export function splitArea(
  { season, areas }: Planned,
  area: Area,
  names: readonly string[],
  on: string,
): readonly PlanObject[] {
  const taken = new Set(areas.keys());
  const parts = names.map((name): Area => {
    const id = toIdentifier(name, taken);
    taken.add(id);
    return { ...blank(id), name: name.trim(), service: area.service, firstYear: yearOf(on) };
  });
  const where = {
    group: groupOf(season, area.id),
    sets: season.sets.filter((set) => set.areas.includes(area.id)).map(({ id }) => id),
  };
  const isCounted = season.areas.some((one) => one.area === area.id);
  const after = parts.reduce(
    (sooner, { id }) => (isCounted ? addArea(sooner, { area: id, ...startingOn(on, season) }, where) : sooner),
    season,
  );
  const walked = afterArea(after, area.id, new Set(parts.map(({ id }) => id)));
  return [broken(area, { kind: 'split', on, areas: parts.map(({ id }) => id) }), ...parts, ...changed(season, walked)];
}

export function retireArea({ season }: Pick<Planned, 'season'>, area: Area, on: string): readonly PlanObject[] {
  const retired = { ...broken(area, { kind: 'retired', on }), lastYear: lastYearBefore(on) };
  return [retired, ...changed(season, endArea(season, area.id, on))];
}

/** Not counted from that day; out of the season where it had not begun by then. */
function endArea(season: Season, id: string, on: string): Season {
  const own = season.areas.find(({ area }) => area === id);
  if (!own || (isDay(on) && on > season.to)) return season;
  if (isDay(on) && on <= (own.from ?? season.from)) return removeArea(season, id);
  return withArea(season, id, { to: isDay(on) ? addDays(on, -1) : '' });
}

function startingOn(from: string, season: Season) {
  return { from: from === '' || from <= season.from ? null : from, to: null, shifts: null };
}

function afterArea(season: Season, id: string, parts: ReadonlySet<string>): Season {
  const isPart = ({ area }: Season['areas'][number]) => parts.has(area);
  const own = season.areas.filter(isPart);
  const areas = season.areas.filter((one) => !isPart(one)).flatMap((one) => (one.area === id ? [one, ...own] : [one]));
  return { ...season, areas };
}

function broken(area: Area, one: AreaBreak): Area {
  return { ...area, breaks: [...(area.breaks ?? []), one] };
}

function changed(before: Season, after: Season): readonly Season[] {
  return after === before ? [] : [after];
}

function blank(id: string): Area {
  const nothing = { aliases: [], boundary: null, service: null, firstYear: null, lastYear: null };
  return { kind: 'area', id, name: '', ...nothing };
}

/** The last year in which something that ended on a day was counted. */
function lastYearBefore(on: string): number | null {
  return isDay(on) ? yearOf(addDays(on, -1)) : null;
}

function yearOf(day: string): number | null {
  return isDay(day) ? Number(day.slice(0, 4)) : null;
}
