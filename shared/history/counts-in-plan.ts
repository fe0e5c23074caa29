import { totalOf } from '../domain/age-band.ts';
import type { Outcome } from '../domain/count.ts';
import type { ImportedRound } from '../domain/import-record.ts';
import { type Occasion, occasionKey } from '../domain/occasion.ts';
import type { Area, Season } from '../domain/plan.ts';
import { isPlannable } from '../domain/season-state.ts';
import { type Slot, slotKey } from '../domain/slot.ts';
import type { Day } from '../time.ts';
import { areaIdFor } from './area-id.ts';
import type { CountRow } from './counts-template.ts';
import type { ImportProblem } from './import-problem.ts';
import { plain } from './import-table.ts';
import { findArea } from './import-words.ts';
import { listedSeason } from './listed-season.ts';

type PlannedSeason = { readonly season: Season; readonly occasions: readonly Occasion[] };

/** The plan that a file of counts meets. */
export type PlanMet = {
  readonly areas: readonly Area[];
  readonly seasons: readonly PlannedSeason[];
  /** The slots in which a count stands. */
  readonly held: ReadonlySet<string>;
  /** Whether what the plan lacks is put into it: areas, summers and rounds. */
  readonly adds: boolean;
};

export type ImportedCount = { readonly slot: Slot; readonly outcome: Outcome };

/** What comes of a file: its counts in their slots, and what the plan needs so that they enter. */
export type PlacedCounts = {
  readonly counts: readonly ImportedCount[];
  readonly areas: readonly Area[];
  readonly seasons: readonly Season[];
  readonly rounds: readonly ImportedRound[];
  readonly problems: readonly ImportProblem[];
};

/** Finds each row's season, area and round. A row that is held already, or that the plan rules out, is a problem. */
export function placeCounts(rows: readonly CountRow[], met: PlanMet): PlacedCounts {
  const areas = nameAreas(rows, met);
  const problems: ImportProblem[] = [];
  const counts: ImportedCount[] = [];
  const rounds = new Map<string, { season: string; date: Day; shift: CountRow['shift']; areas: string[] }>();
  const taken = new Set<string>();
  for (const row of rows) {
    const area = areas.get(plain(row.area));
    const place = area && placeOf(row, area.id, met);
    if (!area || !place || 'code' in place) {
      problems.push(place && 'code' in place ? row.problem(place.at, place.code) : row.problem('area', 'unknown_area'));
      continue;
    }
    const slot: Slot = {
      ...{ season: place.season, date: row.day, shift: row.shift, area: area.id },
      areaName: area.name,
    };
    const key = slotKey(slot);
    if (taken.has(key)) problems.push(row.problem('area', 'twice_in_file'));
    else if (met.held.has(key)) problems.push(row.problem('area', 'already_there'));
    taken.add(key);
    counts.push({ slot, outcome: row.outcome });
    if (place.isPlanned) continue;
    const round = rounds.get(`${place.season}|${occasionKey(slot)}`);
    if (round) round.areas.push(area.id);
    else
      rounds.set(`${place.season}|${occasionKey(slot)}`, {
        ...{ season: place.season, date: row.day, shift: row.shift, areas: [area.id] },
      });
  }
  const known = new Set(met.seasons.map(({ season }) => season.id));
  const newYears = [...new Set(counts.map(({ slot }) => slot.season))].filter((season) => !known.has(season)).sort();
  return {
    counts,
    areas: [...areas.values()].filter(({ id }) => !met.areas.some((one) => one.id === id)),
    seasons: newYears.map((year) =>
      listedSeason(
        year,
        counts.filter(({ slot }) => slot.season === year).map(({ slot }) => slot),
        met.seasons.map(({ season }) => season),
      ),
    ),
    rounds: [...rounds.values()],
    problems,
  };
}

type Place =
  | { readonly season: string; readonly isPlanned: boolean }
  | { readonly at: 'date' | 'area'; readonly code: ImportProblem['code'] };

function placeOf({ day, shift }: CountRow, area: string, { seasons, adds }: PlanMet): Place {
  const year = day.slice(0, 4);
  const found = seasons.find(({ season }) => day >= season.from && day <= season.to);
  if (!found) {
    if (seasons.some(({ season }) => season.id === year)) return { at: 'date', code: 'outside_season' };
    return adds ? { season: year, isPlanned: false } : { at: 'date', code: 'unknown_season' };
  }
  const { season, occasions } = found;
  if (!isPlannable(season.state) && !season.isListed) return { at: 'date', code: 'season_locked' };
  const occasion = occasions.find((one) => one.date === day && one.shift === shift);
  if (occasion?.state === 'cancelled') return { at: 'date', code: 'cancelled_round' };
  if (occasion?.areas.includes(area)) return { season: season.id, isPlanned: true };
  const isInSeason = season.areas.some((one) => one.area === area);
  // What a coordinator has said of a round by itself is not overruled by a file.
  if (!adds || !isInSeason || occasion?.changedAt != null) return { at: 'area', code: 'not_planned' };
  return { season: season.id, isPlanned: false };
}

/** The areas of the file by the words that it has for them: the plan's, and new ones where the plan may be added to. */
function nameAreas(rows: readonly CountRow[], { areas, adds }: PlanMet): ReadonlyMap<string, Area> {
  const named = new Map<string, Area>();
  for (const { area: text } of rows) {
    if (named.has(plain(text))) continue;
    const id = findArea({ areas }, text);
    const known = areas.find((one) => one.id === id);
    if (known) named.set(plain(text), known);
    else if (adds) named.set(plain(text), newArea(text, [...areas, ...named.values()]));
  }
  return named;
}

function newArea(name: string, known: readonly Area[]): Area {
  const id = areaIdFor(name, new Set(known.map((area) => area.id)));
  const places = { boundary: null, service: null, firstYear: null, lastYear: null };
  return { kind: 'area', id, name: name.trim().normalize('NFC'), aliases: [], ...places };
}

/** What a file holds of each season, to be looked at before it is brought in. */
export type SeasonInFile = {
  readonly season: string;
  readonly rounds: number;
  readonly counted: number;
  readonly zeros: number;
  readonly notCounted: number;
  readonly people: number;
};

export function seasonsInFile(counts: readonly ImportedCount[]): readonly SeasonInFile[] {
  const years = [...new Set(counts.map(({ slot }) => slot.season))].sort();
  return years.map((season) => {
    const own = counts.filter(({ slot }) => slot.season === season);
    const answers = own.flatMap(({ outcome }) => (outcome.status === 'counted' ? [totalOf(outcome.bands)] : []));
    return {
      season,
      rounds: new Set(own.map(({ slot }) => occasionKey(slot))).size,
      counted: answers.length,
      zeros: answers.filter((people) => people === 0).length,
      notCounted: own.length - answers.length,
      people: answers.reduce((sum, people) => sum + people, 0),
    };
  });
}
