import type { VNode } from 'preact';
import { type Box, drawBox, px } from './box.ts';
import { element } from './svg-element.ts';

/** Slanted lines cut to the box by arithmetic: Word and the PNG renderer know neither patterns nor clip paths well. */
export function drawHatching(box: Box, distance: number): VNode[] {
  return [
    drawBox(box, { fill: '#f6f6f9' }),
    element('path', { d: slantedLines(box, distance), fill: 'none', stroke: '#b4b4c4', 'stroke-width': 0.8 }),
    drawBox(box, { fill: 'none', stroke: '#b4b4c4', 'stroke-width': 0.8 }),
  ];
}

// Along each line x + y is the same number, a multiple of the step.
function slantedLines({ left, right, top, bottom }: Box, distance: number): string {
  const step = distance * Math.SQRT2;
  const lines: string[] = [];
  for (let sum = Math.ceil((left + top) / step) * step; sum < right + bottom; sum += step) {
    const startX = Math.max(left, sum - bottom);
    const endX = Math.min(right, sum - top);
    if (endX > startX) lines.push(`M${px(startX)},${px(sum - startX)}L${px(endX)},${px(sum - endX)}`);
  }
  return lines.join('');
}
