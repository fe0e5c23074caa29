import { notAsked } from './figure-column.ts';
import type { FigureTable } from './figure-rows.ts';
import type { FigureScope, FigureSketch } from './figure-sketch.ts';

/** Who counted in which years, and which report has what was not counted here. */
export function sourceOf(
  { group }: FigureSketch,
  { rows, drawn, reports }: FigureTable,
  { wording }: FigureScope,
): string {
  const counted = rows
    .filter(({ cells }) => cells.slice(0, drawn).some((cell = notAsked) => cell.counted > 0))
    .map(({ year }) => year);
  const last = counted.at(-1);
  // A group that is not counted any more stands in the report of its last year.
  const lastReport = group !== undefined && last !== undefined && last < (rows.at(-1)?.year ?? last) ? last : null;
  const bySource = new Map<string, Set<number>>();
  for (const { year, value } of reports)
    bySource.set(value.source, (bySource.get(value.source) ?? new Set()).add(year));
  const others = [...bySource].map(([source, years]) => ({ source, years: [...years].sort((a, b) => a - b) }));
  return wording.figures.source(counted, lastReport, others);
}
