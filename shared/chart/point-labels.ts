import type { Box } from './box.ts';
import { overlaps } from './box.ts';
import type { ChartModel } from './chart-model.ts';
import { seriesLook } from './colours.ts';
import { type DrawnSeries, joinDrawn, labelOnPaper } from './drawn-series.ts';
import { findKeyYears, hasKeyLabel } from './key-years.ts';
import type { Plot } from './plot.ts';
import { halfDigit, type PlacedText, textBox } from './svg-text.ts';

/**
 * The first and the highest value of each line and every zero, beside the point where neither a line nor another label is;
 * the last is written at the line's end. One that finds no free place is left to the table, but a zero always has its label.
 */
export function drawPointLabels(model: ChartModel, plot: Plot): DrawnSeries {
  const taken: Box[] = model.series.flatMap(({ values }) => lineBoxes(values, plot));
  const drawn: DrawnSeries[] = [];
  for (const { key, values, shown } of model.series) {
    for (const [index, value] of values.entries()) {
      const text = shown[index];
      if (value === null || typeof text !== 'string' || !hasKeyLabel(values, index)) continue;
      if (index === findKeyYears(values)?.last) continue;
      const places = labelPlaces(text, plot.middle(index), plot.y(value), plot, seriesLook(key).lineInk);
      const place = places.find((candidate) => isFree(candidate, taken, plot)) ?? (value === 0 ? places[0] : undefined);
      if (!place) continue;
      taken.push(textBox(place));
      drawn.push(labelOnPaper(place, plot));
    }
  }
  return joinDrawn(drawn);
}

function labelPlaces(text: string, x: number, y: number, plot: Plot, fill: string): PlacedText[] {
  const size = plot.type.value;
  const away = size * 0.75;
  const look = { text, size, weight: 'semiBold', fill } as const;
  const above = { ...look, baseline: y - away };
  const below = { ...look, baseline: y + away + size * 0.65 };
  const beside = { ...look, baseline: y + size * halfDigit };
  return [
    { ...above, x, anchor: 'middle' },
    { ...beside, x: x - away, anchor: 'end' },
    { ...below, x, anchor: 'middle' },
    { ...above, x: x - 2, anchor: 'end' },
    { ...above, x: x + 2, anchor: 'start' },
    { ...below, x: x - 2, anchor: 'end' },
    { ...below, x: x + 2, anchor: 'start' },
  ];
}

function isFree(placed: PlacedText, taken: readonly Box[], plot: Plot): boolean {
  const box = textBox(placed);
  const isInside =
    box.top >= plot.top - plot.type.axis * 0.5 &&
    box.bottom < plot.bottom &&
    box.left > plot.left &&
    box.right < plot.right;
  return isInside && !taken.some((other) => overlaps(box, other));
}

// A line as a row of small boxes, thick enough for its points.
function lineBoxes(values: readonly (number | null)[], plot: Plot): Box[] {
  return values.flatMap((value, index) => {
    if (value === null) return [];
    const next = values[index + 1] ?? value;
    const steps = Math.max(2, Math.ceil(plot.cell / 3));
    return Array.from({ length: steps }, (_, step) => {
      const x =
        plot.middle(index) + ((plot.cell * step) / steps) * (next === value && values[index + 1] !== value ? 0 : 1);
      const y = plot.y(value) + ((plot.y(next) - plot.y(value)) * step) / steps;
      const half = step === 0 ? 4 : 2;
      return { left: x - half, right: x + half, top: y - half, bottom: y + half };
    });
  });
}
