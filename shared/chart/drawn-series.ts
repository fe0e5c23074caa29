import type { VNode } from 'preact';
import { drawBox, overlaps } from './box.ts';
import type { Plot } from './plot.ts';
import { drawText, type PlacedText, textBox } from './svg-text.ts';

/** In the order of painting: plates cover grid lines but never a mark. */
export type DrawnSeries = {
  readonly plates: readonly VNode[];
  readonly marks: readonly VNode[];
  readonly labels: readonly VNode[];
};

export function joinDrawn(parts: readonly DrawnSeries[]): DrawnSeries {
  return {
    plates: parts.flatMap(({ plates }) => plates),
    marks: parts.flatMap(({ marks }) => marks),
    labels: parts.flatMap(({ labels }) => labels),
  };
}

/** A label outside the marks, on a white plate where a grid line or hatching would cross it. */
export function labelOnPaper(placed: PlacedText, plot: Plot): DrawnSeries {
  const box = textBox(placed);
  const isCrossed = plot.ticks.some((tick) => tick > 0 && plot.y(tick) > box.top && plot.y(tick) < box.bottom);
  return {
    plates: isCrossed || plot.gaps.some((gap) => overlaps(box, gap)) ? [drawBox(box, { fill: '#ffffff' })] : [],
    marks: [],
    labels: [drawText(placed)],
  };
}
