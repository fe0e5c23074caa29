import type { VNode } from 'preact';
import { textWidth } from './advance-widths.ts';
import { px } from './box.ts';
import type { ChartModel } from './chart-model.ts';
import { gridColour, ink, quietInk } from './colours.ts';
import type { Plot } from './plot.ts';
import { element } from './svg-element.ts';
import { drawText, halfDigit } from './svg-text.ts';

export function drawGrid(plot: Plot): VNode[] {
  const size = plot.type.axis;
  return plot.ticks.flatMap((tick) => {
    const y = plot.y(tick);
    const label = {
      text: String(tick),
      x: plot.left - 6,
      baseline: y + size * halfDigit,
      size,
      fill: quietInk,
    } as const;
    const words = drawText({ ...label, weight: 'regular', anchor: 'end' });
    const line = { x1: px(plot.left), x2: px(plot.right), y1: px(y), y2: px(y), stroke: gridColour, 'stroke-width': 1 };
    return tick === 0 ? [words] : [element('line', line), words];
  });
}

export function drawBaseline(plot: Plot): VNode {
  const y = px(plot.bottom);
  return element('line', { x1: px(plot.left), x2: px(plot.right), y1: y, y2: y, stroke: ink, 'stroke-width': 1.2 });
}

/** Four digits always; where they would touch, every second or third year, counted back from the last. */
export function drawYears(model: ChartModel, plot: Plot): VNode[] {
  const size = plot.type.axis;
  const each = Math.max(1, Math.ceil((textWidth('2000', size, 'regular') + 5) / plot.cell));
  const last = model.years.length - 1;
  return model.years.flatMap((year, index) => {
    if ((last - index) % each !== 0) return [];
    const x = plot.middle(index);
    const baseline = plot.bottom + size * 1.35;
    const words = drawText({
      text: String(year),
      x,
      baseline,
      size,
      weight: 'regular',
      fill: quietInk,
      anchor: 'middle',
    });
    const tick = { x1: px(x), x2: px(x), y1: px(plot.bottom), y2: px(plot.bottom + 3), stroke: ink, 'stroke-width': 1 };
    return each > 1 || model.kind === 'line' ? [element('line', tick), words] : [words];
  });
}
