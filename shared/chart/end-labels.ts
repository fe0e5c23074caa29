import type { VNode } from 'preact';
import { textWidth } from './advance-widths.ts';
import { px } from './box.ts';
import type { ChartModel, ChartSeries } from './chart-model.ts';
import { quietInk, seriesLook } from './colours.ts';
import { findKeyYears } from './key-years.ts';
import { gapWord } from './missing-years.ts';
import type { Plot } from './plot.ts';
import { spreadApart } from './spread-apart.ts';
import { element } from './svg-element.ts';
import { drawText, halfDigit, type PlacedText } from './svg-text.ts';
import { typeSizes } from './type-sizes.ts';

/** Names at the line ends where they leave the plot two thirds of the width; otherwise a legend names the lines. */
export function hasNamedEnds(model: ChartModel, width: number): boolean {
  const type = typeSizes(width);
  return !type.isNarrow && model.series.length > 1 && widestLabel(model, type.legend, true) < width / 3.6;
}

export function endLabelWidth(model: ChartModel, width: number): number {
  const type = typeSizes(width);
  return widestLabel(model, endSize(type, hasNamedEnds(model, width)), hasNamedEnds(model, width)) + reach(type);
}

/** The last value of each line to the right of the plot, pushed apart, with a leader where the label had to move. */
export function drawEndLabels(model: ChartModel, plot: Plot): VNode[] {
  const isNamed = hasNamedEnds(model, plot.width);
  const size = endSize(plot.type, isNamed);
  const ends = model.series.map((series) => ({
    series,
    last: findKeyYears(series.values)?.last,
    ...wording(series, model, isNamed),
  }));
  // A line that ended earlier has its number at its end, unless its name has to stand here.
  const isHere = (last: number | undefined) => isNamed || last === model.years.length - 1;
  const present = ends.filter(({ name, value, last }) => (name !== '' || value !== '') && isHere(last));
  const pointHeights = present.map(({ series, last }) =>
    last === undefined ? plot.bottom : plot.y(series.values[last] as number),
  );
  const heights = spreadApart(pointHeights, size * 1.2, plot.top, plot.bottom + size * 0.3);
  const x = plot.right + reach(plot.type);
  return present.flatMap(({ series, last, name, value }, index) => {
    const y = heights[index] as number;
    const fill = last === undefined ? quietInk : seriesLook(series.key).lineInk;
    const place = { baseline: y + size * halfDigit, size, fill, anchor: 'start' } as const;
    const gap = name === '' ? 0 : textWidth(`${name} `, size, 'semiBold');
    const words: PlacedText[] = [
      { ...place, text: name, x, weight: 'semiBold' },
      { ...place, text: value, x: x + gap, weight: isNamed ? 'regular' : 'semiBold' },
    ];
    const pointY = pointHeights[index] as number;
    return [...drawLeader(series, last, plot, pointY, y, x), ...words.filter(({ text }) => text !== '').map(drawText)];
  });
}

function drawLeader(
  series: ChartSeries,
  last: number | undefined,
  plot: Plot,
  pointY: number,
  y: number,
  x: number,
): VNode[] {
  if (last === undefined) return [];
  const isLastYear = last === series.values.length - 1;
  const startX = plot.middle(last) + 7;
  if (isLastYear && Math.abs(y - pointY) < 2) return [];
  const bend = isLastYear ? startX : plot.right;
  const path = `M${px(startX)},${px(pointY)}L${px(bend)},${px(pointY)}L${px(x - 3)},${px(y)}`;
  const paint = { fill: 'none', stroke: seriesLook(series.key).line, 'stroke-width': 0.9 };
  return [element('path', { d: path, ...paint, ...(isLastYear ? {} : { 'stroke-dasharray': '1.5 2.5' }) })];
}

function wording(series: ChartSeries, model: ChartModel, isNamed: boolean): { name: string; value: string } {
  const name = isNamed ? series.label : '';
  const last = findKeyYears(series.values)?.last;
  if (last === undefined) return { name, value: isNamed ? emptyWord(model, series) : '' };
  const value = series.shown[last] ?? '';
  return { name, value: last === series.values.length - 1 || !isNamed ? value : `${value} (${model.years[last]})` };
}

function emptyWord(model: ChartModel, series: ChartSeries): string {
  const last = series.values.length - 1;
  return series.shown[last] ?? gapWord(model, series, last);
}

function widestLabel(model: ChartModel, size: number, isNamed: boolean): number {
  const widths = model.series.map((series) => {
    const { name, value } = wording(series, model, isNamed);
    return textWidth(name === '' ? '' : `${name} `, size, 'semiBold') + textWidth(value, size, 'semiBold');
  });
  return Math.max(0, ...widths);
}

function endSize(type: ReturnType<typeof typeSizes>, isNamed: boolean): number {
  return isNamed ? type.legend : type.value;
}

// From the plot's edge to the labels: room for the leaders to slant in.
function reach(type: ReturnType<typeof typeSizes>): number {
  return type.isNarrow ? 4 : type.value * 0.4;
}
