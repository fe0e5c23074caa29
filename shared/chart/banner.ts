import type { VNode } from 'preact';
import { type Box, drawBox } from './box.ts';
import { bannerColour } from './colours.ts';
import { drawText, halfDigit } from './svg-text.ts';

/** A strip on top and a frame round everything: cutting off the one leaves the other. */
export function drawBanner(text: string, strip: Box, height: number, size: number): VNode[] {
  const x = (strip.left + strip.right) / 2;
  const baseline = (strip.top + strip.bottom) / 2 + size * halfDigit;
  return [
    drawBox(strip, { fill: bannerColour }),
    drawBox(
      { left: 1.5, right: strip.right - 1.5, top: 1.5, bottom: height - 1.5 },
      { fill: 'none', stroke: bannerColour, 'stroke-width': 3 },
    ),
    drawText({ text, x, baseline, size, weight: 'semiBold', fill: '#ffffff', anchor: 'middle' }),
  ];
}
