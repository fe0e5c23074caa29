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
  readonly start: (index: number) => number;
  readonly middle: (index: number) => number;
  readonly y: (value: number) => number;
  /** Where neighbouring years were not counted at all. */
  readonly gaps: readonly Box[];
};

export function layoutPlot(model: ChartModel, { width, type, plot }: ChartLayout): Plot {
  const years = scaleBand<number>().domain(model.years.keys()).range([plot.left, plot.right]);
  const cell = model.years.length === 0 ? plot.right - plot.left : years.bandwidth();
  const height = plot.bottom - plot.top;
  const highest = highestSum(model) || 1;
  const top = (highest * height) / (height - headroom(model, cell, type));
  const y = scaleLinear().domain([0, top]).range([plot.bottom, plot.top]);
  const start = (index: number): number => years(index) ?? plot.left;
  const middle = (index: number): number => start(index) + cell / 2;
  const gaps = listMissingRuns(model).map(({ from, to }) => ({ ...plot, left: start(from), right: start(to) + cell }));
  return { ...plot, gaps, width, type, cell, ticks: valueTicks(top, height), start, middle, y };
}
