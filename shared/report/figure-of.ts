import type { ChartModel, ChartSeries } from '../chart/chart-model.ts';
import { describeChart } from '../chart/description.ts';
import type { Figure, FigureAsked, FigureCell, FigureId, FigureRow } from './figure.ts';
import { countedYears } from './figures/counted-year.ts';
import { everyFigure } from './figures/every-figure.ts';
import { notAsked, type ReadColumn } from './figures/figure-column.ts';
import { figureNotes } from './figures/figure-notes.ts';
import type { FigureScope } from './figures/figure-sketch.ts';
import type { PublishedCell } from './published-cell.ts';
import type { SeasonRecord } from './season-averages.ts';
import { capital, lower, type Wording } from './wording.ts';

/** Everything that a figure is made of: what was counted, and what earlier reports printed. */
export type FigureSources = {
  readonly records: readonly SeasonRecord[];
  readonly published: readonly PublishedCell[];
};

/** Draws up a figure from the seasons' records, in any order: the same sources and question give the same figure. */
export function figureOf(figure: FigureId, { records }: FigureSources, asked: FigureAsked, wording: Wording): Figure {
  const definition = everyFigure[figure];
  const set = asked.set ?? definition.set;
  const band = asked.band ?? definition.band;
  const counted = countedYears(records, { set, fallback: asked.set ?? 'all', years: asked.years }, wording);
  const basis = asked.basis ?? counted.at(-1)?.season.basis ?? 'day_evening_mean';
  const scope: FigureScope = { counted, set, setName: nameOf(set, counted), basis, band, wording };
  const sketch = definition.sketch(scope);
  const years = fillYears(
    counted.map(({ year }) => year),
    asked.years,
  );
  const rows = years.map((year): FigureRow => {
    const found = counted.find((one) => one.year === year);
    const cells = sketch.columns.map(({ read }) => (found ? read(found) : notAsked));
    return { year, season: found?.season.id ?? null, cells, remarks: [] };
  });
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? 0];
  const isMadeUp = records.some((record) => record.isMadeUp);
  const model: Omit<ChartModel, 'description'> = {
    figure: `figure-${figure}`,
    kind: sketch.kind,
    years,
    series: sketch.columns.map((column, index) =>
      seriesOf(
        column,
        rows.map(({ cells }) => cells[index] ?? notAsked),
      ),
    ),
    markers: [],
    title: asked.title ?? wording.figureTitle[figure](first, last),
    subtitle:
      figure === '2'
        ? wording.period(first, last)
        : `${capital(wording.basis[basis])}, ${lower(wording.period(first, last))}`,
    unit: wording.unit,
    notCounted: wording.notCounted,
    notes: figureNotes(sketch, counted, wording),
    source: wording.source(years),
    banner: isMadeUp ? wording.madeUp : null,
  };
  return {
    figure,
    set,
    basis,
    band,
    chart: { ...model, description: describeChart(model, asked.language) },
    table: { columns: sketch.columns.map(({ read: _, ...column }) => column), rows },
    isMadeUp,
  };
}

/** A set under the name that the latest season gives it. */
function nameOf(set: string, counted: FigureScope['counted']): string {
  const known = counted.flatMap(({ season }) => season.sets.filter(({ id }) => id === set));
  return known.at(-1)?.name ?? set;
}

/** Every year from the first to the last: a summer without a season is a gap, not a jump. */
function fillYears(known: readonly number[], asked: readonly number[] | null): readonly number[] {
  if (asked) return [...asked].sort((a, b) => a - b);
  if (known.length === 0) return [];
  const [first, last] = [Math.min(...known), Math.max(...known)];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function seriesOf({ key, label }: ReadColumn, cells: readonly FigureCell[]): ChartSeries {
  return { key, label, values: cells.map(({ mean }) => mean), shown: cells.map(({ shown }) => shown) };
}
