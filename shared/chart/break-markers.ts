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

/** Words stand above the plot, on the side of their line that has more room, in the first row that is free. */
export function layoutMarkers(
  model: ChartModel,
  { left, right, top }: MarkerRoom,
  type: TypeSizes,
): { readonly placed: readonly PlacedMarker[]; readonly bottom: number } {
  const size = type.value;
  const cell = (right - left) / Math.max(1, model.years.length);
  const placed: PlacedMarker[] = [];
  const taken: Box[] = [];
  for (const [year, text] of textByYear(model)) {
    const x = left + model.years.indexOf(year) * cell;
    const isLeftward = x - left > right - x;
    const room = Math.min(size * 24, (isLeftward ? x - left : right - x) - 6);
    const lines = wrapLines(text, size, 'regular', room);
    const atRow = (row: number): PlacedText[] =>
      lines.map((line, index) => {
        const baseline = top + (row + index) * size * lineHeight + size;
        const place = {
          text: line,
          x: x + (isLeftward ? -5 : 5),
          baseline,
          size,
          weight: 'regular',
          fill: ink,
        } as const;
        return { ...place, anchor: isLeftward ? 'end' : 'start' };
      });
    let row = 0;
    while (atRow(row).some((line) => taken.some((box) => overlaps(box, textBox(line, 4))))) row += 1;
    const texts = atRow(row);
    taken.push(...texts.map((line) => textBox(line)));
    placed.push({ x, top: top + row * size * lineHeight, texts });
  }
  return { placed, bottom: Math.max(top - type.axis * 0.4, ...taken.map((box) => box.bottom)) };
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
