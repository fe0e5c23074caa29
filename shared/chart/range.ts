import type { VNode } from 'preact';
import { drawBox } from './box.ts';
import type { ChartSeries } from './chart-model.ts';
import { seriesLook } from './colours.ts';

type Room = { readonly left: number; readonly right: number; readonly y: (value: number) => number };

/** From the lower to the upper end of a range that a report printed: an open frame on top of the lower end. */
export function drawRange({ key, values, highs }: ChartSeries, index: number, { left, right, y }: Room): VNode[] {
  const [low, high] = [values[index] ?? null, highs?.[index] ?? null];
  if (low === null || high === null) return [];
  const frame = { left: left + 0.5, right: right - 0.5, top: y(high), bottom: y(low) };
  const stroke = { stroke: seriesLook(key).lineInk, 'stroke-width': 1, 'stroke-dasharray': '2 2' };
  return [drawBox(frame, { fill: 'none', ...stroke })];
}
