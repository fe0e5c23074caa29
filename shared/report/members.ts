import type { Occasion } from '../domain/occasion.ts';
import type { Area, ComparisonSet, Pause, Season, SeasonArea } from '../domain/plan.ts';
import type { Shift } from '../domain/slot.ts';
import type { PlannedSeason } from '../sync/fold-plan.ts';
import { type Day, toDay } from '../time.ts';
import { breakNotes } from './break-notes.ts';
import type { Wording } from './wording.ts';

export type Member = { readonly area: string; readonly name: string };
export type Members = { readonly members: readonly Member[]; readonly notes: readonly string[] };

type Names = ReadonlyMap<string, Pick<Area, 'name' | 'breaks'>>;

/**
 * The areas of a set in walking order, and what the reader must be told of them. An area that was not counted for the
 * whole season stays out of every set but `all`, where it carries its dates; one counted in one shift only says so.
 * Null for a set that the season does not have.
 */
export function membersOf(
  { season, occasions }: PlannedSeason,
  setId: string,
  areas: Names,
  wording: Wording,
): Members | null {
  const set = season.sets.find(({ id }) => id === setId);
  if (!set && setId !== 'all') return null;
  const isAll = setId === 'all';
  const own = listAreas(season, occasions).filter(({ area }) => isAll || set?.areas.includes(area));
  const notes = set?.note && leavesOut(set, season) ? [set.note] : [];
  const members: Member[] = [];
  for (const { area, from, to, shifts, pauses = [] } of own) {
    const name = areas.get(area)?.name ?? area;
    const begins = from !== null && from > season.from ? toDay(from) : null;
    const ends = to !== null && to < season.to ? toDay(to) : null;
    if (!isAll && (begins || ends || pauses.length > 0)) {
      notes.push(wording.leftOut(name));
      continue;
    }
    notes.push(...partsOf(name, { begins, ends, pauses }, wording));
    if (shifts?.length === 1 && shifts[0]) notes.push(wording.onlyShift(name, shifts[0]));
    notes.push(...breakNotes(area, { from: season.from, to: season.to }, areas, wording));
    members.push({ area, name });
  }
  return { members, notes };
}

/** The season's areas, and then those that were planned for single occasions besides. */
function listAreas(season: Season, occasions: readonly Occasion[]): readonly SeasonArea[] {
  const usual = new Set(season.areas.map(({ area }) => area));
  const extra = new Set(occasions.flatMap(({ areas }) => areas.filter((area) => !usual.has(area))));
  return [...season.areas, ...[...extra].map((area) => ({ area, from: null, to: null, shifts: null }))];
}

type Parts = { readonly begins: Day | null; readonly ends: Day | null; readonly pauses: readonly Pause[] };

function partsOf(name: string, { begins, ends, pauses }: Parts, wording: Wording): string[] {
  return [
    ...(begins ? [wording.countedFrom(name, begins)] : []),
    ...(ends ? [wording.countedUntil(name, ends)] : []),
    ...pauses.map(({ from, to, shifts }) => wording.paused(name, toDay(from), toDay(to), onlyOf(shifts))),
  ];
}

function onlyOf(shifts: readonly Shift[] | null): Shift | null {
  return shifts?.length === 1 ? (shifts[0] ?? null) : null;
}

/** A set's note stands only where the set leaves out something that was counted. */
function leavesOut(set: ComparisonSet, season: Season): boolean {
  return season.areas.some(({ area }) => !set.areas.includes(area));
}
