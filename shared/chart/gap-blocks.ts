import type { VNode } from 'preact';
import { textWidth } from './advance-widths.ts';
import { type Box, drawBox } from './box.ts';
import { quietInk } from './colours.ts';
import { drawHatching } from './hatching.ts';
import type { Plot } from './plot.ts';
import { drawText, halfDigit, type PlacedText, textBox } from './svg-text.ts';

/** One hatched block per run of years without a number. */
export function drawGapBlocks(plot: Plot): VNode[] {
  return plot.gaps.flatMap((gap) => drawHatching(gap, 6));
}

/** What each block is called, over whatever line runs through it. */
export function drawGapWords(plot: Plot): VNode[] {
  return plot.gaps.flatMap((gap) => {
    const words = placeWord(gap.word, gap, plot.type.axis);
    return [drawBox(textBox(words, 3), { fill: '#ffffff' }), drawText(words)];
  });
}

function placeWord(text: string, { left, right, top, bottom }: Box, size: number): PlacedText {
  const x = (left + right) / 2;
  const baseline = (top + bottom) / 2 + size * halfDigit;
  const look = { text, size, weight: 'regular', fill: quietInk, anchor: 'middle' } as const;
  if (textWidth(text, size, 'regular') + 10 <= right - left) return { ...look, x, baseline };
  return { ...look, x: x + size * halfDigit, baseline, isUpright: true };
}
