import type { VNode } from 'preact';
import { type Box, drawBox, overlaps, px } from './box.ts';
import type { ChartModel } from './chart-model.ts';
import { ink } from './colours.ts';
import { element } from './svg-element.ts';
import { drawText, type PlacedText, textBox } from './svg-text.ts';
import { wrapLines } from './text-lines.ts';
import { lineHeight, type TypeSizes } from './type-sizes.ts';

export type PlacedMarker = { readonly x: number; readonly top: number; readonly texts: readonly PlacedText[] };

type MarkerRoom = Pick<Box, 'left' | 'right' | 'top'>;

/**
 * Words stand above the plot, in the first row that is free, on the side of their line that has more room; on the other where they
 * would run through the line of another break, and no line runs through them.
 */
export function layoutMarkers(
  model: ChartModel,
  room: MarkerRoom,
  type: TypeSizes,
): { readonly placed: readonly PlacedMarker[]; readonly bottom: number } {
  const cell = (room.right - room.left) / Math.max(1, model.years.length);
  const breaks = [...textByYear(model)].map(([year, text]) => ({
    x: room.left + model.years.indexOf(year) * cell,
    text,
  }));
  const placed: PlacedMarker[] = [];
  const taken: Box[] = [];
  for (const { x, text } of breaks) {
    const others = breaks.map((one) => one.x).filter((other) => other !== x);
    const sides = x - room.left > room.right - x ? leftFirst : rightFirst;
    const tried = sides.map((side) => placeWords(text, x, { side, room, taken, type }));
    const marker = tried.find(({ texts }) => !isRunThrough(texts, others)) ?? tried[0];
    if (!marker) continue;
    taken.push(...marker.texts.map((line) => textBox(line)));
    placed.push(marker);
  }
  return { placed, bottom: Math.max(room.top - type.axis * 0.4, ...taken.map((box) => box.bottom)) };
}

type Side = 'left' | 'right';
const leftFirst: readonly Side[] = ['left', 'right'];
const rightFirst: readonly Side[] = ['right', 'left'];
type Free = {
  readonly side: Side;
  readonly room: MarkerRoom;
  readonly taken: readonly Box[];
  readonly type: TypeSizes;
};

function placeWords(text: string, x: number, { side, room, taken, type }: Free): PlacedMarker {
  const size = type.value;
  const width = Math.min(size * 24, (side === 'left' ? x - room.left : room.right - x) - 6);
  const lines = wrapLines(text, size, 'regular', Math.max(width, size * 5));
  const topOf = (row: number) => room.top + row * size * lineHeight;
  const atRow = (row: number): PlacedText[] =>
    lines.map((line, index) => {
      const place = { x: x + (side === 'left' ? -5 : 5), baseline: topOf(row + index) + size };
      const look = { size, weight: 'regular', fill: ink, anchor: side === 'left' ? 'end' : 'start' } as const;
      return { text: line, ...place, ...look };
    });
  const isTaken = (row: number) =>
    taken.some((box) => isBetween(x, box) && box.bottom > topOf(row)) ||
    atRow(row).some((line) => taken.some((box) => overlaps(box, textBox(line, 4))));
  let row = 0;
  while (isTaken(row)) row += 1;
  return { x, top: topOf(row), texts: atRow(row) };
}

function isRunThrough(texts: readonly PlacedText[], lines: readonly number[]): boolean {
  return texts.some((text) => lines.some((x) => isBetween(x, textBox(text))));
}

function isBetween(x: number, { left, right }: Box): boolean {
  return left < x && x < right;
}

export function drawMarkers(markers: readonly PlacedMarker[], bottom: number): VNode[] {
  const lines = markers.map(({ x, top }) => {
    const stroke = { stroke: ink, 'stroke-width': 1.2, 'stroke-dasharray': '4 3' };
    return element('line', { x1: px(x), x2: px(x), y1: px(top), y2: px(bottom), ...stroke });
  });
  const words = markers.flatMap(({ texts }) => texts);
  return [...lines, ...words.map((text) => drawBox(textBox(text), { fill: '#ffffff' })), ...words.map(drawText)];
}

function textByYear({ markers, years }: ChartModel): Map<number, string> {
  const texts = new Map<number, string>();
  for (const { year, text } of markers) {
    if (years.includes(year)) texts.set(year, texts.has(year) ? `${texts.get(year)} ${text}` : text);
  }
  return texts;
}
