import type { ChartModel } from '../chart/chart-model.ts';
import { describeChart } from '../chart/description.ts';
import type { Figure, FigureAsked, FigureId } from './figure.ts';
import { countedYears } from './figures/counted-year.ts';
import { everyFigure } from './figures/every-figure.ts';
import { figureBreaks } from './figures/figure-breaks.ts';
import { numberNotes, setNotes } from './figures/figure-notes.ts';
import { figureTable } from './figures/figure-rows.ts';
import { seriesOf, totalsOf } from './figures/figure-series.ts';
import type { FigureScope } from './figures/figure-sketch.ts';
import { sourceOf } from './figures/figure-source.ts';
import { subtitleOf, titleOf } from './figures/figure-title.ts';
import { listYears } from './figures/figure-years.ts';
import type { PublishedCell } from './published-cell.ts';
import type { SeasonRecord } from './season-averages.ts';
import type { Wording } from './wording.ts';

/** Everything that a figure is made of: what was counted, and what earlier reports printed. */
export type FigureSources = {
  readonly records: readonly SeasonRecord[];
  readonly published: readonly PublishedCell[];
};

/** Draws up a figure from the seasons' records, in any order: the same sources and question give the same figure. */
export function figureOf(
  figure: FigureId,
  { records, published }: FigureSources,
  asked: FigureAsked,
  wording: Wording,
): Figure {
  const definition = everyFigure[figure];
  const set = asked.set ?? definition.set;
  const band = (definition.isBandFixed ? null : asked.band) ?? definition.band;
  const counted = countedYears(records, { set, fallback: asked.set ?? 'all', years: asked.years }, wording);
  const basis = asked.basis ?? counted.at(-1)?.season.basis ?? 'day_evening_mean';
  const scope: FigureScope = { counted, published, set, setName: nameOf(set, counted), basis, band, wording };
  const sketch = definition.sketch(scope);
  const years = listYears(sketch, scope, asked.years);
  const table = figureTable(sketch, years, scope);
  const breaks = figureBreaks(sketch, table, scope);
  const title = asked.title ?? titleOf(figure, definition, years, scope);
  const isMadeUp = records.some((record) => record.isMadeUp);
  const model: Omit<ChartModel, 'description'> = {
    figure: `figure-${figure}`,
    kind: sketch.kind,
    years,
    ...seriesOf(sketch, table, scope),
    ...totalsOf(table, wording.incomplete),
    markers: breaks.markers,
    title,
    subtitle: subtitleOf(sketch, title, years, scope),
    unit: sketch.unit ?? wording.figures.unit,
    notCounted: wording.notCounted,
    notes: [...setNotes(scope, sketch), ...(sketch.notes ?? []), ...breaks.notes, ...numberNotes(scope, sketch, table)],
    source: sourceOf(sketch, table, scope),
    banner: isMadeUp ? wording.madeUp : null,
  };
  const { columns, rows } = table;
  const chart = { ...model, description: describeChart(model, asked.language) };
  return { figure, set, basis, band, chart, table: { columns, rows }, isMadeUp };
}

/** A set under the name that the latest season gives it. */
function nameOf(set: string, counted: FigureScope['counted']): string {
  const known = counted.flatMap(({ season }) => season.sets.filter(({ id }) => id === set));
  return known.at(-1)?.name ?? set;
}
