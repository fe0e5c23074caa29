import type { Figure } from '#shared/report/figure.ts';
import { fileWordings } from '#shared/report/file-wordings.ts';
import { wordings } from '#shared/report/wordings.ts';
import type { ExportAbout } from './export-file.ts';
import { type LongRow, listLongRows } from './long-rows.ts';

const measures = ['mean', 'sum', 'counted', 'planned'] as const;

/**
 * A figure as JSON-stat 2, which statistics tools read: a value for each area, shift, year and measure, and for each age band
 * where the figure has several. `:` is not counted, `i` incomplete, `r` from an earlier report, `c` not told to these readers, `.` no part of the figure.
 */
export function writeJsonStat(figure: Figure, { language, day, profile, edition }: ExportAbout): string {
  const words = fileWordings[language];
  const rows = listLongRows(figure);
  const areas = new Map(rows.map(({ scope, scopeName }) => [scope, scopeName]));
  const shifts = unique(rows.map(({ shift }) => shift));
  const bands = unique(rows.map(({ band }) => band));
  const years = figure.table.rows.map(({ year }) => String(year));
  const bandNames: Readonly<Record<string, string>> = wordings[language].bands;
  const dimensions = [
    { id: 'area', label: words.area, names: areas },
    { id: 'shift', label: words.shift, names: new Map(shifts.map((shift) => [shift, words.shifts[shift]])) },
    ...(bands.length > 1
      ? [{ id: 'band', label: words.band, names: new Map(bands.map((band) => [band, bandNames[band] ?? band])) }]
      : []),
    { id: 'year', label: words.year, names: new Map(years.map((year) => [year, year])) },
    { id: 'measure', label: words.measure, names: new Map(measures.map((one) => [one, words.measures[one]])) },
  ];
  const found = new Map(rows.map((row) => [keyOf(row.scope, row.shift, row.band, String(row.year)), row]));
  const cells = [...areas.keys()].flatMap((area) =>
    shifts.flatMap((shift) =>
      bands.flatMap((band) =>
        years.flatMap((year) => {
          const row = found.get(keyOf(area, shift, band, year));
          return measures.map((measure) => cellOf(row, measure));
        }),
      ),
    ),
  );
  return `${JSON.stringify({
    version: '2.0',
    class: 'dataset',
    label: figure.chart.title,
    source: figure.chart.source,
    updated: day,
    note: [
      ...(figure.chart.banner === null ? [] : [figure.chart.banner]),
      ...figure.chart.notes,
      ...figure.table.rows.flatMap(({ year, remarks }) => remarks.map((remark) => `${year}: ${remark}`)),
    ],
    id: dimensions.map(({ id }) => id),
    size: dimensions.map(({ names }) => names.size),
    role: { time: ['year'], geo: ['area'], metric: ['measure'] },
    dimension: Object.fromEntries(
      dimensions.map(({ id, label, names }) => [
        id,
        {
          label,
          category: {
            index: [...names.keys()],
            label: Object.fromEntries(names),
            ...(id === 'measure' ? { unit: unitsOf(words) } : {}),
          },
        },
      ]),
    ),
    value: cells.map(({ value }) => value),
    status: Object.fromEntries(cells.flatMap(({ status }, index) => (status === null ? [] : [[index, status]]))),
    extension: {
      figure: figure.figure,
      set: figure.set,
      basis: figure.basis,
      madeUp: figure.isMadeUp,
      profile,
      edition: edition?.number ?? null,
      ...(edition?.apart ? { editionMark: edition.apart.mark } : {}),
      status: {
        label: {
          ':': words.notCounted,
          i: words.incomplete,
          c: words.workbook.states.withheld,
          '.': words.notInFigure,
          r: words.workbook.sources.published,
        },
      },
    },
  })}\n`;
}

type Cell = { readonly value: number | null; readonly status: ':' | 'i' | 'c' | '.' | 'r' | null };

function cellOf(row: LongRow | undefined, measure: (typeof measures)[number]): Cell {
  if (!row) return { value: null, status: '.' };
  const value = row[measure];
  if (value !== null) return { value, status: row.state === 'published' && isReported(measure) ? 'r' : null };
  return { value, status: row.state === 'incomplete' ? 'i' : row.state === 'withheld' ? 'c' : ':' };
}

/** A report gives a mean or a sum; how many counts stand behind it nobody knows here. */
function isReported(measure: (typeof measures)[number]): boolean {
  return measure === 'mean' || measure === 'sum';
}

function unitsOf({ people, counts }: (typeof fileWordings)['nb']) {
  return {
    mean: { label: people, decimals: 1 },
    sum: { label: people, decimals: 0 },
    counted: { label: counts, decimals: 0 },
    planned: { label: counts, decimals: 0 },
  };
}

function keyOf(...parts: readonly string[]): string {
  return JSON.stringify(parts);
}

function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}
