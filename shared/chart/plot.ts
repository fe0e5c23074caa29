import { scaleBand, scaleLinear } from 'd3-scale';
import type { Box } from './box.ts';
import type { ChartModel } from './chart-model.ts';
import { highestSum } from './highest-sum.ts';
import { headroom } from './label-fit.ts';
import type { ChartLayout } from './layout.ts';
import { listMissingRuns } from './missing-years.ts';
import type { TypeSizes } from './type-sizes.ts';
import { valueTicks } from './value-ticks.ts';

/** The plot's box with its two scales: every year has a cell of the same width, values start at 0. */
export type Plot = Box & {
  /** The whole chart's width. */
  readonly width: number;
  readonly type: TypeSizes;
  readonly cell: number;
  readonly ticks: readonly number[];
  /** False in a plot whose neighbour shows them. */
  readonly hasTickLabels: boolean;
  readonly start: (index: number) => number;
  readonly middle: (index: number) => number;
  readonly y: (value: number) => number;
  /** Where neighbouring years have no number at all, and why. */
  readonly gaps: readonly (Box & { readonly word: string })[];
};

type PlotRoom = Pick<ChartLayout, 'width' | 'type' | 'plot'>;

/** `highest`: what the scale reaches to, where several plots share it. */
export function layoutPlot(
  model: ChartModel,
  { width, type, plot }: PlotRoom,
  { highest = highestSum(model), hasTickLabels = true } = {},
): Plot {
  const years = scaleBand<number>().domain(model.years.keys()).range([plot.left, plot.right]);
  const cell = model.years.length === 0 ? plot.right - plot.left : years.bandwidth();
  const height = plot.bottom - plot.top;
  const top = ((highest || 1) * height) / (height - headroom(model, cell, type));
  const y = scaleLinear().domain([0, top]).range([plot.bottom, plot.top]);
  const start = (index: number): number => years(index) ?? plot.left;
  const middle = (index: number): number => start(index) + cell / 2;
  const gaps = listMissingRuns(model).map(({ from, to, word }) => ({
    ...plot,
    left: start(from),
    right: start(to) + cell,
    word,
  }));
  return { ...plot, gaps, hasTickLabels, width, type, cell, ticks: valueTicks(top, height), start, middle, y };
}
