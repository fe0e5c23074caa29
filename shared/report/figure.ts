import type { ChartModel, ChartSeries } from '../chart/chart-model.ts';
import { describeChart } from '../chart/description.ts';
import type { AskedBand } from '../domain/age-band.ts';
import type { AveragingBasis } from '../domain/averaging-basis.ts';
import type { Shift } from '../domain/slot.ts';
import type { ShownMean } from './averages.ts';
import { type SeasonAverages, type SeasonRecord, seasonAverages } from './season-averages.ts';
import type { Wording } from './wording.ts';

export const figureIds = ['2', '6'] as const;
export type FigureId = (typeof figureIds)[number];

export type FigureAsked = {
  /** Null: every year that has a season. */
  readonly years: readonly number[] | null;
  /** Null: the set that the figure is published over. */
  readonly set: string | null;
  readonly basis: AveragingBasis | null;
  readonly title: string | null;
  readonly language: 'nb' | 'en';
};

/** One value of a figure with what stands behind it. `shown` null is not counted, or incomplete. */
export type FigureCell = ShownMean & { readonly sum: number; readonly counted: number; readonly planned: number };

/** One column of a figure's table, and what every number in it is about. */
export type FigureColumn = {
  readonly key: string;
  readonly label: string;
  /** An area, an area group or a set. */
  readonly scope: string;
  readonly scopeName: string;
  /** Null: day and evening together, by the figure's basis. */
  readonly shift: Shift | null;
  readonly band: AskedBand;
};

/** One year of a figure's table. */
export type FigureRow = {
  readonly year: number;
  /** The season that was counted in; null for a summer without one. */
  readonly season: string | null;
  readonly cells: readonly FigureCell[];
};

/** One figure: what is drawn, and the same numbers as a table. */
export type Figure = {
  readonly figure: FigureId;
  readonly set: string;
  readonly basis: AveragingBasis;
  readonly chart: ChartModel;
  readonly table: {
    readonly columns: readonly FigureColumn[];
    readonly rows: readonly FigureRow[];
  };
  readonly isMadeUp: boolean;
};

type YearOfCounts = { readonly year: number; readonly record: SeasonRecord; readonly averages: SeasonAverages | null };

const notAsked: FigureCell = { mean: null, shown: null, sum: 0, counted: 0, planned: 0 };
const publishedOver: Readonly<Record<FigureId, string>> = { '2': 'comparison', '6': 'all' };

/** Draws up a published figure from the seasons' records, in any order. Its numbers are those of `seasonAverages`. */
export function figureOf(
  figure: FigureId,
  records: readonly SeasonRecord[],
  asked: FigureAsked,
  wording: Wording,
): Figure {
  const set = asked.set ?? publishedOver[figure];
  const counted = yearsOf(records, set, asked, wording);
  const years = fillYears(counted, asked.years);
  const basis = asked.basis ?? counted.at(-1)?.record.planned.season.basis ?? 'day_evening_mean';
  const columns = figure === '2' ? shiftColumns(nameSet(set, counted), wording) : areaColumns(counted, basis);
  const rows = years.map((year) => {
    const found = counted.find((one) => one.year === year);
    const averages = found?.averages ?? null;
    const season = found?.record.planned.season.id ?? null;
    return { year, season, cells: columns.map(({ read }) => (averages ? read(averages) : notAsked)) };
  });
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? 0];
  const isMadeUp = records.some((record) => record.isMadeUp);
  const model: Omit<ChartModel, 'description'> = {
    figure: `figure-${figure}`,
    kind: figure === '2' ? 'grouped' : 'line',
    years,
    series: columns.map(({ key, label }, index) =>
      seriesOf(
        key,
        label,
        rows.map(({ cells }) => cells[index] ?? notAsked),
      ),
    ),
    markers: [],
    title: asked.title ?? wording.figureTitle[figure](first, last),
    subtitle: subtitleOf(figure, { first, last, basis }, wording),
    unit: wording.unit,
    notCounted: wording.notCounted,
    notes: notesOf(figure, counted, wording),
    source: wording.source(years),
    banner: isMadeUp ? wording.madeUp : null,
  };
  const chart = { ...model, description: describeChart(model, asked.language) };
  return {
    figure,
    set,
    basis,
    chart,
    table: { columns: columns.map(({ read: _, ...column }) => column), rows },
    isMadeUp,
  };
}

type Column = FigureColumn & { readonly read: (averages: SeasonAverages) => FigureCell };

type SetName = { readonly scope: string; readonly scopeName: string };

/** A set under the name that the latest season gives it. */
function nameSet(set: string, counted: readonly YearOfCounts[]): SetName {
  const known = counted.flatMap(({ record }) => record.planned.season.sets.filter(({ id }) => id === set));
  return { scope: set, scopeName: known.at(-1)?.name ?? set };
}

function shiftColumns(over: SetName, wording: Wording): readonly Column[] {
  return (['day', 'evening'] as const).map((shift) => ({
    key: shift,
    label: capital(wording.shift[shift]),
    ...over,
    shift,
    band: 'all',
    read: ({ total }) => total[shift],
  }));
}

function areaColumns(counted: readonly YearOfCounts[], basis: AveragingBasis): readonly Column[] {
  const labels = new Map<string, string>();
  for (const { averages } of counted) for (const { area, name } of averages?.areas ?? []) labels.set(area, name);
  return [...labels].map(([key, label]) => ({
    key,
    label,
    scope: key,
    scopeName: label,
    shift: null,
    band: 'all',
    read: ({ areas }) => {
      const found = areas.find(({ area }) => area === key);
      if (!found) return notAsked;
      const means = { day_evening_mean: found.dayEvening, pooled: found.pooled, sum_of_shift_means: found.shiftSum };
      return {
        ...means[basis],
        sum: found.day.sum + found.evening.sum,
        counted: found.day.counted + found.evening.counted,
        planned: found.day.planned + found.evening.planned,
      };
    },
  }));
}

function yearsOf(
  records: readonly SeasonRecord[],
  set: string,
  { years, basis }: FigureAsked,
  wording: Wording,
): readonly YearOfCounts[] {
  return records
    .map((record) => ({ year: Number(record.planned.season.from.slice(0, 4)), record }))
    .filter(({ year }) => years === null || years.includes(year))
    .sort((a, b) => a.year - b.year)
    .map(({ year, record }) => {
      const query = { set, band: 'all', basis: basis ?? record.planned.season.basis, from: null, to: null } as const;
      return { year, record, averages: seasonAverages({ ...record, isMadeUp: false }, query, wording) };
    });
}

/** Every year from the first to the last: a summer without a season is a gap, not a jump. */
function fillYears(counted: readonly YearOfCounts[], asked: readonly number[] | null): readonly number[] {
  if (asked) return [...asked].sort((a, b) => a - b);
  const [first, last] = [counted[0]?.year, counted.at(-1)?.year];
  if (first === undefined || last === undefined) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function seriesOf(key: string, label: string, cells: readonly FigureCell[]): ChartSeries {
  return { key, label, values: cells.map(({ mean }) => mean), shown: cells.map(({ shown }) => shown) };
}

function subtitleOf(
  figure: FigureId,
  { first, last, basis }: { first: number; last: number; basis: AveragingBasis },
  wording: Wording,
): string {
  return figure === '2'
    ? wording.period(first, last)
    : `${capital(wording.basis[basis])}, ${lower(wording.period(first, last))}`;
}

/** What a reader must know: what the set leaves out, which area joined when, and which years lack a number. */
function notesOf(figure: FigureId, counted: readonly YearOfCounts[], wording: Wording): readonly string[] {
  const setNotes = new Set(counted.flatMap(({ averages }) => averages?.notes.filter(isSetNote(counted)) ?? []));
  const joined = figure === '6' ? joinedAreas(counted).map(({ name, year }) => wording.joined(name, year)) : [];
  const incomplete = figure === '2' ? counted.flatMap((one) => incompleteNote(one, wording)) : [];
  return [...setNotes, ...joined, ...incomplete];
}

function isSetNote(counted: readonly YearOfCounts[]) {
  const notes = new Set(counted.flatMap(({ record }) => record.planned.season.sets.map(({ note }) => note)));
  return (note: string) => notes.has(note);
}

function joinedAreas(counted: readonly YearOfCounts[]): readonly { name: string; year: number }[] {
  const [first, ...later] = counted;
  const known = new Set(first?.averages?.areas.map(({ area }) => area));
  const joined: { name: string; year: number }[] = [];
  for (const { year, averages } of later)
    for (const { area, name } of averages?.areas ?? []) {
      if (known.has(area)) continue;
      known.add(area);
      joined.push({ name, year });
    }
  return joined;
}

function incompleteNote({ year, averages }: YearOfCounts, wording: Wording): readonly string[] {
  if (!averages || averages.total.complete) return [];
  const nameOf = (id: string) => averages.areas.find(({ area }) => area === id)?.name ?? id;
  const gaps = averages.total.missing.map(({ area, shift }) => `${nameOf(area)} ${wording.shift[shift]}`);
  return [wording.incompleteYear(year, gaps.join(', '))];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
