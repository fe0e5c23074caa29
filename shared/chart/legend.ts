import type { VNode } from 'preact';
import { textWidth } from './advance-widths.ts';
import { drawBar } from './bar.ts';
import { type Box, drawBox, px } from './box.ts';
import type { ChartModel, ChartSeries, ValueOrigin } from './chart-model.ts';
import { ink, seriesLook } from './colours.ts';
import { hasNamedEnds } from './end-labels.ts';
import { drawHatching } from './hatching.ts';
import { gapWord } from './missing-years.ts';
import { hasPanelLines } from './panel-grid.ts';
import { drawPoint } from './point-shape.ts';
import { listOpenWords } from './stacked-bars.ts';
import { element } from './svg-element.ts';
import { drawText, halfDigit } from './svg-text.ts';
import type { TypeSizes } from './type-sizes.ts';

type LegendEntry = {
  /** Null stands for a part without a number. */
  readonly key: string | null;
  readonly text: string;
  readonly origin: ValueOrigin;
  readonly mark: 'bar' | 'line' | 'point';
};

export type PlacedLegendItem = LegendEntry & { readonly x: number; readonly middle: number };

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
  for (const entry of legendEntries(model, right + left)) {
    const length = swatchWidth(entry, type) + type.legend * 0.5 + textWidth(entry.text, type.legend, 'regular');
    if (x > left && x + length > right) {
      x = left;
      row += 1;
    }
    items.push({ ...entry, x, middle: top + (row + 0.5) * rowHeight });
    x += length + type.legend * 1.6;
  }
  return { items, bottom: items.length === 0 ? top - type.legend * 0.6 : top + (row + 1) * rowHeight };
}

export function drawLegend(items: readonly PlacedLegendItem[], type: TypeSizes): VNode[] {
  return items.flatMap((item) => {
    const { text, x, middle } = item;
    const width = swatchWidth(item, type);
    const swatch = { left: x, right: x + width, top: middle - type.legend / 2, bottom: middle + type.legend / 2 };
    const words = {
      text,
      x: x + width + type.legend * 0.5,
      baseline: middle + type.legend * halfDigit,
      size: type.legend,
    };
    return [...drawSwatch(item, swatch), drawText({ ...words, weight: 'regular', fill: ink, anchor: 'start' })];
  });
}

function legendEntries(model: ChartModel, width: number): readonly LegendEntry[] {
  const mark = markOf(model);
  const series =
    model.series.length < 2 || (model.kind === 'line' && hasNamedEnds(model, width))
      ? []
      : eachLook(model).map(toEntry);
  const isTold = series.some(({ key }) => key === 'published');
  const origins = (model.origins ?? [])
    .filter(({ origin }) => !(isTold && origin === 'published'))
    .map(({ origin, label }): LegendEntry => {
      return { key: 'published', text: label, origin, mark: mark === 'line' ? 'point' : 'bar' };
    });
  const open = listOpenWords(model).join(', ');
  const gap: LegendEntry = { key: null, text: open, origin: 'counted', mark: 'bar' };
  return [...series, ...origins, ...(open === '' ? [] : [gap])];

  function toEntry(one: ChartSeries): LegendEntry {
    const { key, label, values } = one;
    const words = new Set(values.map((_, index) => one.shown[index] ?? gapWord(model, one, index)));
    const text = values.every((value) => value === null) ? `${label} (${[...words].join(', ')})` : label;
    return { key, text, origin: key === 'published' ? 'published' : 'counted', mark };
  }
}

/** In panels a series of each look, whichever panel it is in. */
function eachLook({ series, panels }: ChartModel): readonly ChartSeries[] {
  if (!panels) return series;
  const looks = new Map(series.flatMap((one) => (one.inPanel ? [[one.inPanel.look, one] as const] : [])));
  return [...looks].map(([key, one]) => ({ ...one, key, label: one.inPanel?.label ?? one.label, values: [0] }));
}

function markOf(model: ChartModel): 'bar' | 'line' {
  return model.kind === 'line' || (model.kind === 'panels' && hasPanelLines(model)) ? 'line' : 'bar';
}

function swatchWidth({ mark }: LegendEntry, type: TypeSizes): number {
  return type.legend * (mark === 'line' ? 2.4 : 1);
}

function drawSwatch({ key, origin, mark }: LegendEntry, swatch: Box): VNode[] {
  if (key === null) return drawHatching(swatch, 3.5);
  const look = seriesLook(key);
  if (mark === 'bar' && origin !== 'counted') return drawBar(swatch, look, origin);
  if (mark === 'bar') return [drawBox(swatch, { fill: look.bar, stroke: look.barEdge, 'stroke-width': 1 })];
  const y = px((swatch.top + swatch.bottom) / 2);
  const point = drawPoint((swatch.left + swatch.right) / 2, y, 4, look, origin);
  if (mark === 'point') return [point];
  const stroke = { stroke: look.line, 'stroke-width': 2, 'stroke-dasharray': look.dash };
  return [element('line', { x1: px(swatch.left), x2: px(swatch.right), y1: y, y2: y, ...stroke }), point];
}
