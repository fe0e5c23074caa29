import type { ChartSeries } from '#shared/chart/chart-model.ts';
import type { Figure, FigureColumn } from '#shared/report/figure.ts';

/** A column of the table that the chart draws, and where it stands. */
export type DrawnColumn = { readonly column: FigureColumn; readonly index: number; readonly series: ChartSeries };

function listDrawnColumns({ table, chart }: Figure): readonly DrawnColumn[] {
  const drawn = new Map(chart.series.map((series) => [series.key, series]));
  return table.columns.flatMap((column, index) => {
    const series = drawn.get(column.key);
    return series ? [{ column, index, series }] : [];
  });
}

/** The columns of each chart: one for a figure, or one for each of its panels. */
export function listChartColumns(figure: Figure): readonly (readonly DrawnColumn[])[] {
  const drawn = listDrawnColumns(figure);
  if (drawn.length === 0) return [];
  const { panels } = figure.chart;
  return panels ? panels.map(({ id }) => drawn.filter(({ series }) => series.inPanel?.panel === id)) : [drawn];
}
