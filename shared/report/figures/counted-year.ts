import type { AskedBand } from '../../domain/age-band.ts';
import type { Area, Season } from '../../domain/plan.ts';
import type { Shift } from '../../domain/slot.ts';
import { type Means, meansOf } from '../averages.ts';
import { type Member, membersOf } from '../members.ts';
import type { SeasonRecord } from '../season-averages.ts';
import type { Wording } from '../wording.ts';

/** A year that has a season, with the averages over whichever of the set's areas a figure asks for. */
export type CountedYear = {
  readonly year: number;
  readonly season: Season;
  readonly areas: ReadonlyMap<string, Area>;
  /** The set's areas that the plan asks for, in walking order; none where the season has no such set. */
  readonly members: readonly Member[];
  /** What a reader must be told of them, the set's own note first. */
  readonly notes: readonly string[];
  /** Null: every member. */
  readonly averages: (band: AskedBand, areas: readonly string[] | null) => Means;
  /** How many of the counts that enter were read from a file. Null: both shifts. */
  readonly countImported: (areas: readonly string[] | null, shift: Shift | null) => number;
};

/** The years asked for that have a season, ascending. `fallback`: the set of a season that does not have this one. */
export function countedYears(
  records: readonly SeasonRecord[],
  {
    set,
    fallback,
    years,
  }: { readonly set: string; readonly fallback: string; readonly years: readonly number[] | null },
  wording: Wording,
): readonly CountedYear[] {
  return records
    .map((record) => ({ record, year: Number(record.planned.season.from.slice(0, 4)) }))
    .filter(({ year }) => years === null || years.includes(year))
    .sort((a, b) => a.year - b.year)
    .map(({ record, year }) => {
      const found =
        membersOf(record.planned, set, record.areas, wording) ??
        membersOf(record.planned, fallback, record.areas, wording);
      return toYear(year, record, found ?? { members: [], notes: [] });
    });
}

function toYear(
  year: number,
  record: SeasonRecord,
  { members: all, notes }: { readonly members: readonly Member[]; readonly notes: readonly string[] },
): CountedYear {
  const known = new Map<string, Means>();
  const averages = (band: AskedBand, areas: readonly string[] | null): Means => {
    const key = JSON.stringify([band, areas]);
    const own = areas === null ? all : all.filter(({ area }) => areas.includes(area));
    const found = known.get(key) ?? meansOf(record.tallies, own, band);
    known.set(key, found);
    return found;
  };
  const members = averages('all', null).areas.map(({ area, name }) => ({ area, name }));
  return {
    year,
    season: record.planned.season,
    areas: record.areas,
    members,
    notes,
    averages,
    countImported: (areas, shift) => {
      const byArea = record.tallies.byArea('all');
      return (areas ?? members.map(({ area }) => area))
        .flatMap((area) => byArea.get(area)?.imported ?? [])
        .reduce((sum, imported) => sum + (shift === null ? imported.day + imported.evening : imported[shift]), 0);
    },
  };
}
