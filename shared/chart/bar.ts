import type { VNode } from 'preact';
import { type Box, drawBox } from './box.ts';
import type { ValueOrigin } from './chart-model.ts';
import type { SeriesLook } from './colours.ts';
import { drawSlantedLines } from './hatching.ts';
import { lookOfOrigin } from './origin-look.ts';

/** A counted zero is a thin mark that stands on the baseline: seen, and not the empty place of something not counted. */
export function drawBar(box: Box, look: SeriesLook, origin: ValueOrigin = 'counted'): VNode[] {
  const { left, right, bottom } = box;
  const top = Math.min(box.top, bottom - leastHeight);
  const { fill, edge, isHatched } = lookOfOrigin(look, origin);
  // A low bar would be all outline.
  if (fill === edge || bottom - top < 4)
    return [drawBox({ left, right, top, bottom }, { fill: isHatched ? edge : fill })];
  const body = { left: left + 0.5, right: right - 0.5, top: top + 0.5, bottom: bottom - 0.5 };
  if (!isHatched) return [drawBox(body, { fill, stroke: edge, 'stroke-width': 1 })];
  return [
    drawBox(body, { fill }),
    drawSlantedLines(body, 4, { stroke: edge, 'stroke-width': 0.9 }),
    drawBox(body, { fill: 'none', stroke: edge, 'stroke-width': 1, 'stroke-dasharray': '3 2' }),
  ];
}

/** A zero of a light colour still has to be seen: its mark takes the colour of the outline. */
export function drawZero({ left, right, bottom }: Omit<Box, 'top'>, look: SeriesLook): VNode[] {
  return [drawBox({ left, right, top: bottom - 2, bottom }, { fill: look.barEdge })];
}

const leastHeight = 1.2;
