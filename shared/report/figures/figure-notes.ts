import { shifts } from '../../domain/slot.ts';
import { breakNotes } from '../break-notes.ts';
import type { Wording } from '../wording.ts';
import type { CountedYear } from './counted-year.ts';
import type { FigureTable } from './figure-rows.ts';
import { areasOfGroup, type FigureScope, type FigureSketch, membersIn } from './figure-sketch.ts';
import { basisOf } from './reported-words.ts';

/** What a reader must know before the numbers: what the set leaves out, and how an age was found. */
export function setNotes({ counted, band, wording }: FigureScope, { group }: FigureSketch): readonly string[] {
  const notes = counted.flatMap(({ season, notes: all }) => {
    const reach = areasOfGroup(season, group) ?? season.areas.map(({ area }) => area);
    const leavesOut = (areas: readonly string[]) =>
      season.areas.some(({ area }) => reach.includes(area) && !areas.includes(area));
    return season.sets.flatMap(({ note, areas }) =>
      note !== null && all.includes(note) && leavesOut(areas) ? [note] : [],
    );
  });
  const isAge = band !== 'all' && band !== 'unknown';
  return [...new Set(notes), ...(isAge ? [wording.ageIsJudged, wording.unknownAgeLeftOut] : [])];
}

/** What stands behind the numbers: gaps, estimates, few counts, what was not counted here. */
export function numberNotes(scope: FigureScope, sketch: FigureSketch, table: FigureTable): readonly string[] {
  const { counted, wording } = scope;
  const { fewCounts, imported, rounding } = wording.figures;
  const isShown = (year: CountedYear) => totalOf(year, sketch, scope).counted > 0;
  const shown = counted.filter(isShown);
  const estimated = shown.reduce((sum, year) => sum + totalOf(year, sketch, scope).estimated, 0);
  const ageUnknown = shown.reduce((sum, year) => sum + totalOf(year, sketch, scope).ageUnknown, 0);
  const few = shown.filter((year) => isThin(year, sketch, scope)).map(({ year }) => year);
  const fromFile = shown.filter((year) => year.countImported(areasIn(year, sketch), null) > 0).map(({ year }) => year);
  const isSumOfShown = table.totals !== null || (sketch.isSum && (sketch.beside?.length ?? 0) > 1);
  return [
    ...shown.flatMap((year) => memberNotes(year, sketch, wording)),
    ...(sketch.isSum ? shown.flatMap((year) => incompleteNote(year, sketch, scope)) : []),
    ...(few.length > 0 ? [fewCounts(few)] : []),
    ...(estimated > 0 ? [wording.estimated(estimated)] : []),
    ...(ageUnknown > 0 ? [wording.ageUnknown(ageUnknown)] : []),
    ...(fromFile.length > 0 ? [imported(fromFile)] : []),
    ...reportNote(scope, table),
    ...(isSumOfShown ? [rounding] : []),
  ];
}

function areasIn(year: CountedYear, { group }: FigureSketch): readonly string[] {
  return membersIn(year, group).map(({ area }) => area);
}

function totalOf(year: CountedYear, sketch: FigureSketch, { band }: FigureScope) {
  const { total } = year.averages(band, areasIn(year, sketch));
  const add = (key: 'counted' | 'estimated' | 'ageUnknown') => total.day[key] + total.evening[key];
  return {
    counted: add('counted'),
    estimated: add('estimated'),
    ageUnknown: add('ageUnknown'),
    missing: total.missing,
  };
}

/** Half of what was planned is the least that a season's number ought to rest on. */
function isThin(year: CountedYear, sketch: FigureSketch, { band }: FigureScope): boolean {
  const { areas } = year.averages(band, areasIn(year, sketch));
  return areas.some((area) =>
    shifts.some((shift) => area[shift].counted > 0 && area[shift].counted * 2 < area[shift].planned),
  );
}

function incompleteNote(year: CountedYear, sketch: FigureSketch, scope: FigureScope): readonly string[] {
  const { missing } = totalOf(year, sketch, scope);
  if (missing.length === 0) return [];
  const nameOf = (id: string) => year.members.find(({ area }) => area === id)?.name ?? id;
  const gaps = missing.map(({ area, shift }) => `${nameOf(area)} ${scope.wording.shift[shift]}`);
  return [scope.wording.figures.incompleteYear(year.year, gaps.join(', '))];
}

/** Areas that were counted for a part of the season, or in one shift. Breaks and the set's note are told elsewhere. */
function memberNotes(
  { year, season, areas, notes, members }: CountedYear,
  _: FigureSketch,
  wording: Wording,
): readonly string[] {
  const elsewhere = new Set([
    ...season.sets.map(({ note }) => note),
    ...members.flatMap(({ area }) => breakNotes(area, season, areas, wording)),
  ]);
  return notes.filter((note) => !elsewhere.has(note)).map((note) => wording.figures.inYears([year], note));
}

/** The years that an earlier report gave, those together of which it says the same. */
function reportNote(scope: FigureScope, { reports }: FigureTable): readonly string[] {
  const byDetails = new Map<string, { years: Set<number>; details: readonly string[] }>();
  for (const { year, value } of reports) {
    const details = basisOf(value, scope);
    const known = byDetails.get(details.join('|')) ?? { years: new Set(), details };
    known.years.add(year);
    byDetails.set(details.join('|'), known);
  }
  const parts = [...byDetails.values()].map(({ years, details }) => ({
    years: [...years].sort((a, b) => a - b),
    details,
  }));
  return parts.length === 0 ? [] : [scope.wording.figures.published(parts)];
}
