import type { VNode } from 'preact';
import { textWidth } from './advance-widths.ts';
import { type Box, drawBox, px } from './box.ts';
import type { ChartModel, ChartSeries } from './chart-model.ts';
import { ink, seriesLook } from './colours.ts';
import { hasNamedEnds } from './end-labels.ts';
import { drawHatching } from './hatching.ts';
import { drawPoint } from './point-shape.ts';
import { hasIncompleteStack } from './stacked-bars.ts';
import { element } from './svg-element.ts';
import { drawText, halfDigit } from './svg-text.ts';
import type { TypeSizes } from './type-sizes.ts';

/** `key` null stands for what was not counted. */
export type PlacedLegendItem = {
  readonly key: string | null;
  readonly text: string;
  readonly x: number;
  readonly middle: number;
};

type LegendRoom = Pick<Box, 'left' | 'right' | 'top'>;

/** Items in rows from the left; none where the lines carry their names, or where one series needs none. */
export function layoutLegend(
  model: ChartModel,
  { left, right, top }: LegendRoom,
  type: TypeSizes,
): { readonly items: readonly PlacedLegendItem[]; readonly bottom: number } {
  const rowHeight = type.legend * 1.5;
  const items: PlacedLegendItem[] = [];
  let x = left;
  let row = 0;
  for (const { key, text } of legendEntries(model, right + left)) {
    const length = swatchWidth(model, type) + type.legend * 0.5 + textWidth(text, type.legend, 'regular');
    if (x > left && x + length > right) {
      x = left;
      row += 1;
    }
    items.push({ key, text, x, middle: top + (row + 0.5) * rowHeight });
    x += length + type.legend * 1.6;
  }
  return { items, bottom: items.length === 0 ? top - type.legend * 0.6 : top + (row + 1) * rowHeight };
}

export function drawLegend(items: readonly PlacedLegendItem[], model: ChartModel, type: TypeSizes): VNode[] {
  return items.flatMap(({ key, text, x, middle }) => {
    const width = swatchWidth(model, type);
    const swatch = { left: x, right: x + width, top: middle - type.legend / 2, bottom: middle + type.legend / 2 };
    const words = {
      text,
      x: x + width + type.legend * 0.5,
      baseline: middle + type.legend * halfDigit,
      size: type.legend,
    };
    return [
      ...(key === null ? drawHatching(swatch, 3.5) : drawSwatch(key, model, swatch)),
      drawText({ ...words, weight: 'regular', fill: ink, anchor: 'start' }),
    ];
  });
}

function legendEntries(model: ChartModel, width: number): { key: string | null; text: string }[] {
  if (model.kind === 'line' && hasNamedEnds(model, width)) return [];
  const entries = model.series.length < 2 ? [] : model.series.map(toEntry);
  return hasIncompleteStack(model) ? [...entries, { key: null, text: model.notCounted }] : entries;

  function toEntry({ key, label, values }: ChartSeries): { key: string; text: string } {
    return { key, text: values.every((value) => value === null) ? `${label} (${model.notCounted})` : label };
  }
}

function swatchWidth(model: ChartModel, type: TypeSizes): number {
  return type.legend * (model.kind === 'line' ? 2.4 : 1);
}

function drawSwatch(key: string, model: ChartModel, swatch: Box): VNode[] {
  const look = seriesLook(key);
  if (model.kind !== 'line') return [drawBox(swatch, { fill: look.bar, stroke: look.barEdge, 'stroke-width': 1 })];
  const y = px((swatch.top + swatch.bottom) / 2);
  const stroke = { stroke: look.line, 'stroke-width': 2, 'stroke-dasharray': look.dash };
  return [
    element('line', { x1: px(swatch.left), x2: px(swatch.right), y1: y, y2: y, ...stroke }),
    drawPoint((swatch.left + swatch.right) / 2, y, 4, look),
  ];
}
