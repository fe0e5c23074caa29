import type { VNode } from 'preact';
import { type Box, drawBox } from './box.ts';
import type { SeriesLook } from './colours.ts';

/** A counted zero is a thin mark that stands on the baseline: seen, and not the empty place of something not counted. */
export function drawBar(box: Box, look: SeriesLook): VNode[] {
  const { left, right, bottom } = box;
  const top = Math.min(box.top, bottom - leastHeight);
  // A low bar would be all outline.
  if (look.bar === look.barEdge || bottom - top < 4) return [drawBox({ left, right, top, bottom }, { fill: look.bar })];
  const body = { left: left + 0.5, right: right - 0.5, top: top + 0.5, bottom: bottom - 0.5 };
  return [drawBox(body, { fill: look.bar, stroke: look.barEdge, 'stroke-width': 1 })];
}

/** A zero of a light colour still has to be seen: its mark takes the colour of the outline. */
export function drawZero({ left, right, bottom }: Omit<Box, 'top'>, look: SeriesLook): VNode[] {
  return [drawBox({ left, right, top: bottom - 2, bottom }, { fill: look.barEdge })];
}

const leastHeight = 1.2;
