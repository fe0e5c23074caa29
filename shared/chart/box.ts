import type { VNode } from 'preact';
import { element, type SvgAttributes } from './svg-element.ts';

export type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

export function overlaps(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

/** Coordinates are written with two decimals: the same markup from every machine. */
export function px(coordinate: number): number {
  return Math.round(coordinate * 100) / 100;
}

export function drawBox({ left, right, top, bottom }: Box, paint: SvgAttributes): VNode {
  return element('rect', { x: px(left), y: px(top), width: px(right - left), height: px(bottom - top), ...paint });
}
