import type { VNode } from 'preact';
import { type Box, drawBox } from './box.ts';
import type { SeriesLook } from './colours.ts';

/** A counted zero is a thin mark that stands on the baseline: seen, and not the empty place of something not counted. */
export function drawBar(box: Box, look: SeriesLook): VNode[] {
  const top = Math.min(box.top, box.bottom - leastHeight);
  const inset = look.bar === look.barEdge ? 0 : 0.5;
  const { left, right, bottom } = box;
  const body = { left: left + inset, right: right - inset, top: top + inset, bottom };
  const edge = inset === 0 ? {} : { stroke: look.barEdge, 'stroke-width': 1 };
  return [drawBox(body, { fill: look.bar, ...edge })];
}

const leastHeight = 2;
