import type { VNode } from 'preact';
import { type FontWeight, textWidth } from './advance-widths.ts';
import type { Box } from './box.ts';
import { px } from './box.ts';
import { element } from './svg-element.ts';

/** One line of text at a baseline; an upright one reads upwards from its point. */
export type PlacedText = {
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  readonly size: number;
  readonly weight: FontWeight;
  readonly fill: string;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly isUpright?: boolean;
};

/** Digits stand 0,65 em tall: half of that below a middle puts them on it. */
export const halfDigit = 0.325;

export function drawText(placed: PlacedText): VNode {
  const { text, size, weight, fill, anchor } = placed;
  const x = px(placed.x);
  const y = px(placed.baseline);
  return element(
    'text',
    {
      x,
      y,
      'font-size': size,
      'font-weight': weight === 'semiBold' ? 600 : 400,
      'text-anchor': anchor,
      fill,
      ...(placed.isUpright ? { transform: `rotate(-90 ${x} ${y})` } : {}),
    },
    text,
  );
}

/** The paper a text covers, with a little air round it. */
export function textBox(placed: PlacedText, air = 1.5): Box {
  const { x, baseline, size, anchor } = placed;
  const length = textWidth(placed.text, size, placed.weight);
  const before = anchor === 'start' ? 0 : anchor === 'middle' ? length / 2 : length;
  const rise = size * 0.72;
  const drop = size * 0.06;
  if (placed.isUpright) {
    return {
      left: x - rise - air,
      right: x + drop + air,
      top: baseline - length + before - air,
      bottom: baseline + before + air,
    };
  }
  return {
    left: x - before - air,
    right: x - before + length + air,
    top: baseline - rise - air,
    bottom: baseline + drop + air,
  };
}
