import type { VNode } from 'preact';
import { textWidth } from './advance-widths.ts';
import { drawBar, drawZero } from './bar.ts';
import { type Box, drawBox } from './box.ts';
import type { ChartModel, ChartSeries, ValueOrigin } from './chart-model.ts';
import { seriesLook } from './colours.ts';
import { type DrawnSeries, joinDrawn, labelOnPaper } from './drawn-series.ts';
import { drawHatching } from './hatching.ts';
import { hasKeyLabel } from './key-years.ts';
import { barWidth, labelFit } from './label-fit.ts';
import { gapWord, isMissingYear } from './missing-years.ts';
import { labelLook, lookOfOrigin, originOf } from './origin-look.ts';
import type { Plot } from './plot.ts';
import { drawRange } from './range.ts';
import { drawText, halfDigit, type PlacedText } from './svg-text.ts';

/** One column per year from the parts above each other; part labels in every part or, if one is too small, in none. */
export function drawStackedBars(model: ChartModel, plot: Plot): DrawnSeries {
  const years = [...model.years.keys()].filter((index) => !isMissingYear(model, index));
  const parts = years.flatMap((index) => listParts(model, plot, index));
  const isLabelled =
    model.series.filter(({ key }) => key !== 'published').length > 1 && parts.every((part) => isRoomy(part, plot));
  const labels = isLabelled
    ? parts.filter(({ origin }) => origin !== 'published').map((part) => partLabel(part, plot))
    : [];
  const totals = joinDrawn(years.map((index) => drawTop(model, plot, index)));
  return { ...totals, marks: [...parts.flatMap(drawPart), ...totals.marks], labels: [...labels, ...totals.labels] };
}

/** Why parts are missing in years that carry no total for it, whose top stays open. Empty: there is no such year. */
export function listOpenWords(model: ChartModel): readonly string[] {
  if (model.kind !== 'stacked') return [];
  const open = [...model.years.keys()].filter((index) => isIncomplete(model, index));
  const words = open.flatMap((index) =>
    model.series
      .filter(({ values }) => (values[index] ?? null) === null)
      .map((series) => series.shown[index] ?? gapWord(model, series, index)),
  );
  return [...new Set(words)];
}

function isIncomplete(model: ChartModel, index: number): boolean {
  const lacksPart = model.series.some((series) => (series.values[index] ?? null) === null);
  return lacksPart && !isMissingYear(model, index) && (model.totals?.[index] ?? null) === null;
}

type Part = {
  readonly series: ChartSeries;
  readonly text: string;
  readonly box: Box;
  readonly isLowest: boolean;
  readonly origin: ValueOrigin;
};

// A part of zero has no height; a year whose sum is zero shows it as one mark on the baseline.
function listParts(model: ChartModel, plot: Plot, index: number): Part[] {
  const parts: Part[] = [];
  let sum = 0;
  for (const series of model.series) {
    const value = series.values[index] ?? null;
    if (value === null || value === 0) continue;
    const box = { ...columnSides(model, plot, index), top: plot.y(sum + value), bottom: plot.y(sum) };
    parts.push({ series, text: series.shown[index] ?? '', box, isLowest: sum === 0, origin: originOf(series, index) });
    sum += value;
  }
  return parts;
}

function drawPart({ series, box, isLowest, origin }: Part): VNode[] {
  const seam = { ...box, top: box.bottom - 0.5, bottom: box.bottom + 0.5 };
  return [...drawBar(box, seriesLook(series.key), origin), ...(isLowest ? [] : [drawBox(seam, { fill: '#ffffff' })])];
}

function isRoomy({ box, text }: Part, { type }: Plot): boolean {
  const isWide = box.right - box.left >= textWidth(text, type.value, 'regular') + 4;
  return !type.isNarrow && isWide && box.bottom - box.top >= type.value * 1.2;
}

function partLabel({ series, box, text, origin }: Part, { type }: Plot): VNode {
  const x = (box.left + box.right) / 2;
  const baseline = (box.top + box.bottom) / 2 + type.value * halfDigit;
  const fill = lookOfOrigin(seriesLook(series.key), origin).onBar;
  return drawText({ text, x, baseline, size: type.value, weight: 'regular', fill, anchor: 'middle' });
}

function drawTop(model: ChartModel, plot: Plot, index: number): DrawnSeries {
  const sides = columnSides(model, plot, index);
  const highs = model.series.flatMap(({ highs: own }) => own?.[index] ?? []);
  const open = Math.min(plot.bottom, ...listParts(model, plot, index).map(({ box }) => box.top));
  const top = Math.min(open, ...highs.map(plot.y));
  const cap = { ...sides, top: top - plot.type.value * 0.8, bottom: top };
  const zero = model.series.find((series) => series.values[index] === 0);
  const zeroMark = zero && top === plot.bottom ? drawZero({ ...sides, bottom: top }, seriesLook(zero.key)) : [];
  const ranges = model.series.flatMap((series) => drawRange(series, index, { ...sides, y: plot.y }));
  const marks = [...zeroMark, ...ranges, ...(isIncomplete(model, index) ? drawHatching(cap, 3.5) : [])];
  return joinDrawn([{ plates: [], marks, labels: [] }, totalLabel(model, plot, index, top)]);
}

function totalLabel(model: ChartModel, plot: Plot, index: number, top: number): DrawnSeries {
  const text = model.totalsShown?.[index];
  const fit = labelFit(model, plot.cell, plot.type);
  if (typeof text !== 'string' || !(fit.isEvery || hasKeyLabel(model.totals ?? [], index))) return joinDrawn([]);
  const size = plot.type.value;
  const label = { text, size, ...labelLook(isOfReport(model, index)) } as const;
  const x = plot.middle(index);
  const placed: PlacedText = fit.isLevel
    ? { ...label, x, baseline: top - size * 0.4, anchor: 'middle' }
    : { ...label, x: x + size * halfDigit, baseline: top - 4, anchor: 'start', isUpright: true };
  return labelOnPaper(placed, plot);
}

function columnSides(model: ChartModel, plot: Plot, index: number): Pick<Box, 'left' | 'right'> {
  const { width } = barWidth(model, plot.cell);
  return { left: plot.middle(index) - width / 2, right: plot.middle(index) + width / 2 };
}

function isOfReport({ series }: ChartModel, index: number): boolean {
  return series.some((one) => one.values[index] != null && originOf(one, index) === 'published');
}
