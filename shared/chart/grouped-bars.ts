import { drawBar, drawZero } from './bar.ts';
import type { ChartModel, ChartSeries } from './chart-model.ts';
import { quietInk, seriesLook } from './colours.ts';
import type { DrawnSeries } from './drawn-series.ts';
import { joinDrawn, labelOnPaper } from './drawn-series.ts';
import { hasKeyLabel } from './key-years.ts';
import { barWidth, labelFit } from './label-fit.ts';
import { gapWord, isMissingYear } from './missing-years.ts';
import { labelLook, lookOfOrigin, originOf } from './origin-look.ts';
import type { Plot } from './plot.ts';
import { drawRange } from './range.ts';
import { drawText, halfDigit, type PlacedText } from './svg-text.ts';

export function drawGroupedBars(model: ChartModel, plot: Plot): DrawnSeries {
  const { width, gap } = barWidth(model, plot.cell);
  const group = model.series.length * (width + gap) - gap;
  const bars = model.years.flatMap((_, index) =>
    isMissingYear(model, index) ? [] : model.series.map((series, place) => ({ series, index, place })),
  );
  return joinDrawn(
    bars.map(({ series, index, place }) => {
      const left = plot.middle(index) - group / 2 + place * (width + gap);
      return drawGroupedBar(model, plot, series, index, { left, right: left + width });
    }),
  );
}

type Sides = { readonly left: number; readonly right: number };

function drawGroupedBar(model: ChartModel, plot: Plot, series: ChartSeries, index: number, sides: Sides): DrawnSeries {
  const size = plot.type.value;
  const middle = (sides.left + sides.right) / 2;
  const value = series.values[index] ?? null;
  const upright = { x: middle + size * halfDigit, size, anchor: 'start', isUpright: true } as const;
  if (value === null) {
    const words = {
      ...upright,
      text: series.shown[index] ?? gapWord(model, series, index),
      baseline: plot.bottom - 5,
      weight: 'regular',
      fill: quietInk,
    } as const;
    return labelOnPaper(words, plot);
  }
  const look = seriesLook(series.key);
  const top = plot.y(value);
  const box = { ...sides, top, bottom: plot.bottom };
  const origin = originOf(series, index);
  const bar = value === 0 ? drawZero(box, look) : drawBar(box, look, origin);
  const marks = [...bar, ...drawRange(series, index, { ...sides, y: plot.y })];
  const above = Math.min(top, ...[series.highs?.[index] ?? []].flat().map(plot.y));
  const fit = labelFit(model, plot.cell, plot.type);
  const text = series.shown[index];
  if (typeof text !== 'string' || !(fit.isEvery || hasKeyLabel(series.values, index)))
    return { plates: [], marks, labels: [] };
  const label = { text, size, ...labelLook(origin === 'published') } as const;
  const isInside = origin !== 'published' && fit.isEvery && plot.bottom - top > fit.length + 10;
  const placed: PlacedText = fit.isLevel
    ? { ...label, x: middle, baseline: above - size * 0.35, anchor: 'middle' }
    : { ...label, ...upright, baseline: above - 4 };
  if (fit.isLevel || !isInside) return joinDrawn([{ plates: [], marks, labels: [] }, labelOnPaper(placed, plot)]);
  const inside = { ...placed, baseline: top + 5, anchor: 'end', fill: lookOfOrigin(look, origin).onBar } as const;
  return { plates: [], marks, labels: [drawText(inside)] };
}
