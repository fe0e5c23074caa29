import type { FigureScope, FigureSketch } from './figure-sketch.ts';
import { findReported } from './published-fit.ts';

/** The years asked for, or every year from the first with a season or a fitting number to the last: a summer without either is a gap, not a jump. */
export function listYears(
  { columns, total }: FigureSketch,
  scope: FigureScope,
  asked: readonly number[] | null,
): readonly number[] {
  if (asked) return [...new Set(asked)].sort((a, b) => a - b);
  const drawn = [...columns, ...(total ? [total] : [])];
  const reported = scope.published.flatMap(({ year }) =>
    year !== null && drawn.some((column) => findReported(column, year, scope).fitting) ? [year] : [],
  );
  const known = [...scope.counted.map(({ year }) => year), ...reported];
  if (known.length === 0) return [];
  const [first, last] = [Math.min(...known), Math.max(...known)];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
