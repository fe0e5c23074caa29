import type { ChartModel } from './chart-model.ts';

/** The highest point that anything in the chart reaches: of a stack, the sum of its parts. */
export function highestSum(model: ChartModel): number {
  const heights = model.years.map((_, index) => {
    const values = model.series.flatMap((series) => series.values[index] ?? []);
    return model.kind === 'stacked' ? values.reduce((sum, value) => sum + value, 0) : Math.max(0, ...values);
  });
  return Math.max(0, ...heights);
}
