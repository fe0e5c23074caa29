import type { VNode } from 'preact';
import { textWidth } from './advance-widths.ts';
import { drawBaseline, drawGrid, drawYears } from './axes.ts';
import type { Box } from './box.ts';
import type { ChartModel } from './chart-model.ts';
import { ink, quietInk } from './colours.ts';
import { endLabelWidth } from './end-labels.ts';
import { drawGapBlocks, drawGapWords } from './gap-blocks.ts';
import { drawGroupedBars } from './grouped-bars.ts';
import { highestSum } from './highest-sum.ts';
import type { ChartLayout } from './layout.ts';
import { drawLines } from './lines.ts';
import { hasPanelLines, isOneLine, noteStart, type PlacedPanel, placePanels } from './panel-grid.ts';
import { layoutPlot } from './plot.ts';
import { drawText } from './svg-text.ts';

/** A small chart for each panel, all with the same scales, so that they can be held against each other. */
export function drawPanels(model: ChartModel, layout: ChartLayout): VNode[] {
  const highest = highestSum(model);
  const panels = placePanels(model, layout.plot, layout.type).map((panel) => ({ panel, own: modelOf(model, panel) }));
  // The same room for every panel's last numbers: years stand below years.
  const room = Math.max(
    0,
    ...panels.map(({ panel, own }) => (own.kind === 'line' ? endLabelWidth(own, panel.right - panel.left) : 0)),
  );
  return panels.flatMap(({ panel, own }) => drawPanel(own, panel, layout, { highest, room }));
}

function modelOf(model: ChartModel, { id }: PlacedPanel): ChartModel {
  const series = model.series.flatMap((one) =>
    one.inPanel?.panel === id ? [{ ...one, key: one.inPanel.look, label: one.inPanel.label }] : [],
  );
  return { ...model, kind: hasPanelLines(model) ? 'line' : 'grouped', series, markers: [] };
}

type Shared = { readonly highest: number; readonly room: number };

function drawPanel(model: ChartModel, panel: PlacedPanel, { type }: ChartLayout, { highest, room }: Shared): VNode[] {
  const width = panel.right - panel.left;
  const isOne = isOneLine(model, width, type);
  const box: Box = {
    left: panel.left,
    right: panel.right - room,
    top: panel.top + (isOne ? type.legend * 1.5 : (type.legend + type.value) * 1.35),
    bottom: panel.bottom - type.axis * 2,
  };
  const plot = layoutPlot(model, { width, type, plot: box }, { highest, hasTickLabels: panel.isFirstInRow });
  const { plates, marks, labels } = (model.kind === 'line' ? drawLines : drawGroupedBars)(model, plot);
  const name = { text: panel.label, x: box.left, baseline: panel.top + type.legend, size: type.legend } as const;
  const isShort = textWidth(panel.note, type.value, 'regular') > width;
  const text = isShort ? panel.shortNote : panel.note;
  const beside = { x: box.left + noteStart(panel.label, type), baseline: name.baseline };
  const below = { x: box.left, baseline: box.top - type.value * 0.5 };
  const note = { text, ...(isOne ? beside : below) } as const;
  return [
    drawText({ ...name, weight: 'semiBold', fill: ink, anchor: 'start' }),
    drawText({ ...note, size: type.value, weight: 'regular', fill: quietInk, anchor: 'start' }),
    ...drawGapBlocks(plot),
    ...drawGrid(plot),
    ...plates,
    ...marks,
    drawBaseline(plot),
    ...drawGapWords(plot),
    ...labels,
    ...drawYears(model, plot),
  ];
}
