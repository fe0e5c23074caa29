import type { ChartModel, ChartSeries, ValueOrigin } from '../../chart/chart-model.ts';
import { capital } from '../capital.ts';
import type { FigureCell } from '../figure.ts';
import { notAsked } from './figure-column.ts';
import type { FigureTable } from './figure-rows.ts';
import type { FigureScope, FigureSketch } from './figure-sketch.ts';

/** The drawn columns as the chart takes them, and the words for what was not counted here. */
export function seriesOf(
  sketch: FigureSketch,
  { columns, drawn, rows }: FigureTable,
  scope: FigureScope,
): Pick<ChartModel, 'series' | 'origins' | 'panels'> {
  const series = columns.slice(0, drawn).map(({ key, label, scope: area, shift }, index): ChartSeries => {
    const cells = rows.map(({ cells: own }) => own[index] ?? notAsked);
    const look = sketch.kind === 'panels' ? shift : null;
    const place = look && { inPanel: { panel: area, look, label: capital(scope.wording.shift[look]) } };
    return { key, label, ...place, ...valuesOf(cells, scope.wording.incomplete) };
  });
  const found = new Set<ValueOrigin>(
    series.flatMap(({ values, origins = [] }) => origins.filter((_, index) => values[index] !== null)),
  );
  const labels = scope.wording.figures.origins;
  const origins = (['imported', 'published'] as const)
    .filter((origin) => found.has(origin))
    .map((origin) => ({ origin, label: capital(labels[origin]) }));
  return {
    series,
    ...(origins.length > 0 ? { origins } : {}),
    ...(sketch.kind === 'panels' ? { panels: panelsOf(columns, scope) } : {}),
  };
}

/** The sums over a stack. */
export function totalsOf(
  { totals }: FigureTable,
  incomplete: string,
): Pick<ChartModel, 'totals' | 'totalsShown' | 'totalGaps'> {
  if (!totals) return {};
  const { gaps } = valuesOf(totals, incomplete);
  return {
    totals: totals.map(({ mean }) => mean),
    totalsShown: totals.map(({ shown }) => shown),
    ...(gaps ? { totalGaps: gaps } : {}),
  };
}

function valuesOf(
  cells: readonly FigureCell[],
  incomplete: string,
): Pick<ChartSeries, 'values' | 'shown' | 'gaps' | 'origins' | 'highs'> {
  const isElsewhere = cells.some(({ origin, mean }) => origin !== 'counted' && mean !== null);
  return {
    values: cells.map(({ mean }) => mean),
    shown: cells.map(({ shown }) => shown),
    ...(cells.some(isIncomplete) ? { gaps: cells.map((cell) => (isIncomplete(cell) ? incomplete : null)) } : {}),
    ...(isElsewhere ? { origins: cells.map(({ origin }) => origin) } : {}),
    ...(cells.some(({ report }) => report?.high != null)
      ? { highs: cells.map(({ report }) => report?.high ?? null) }
      : {}),
  };
}

function isIncomplete({ shown, counted, origin }: FigureCell): boolean {
  return shown === null && counted > 0 && origin !== 'published';
}

/** A panel for each area, with how many of the planned counts were made in the last year that has any. */
function panelsOf(
  columns: FigureTable['columns'],
  { counted, band, wording }: FigureScope,
): NonNullable<ChartModel['panels']> {
  const names = new Map(columns.map(({ scope, scopeName }) => [scope, scopeName]));
  return [...names].map(([id, label]) => {
    const ofYears = counted.map(({ year, averages }) => ({ year, found: averages(band, [id]).areas[0] }));
    const last = ofYears.findLast(({ found }) => found && found.day.counted + found.evening.counted > 0);
    const tallies = (['day', 'evening'] as const).map((shift) => ({
      shift,
      counted: last?.found?.[shift].counted ?? 0,
      planned: last?.found?.[shift].planned ?? 0,
    }));
    const note = last ? wording.figures.counts(last.year, tallies) : wording.notCounted;
    const shortNote = last ? wording.figures.shortCounts(tallies) : wording.notCounted;
    return { id, label, note, shortNote };
  });
}
