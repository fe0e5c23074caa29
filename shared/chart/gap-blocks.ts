import type { VNode } from 'preact';
import { textWidth } from './advance-widths.ts';
import { drawBox } from './box.ts';
import type { ChartModel } from './chart-model.ts';
import { quietInk } from './colours.ts';
import { drawHatching } from './hatching.ts';
import { listMissingRuns } from './missing-years.ts';
import type { Plot } from './plot.ts';
import { drawText, halfDigit, type PlacedText, textBox } from './svg-text.ts';

/** One hatched block per run of years that nobody counted in. */
export function drawGapBlocks(model: ChartModel, plot: Plot): VNode[] {
  return listMissingRuns(model).flatMap(({ from, to }) => {
    const block = { left: plot.start(from), right: plot.start(to) + plot.cell, top: plot.top, bottom: plot.bottom };
    const words = gapWord(model.notCounted, (block.left + block.right) / 2, block.right - block.left, plot);
    return [...drawHatching(block, 6), drawBox(textBox(words, 3), { fill: '#ffffff' }), drawText(words)];
  });
}

function gapWord(text: string, middle: number, room: number, plot: Plot): PlacedText {
  const size = plot.type.axis;
  const height = (plot.top + plot.bottom) / 2 + size * halfDigit;
  const look = { text, size, weight: 'regular', fill: quietInk, anchor: 'middle' } as const;
  if (textWidth(text, size, 'regular') + 10 <= room) return { ...look, x: middle, baseline: height };
  return { ...look, x: middle + size * halfDigit, baseline: height, isUpright: true };
}
