import type { Figure, FigureColumn } from '#shared/report/figure.ts';

/** A column of the table that the chart draws, and where it stands. */
export type DrawnColumn = { readonly column: FigureColumn; readonly index: number };

export function listDrawnColumns({ table, chart }: Figure): readonly DrawnColumn[] {
  const drawn = new Set(chart.series.map(({ key }) => key));
  return table.columns.map((column, index) => ({ column, index })).filter(({ column }) => drawn.has(column.key));
}

/** The sums over a stack, where the table does not hold them as a column of its own. */
export function findTotals({ table, chart }: Figure): readonly (string | null)[] | null {
  return table.columns.some(({ key }) => key === 'total') ? null : (chart.totalsShown ?? null);
}
