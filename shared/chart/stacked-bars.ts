import { textWidth } from './advance-widths.ts';
import { drawBar } from './bar.ts';
import type { Box } from './box.ts';
import type { ChartModel } from './chart-model.ts';
import { ink, type SeriesLook, seriesLook } from './colours.ts';
import { type DrawnSeries, joinDrawn, labelOnPaper } from './drawn-series.ts';
import { drawHatching } from './hatching.ts';
import { hasKeyLabel } from './key-years.ts';
import { barWidth, labelFit } from './label-fit.ts';
import { isMissingYear } from './missing-years.ts';
import type { Plot } from './plot.ts';
import { drawText, halfDigit, type PlacedText } from './svg-text.ts';

export function drawStackedBars(model: ChartModel, plot: Plot): DrawnSeries {
  return joinDrawn(model.years.map((_, index) => drawStack(model, plot, index)));
}

/** A year in which one part was not counted and that therefore carries no total: its top stays open. */
export function hasIncompleteStack(model: ChartModel): boolean {
  return model.kind === 'stacked' && model.years.some((_, index) => isIncomplete(model, index));
}

function isIncomplete(model: ChartModel, index: number): boolean {
  const lacksPart = model.series.some((series) => (series.values[index] ?? null) === null);
  return lacksPart && !isMissingYear(model, index) && (model.totals?.[index] ?? null) === null;
}

function drawStack(model: ChartModel, plot: Plot, index: number): DrawnSeries {
  if (isMissingYear(model, index)) return { plates: [], marks: [], labels: [] };
  const { width } = barWidth(model, plot.cell);
  const left = plot.middle(index) - width / 2;
  const parts: DrawnSeries[] = [];
  let sum = 0;
  for (const series of model.series) {
    const value = series.values[index] ?? null;
    if (value === null) continue;
    const box = { left, right: left + width, top: plot.y(sum + value), bottom: plot.y(sum) };
    const look = seriesLook(series.key);
    parts.push({ plates: [], marks: drawBar(box, look), labels: partLabel(series.shown[index], box, look, plot) });
    sum += value;
  }
  const top = Math.min(plot.y(sum), plot.bottom - 2);
  const cap = { left, right: left + width, top: top - plot.type.value * 0.8, bottom: top };
  if (isIncomplete(model, index)) parts.push({ plates: [], marks: drawHatching(cap, 3.5), labels: [] });
  return joinDrawn([...parts, totalLabel(model, plot, index, top)]);
}

function partLabel(text: string | null | undefined, box: Box, look: SeriesLook, plot: Plot): DrawnSeries['labels'] {
  const size = plot.type.value;
  const isRoomy =
    box.bottom - box.top >= size * 1.3 && box.right - box.left >= textWidth(text ?? '', size, 'regular') + 4;
  if (typeof text !== 'string' || plot.type.isNarrow || !isRoomy) return [];
  const baseline = (box.top + box.bottom) / 2 + size * halfDigit;
  const x = (box.left + box.right) / 2;
  return [drawText({ text, x, baseline, size, weight: 'regular', fill: look.onBar, anchor: 'middle' })];
}

function totalLabel(model: ChartModel, plot: Plot, index: number, top: number): DrawnSeries {
  const text = model.totalsShown?.[index];
  const fit = labelFit(model, plot.cell, plot.type);
  if (typeof text !== 'string' || !(fit.isEvery || hasKeyLabel(model.totals ?? [], index))) return joinDrawn([]);
  const size = plot.type.value;
  const label = { text, size, weight: 'semiBold', fill: ink } as const;
  const x = plot.middle(index);
  const placed: PlacedText = fit.isLevel
    ? { ...label, x, baseline: top - size * 0.35, anchor: 'middle' }
    : { ...label, x: x + size * halfDigit, baseline: top - 4, anchor: 'start', isUpright: true };
  return labelOnPaper(placed, plot);
}
