import type { VNode } from 'preact';
import { textWidth } from './advance-widths.ts';
import { type Box, drawBox } from './box.ts';
import { quietInk } from './colours.ts';
import { drawHatching } from './hatching.ts';
import type { Plot } from './plot.ts';
import { drawText, halfDigit, type PlacedText, textBox } from './svg-text.ts';

/** One hatched block per run of years that nobody counted in. */
export function drawGapBlocks(notCounted: string, plot: Plot): VNode[] {
  return plot.gaps.flatMap((gap) => {
    const words = gapWord(notCounted, gap, plot.type.axis);
    return [...drawHatching(gap, 6), drawBox(textBox(words, 3), { fill: '#ffffff' }), drawText(words)];
  });
}

function gapWord(text: string, { left, right, top, bottom }: Box, size: number): PlacedText {
  const x = (left + right) / 2;
  const baseline = (top + bottom) / 2 + size * halfDigit;
  const look = { text, size, weight: 'regular', fill: quietInk, anchor: 'middle' } as const;
  if (textWidth(text, size, 'regular') + 10 <= right - left) return { ...look, x, baseline };
  return { ...look, x: x + size * halfDigit, baseline, isUpright: true };
}
