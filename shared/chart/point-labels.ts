import type { Box } from './box.ts';
import { overlaps } from './box.ts';
import type { ChartModel } from './chart-model.ts';
import { seriesLook } from './colours.ts';
import { type DrawnSeries, joinDrawn, labelOnPaper } from './drawn-series.ts';
import { findKeyYears, hasKeyLabel } from './key-years.ts';
import { lineBoxes, markerBoxes } from './line-obstacles.ts';
import type { Plot } from './plot.ts';
import { halfDigit, type PlacedText, textBox } from './svg-text.ts';

/**
 * The first and the highest value of each line and every zero, beside the point where neither a line nor another label is;
 * the last is written at the line's end. One that finds no free place is left to the table, but a zero always has its label.
 */
export function drawPointLabels(model: ChartModel, plot: Plot): DrawnSeries {
  const taken = [...model.series.flatMap(({ values }) => lineBoxes(values, plot)), ...markerBoxes(model, plot)];
  const drawn: DrawnSeries[] = [];
  for (const wanted of listWanted(model, plot)) {
    const places = labelPlaces(wanted, plot);
    const free = places.filter((candidate) => isFree(candidate, taken, plot));
    const place =
      free.find((candidate) => isFree(candidate, plot.gaps, plot)) ??
      (wanted.isZero ? (free[0] ?? places[0]) : undefined);
    if (!place) continue;
    taken.push(textBox(place));
    drawn.push(labelOnPaper(place, plot));
  }
  return joinDrawn(drawn);
}

type WantedLabel = { readonly text: string; readonly x: number; readonly y: number; readonly fill: string } & {
  readonly isZero: boolean;
  readonly isFirst: boolean;
  /** Another series' point so near that a label between the two could belong to either. */
  readonly isCrowdedAbove: boolean;
  readonly isCrowdedBelow: boolean;
};

// From the top down, so that of two close points the upper one gets the place above.
function listWanted(model: ChartModel, plot: Plot): WantedLabel[] {
  const wanted = model.series.flatMap(({ key, values, shown }) =>
    values.flatMap((value, index) => {
      const text = shown[index];
      const keyYears = findKeyYears(values);
      if (value === null || typeof text !== 'string' || !hasKeyLabel(values, index) || index === keyYears?.last)
        return [];
      const y = plot.y(value);
      const distances = model.series.flatMap((other) =>
        other.values[index] == null ? [] : plot.y(other.values[index]) - y,
      );
      const near = plot.type.value * 2;
      return {
        text,
        x: plot.middle(index),
        y,
        fill: seriesLook(key).lineInk,
        isZero: value === 0,
        isFirst: index === keyYears?.first,
        isCrowdedAbove: distances.some((distance) => distance < 0 && distance > -near),
        isCrowdedBelow: distances.some((distance) => distance > 0 && distance < near),
      };
    }),
  );
  return wanted.toSorted((one, other) => one.y - other.y);
}

function labelPlaces(
  { text, x, y, fill, isFirst, isCrowdedAbove, isCrowdedBelow }: WantedLabel,
  plot: Plot,
): PlacedText[] {
  const size = plot.type.value;
  const away = size * 0.75;
  const look = { text, size, weight: 'semiBold', fill } as const;
  const above = { ...look, baseline: y - away };
  const below = { ...look, baseline: y + away + size * 0.65 };
  const left = { ...look, baseline: y + size * halfDigit, x: x - away, anchor: 'end' } as const;
  const sideways = (row: typeof above): PlacedText[] => [
    { ...row, x, anchor: 'middle' },
    { ...row, x: x - 2, anchor: 'end' },
    { ...row, x: x + 2, anchor: 'start' },
  ];
  const rows = [...(isCrowdedAbove ? [] : sideways(above)), ...(isCrowdedBelow ? [] : sideways(below))];
  return isFirst ? [left, ...rows] : [...rows, left];
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
