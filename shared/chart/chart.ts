import type { VNode } from 'preact';
import { drawBaseline, drawGrid, drawYears } from './axes.ts';
import { drawBanner } from './banner.ts';
import { drawBox } from './box.ts';
import { drawMarkers } from './break-markers.ts';
import type { ChartModel } from './chart-model.ts';
import type { DrawnSeries } from './drawn-series.ts';
import { drawGapBlocks, drawGapWords } from './gap-blocks.ts';
import { drawGroupedBars } from './grouped-bars.ts';
import { type ChartLayout, layoutChart } from './layout.ts';
import { drawLegend } from './legend.ts';
import { drawLines } from './lines.ts';
import { drawPanels } from './panels.ts';
import { layoutPlot, type Plot } from './plot.ts';
import { drawStackedBars } from './stacked-bars.ts';
import { element } from './svg-element.ts';
import { drawText } from './svg-text.ts';

export type ChartProps = { readonly model: ChartModel; readonly width: number; readonly height: number };

/**
 * One figure as SVG, the same in the browser, on the server and on paper: it measures no DOM and keeps to elements that Word and
 * the PNG renderer know. `height` is the least: long titles and notes on a narrow chart make it higher.
 */
export function Chart({ model, width, height }: ChartProps): VNode {
  const layout = layoutChart(model, width, height);
  const ids = { title: `${model.figure}-title`, description: `${model.figure}-description` };
  const paper = { left: 0, right: width, top: 0, bottom: layout.height };
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${layout.height}`,
      width,
      height: layout.height,
      role: 'img',
      'aria-labelledby': `${ids.title} ${ids.description}`,
      'font-family': "'Source Sans 3', 'Source Sans Pro', Arial, sans-serif",
    },
    element('title', { id: ids.title }, model.title),
    element('desc', { id: ids.description }, model.description),
    drawBox(paper, { fill: '#ffffff' }),
    layout.texts.map(drawText),
    drawLegend(layout.legend, layout.type),
    model.kind === 'panels' ? drawPanels(model, layout) : drawPlot(model, drawSeries[model.kind], layout),
    layout.banner && model.banner !== null
      ? drawBanner(model.banner, layout.banner, layout.height, layout.type.note)
      : null,
  );
}

type DrawSeries = (model: ChartModel, plot: Plot) => DrawnSeries;

function drawPlot(model: ChartModel, draw: DrawSeries, layout: ChartLayout): VNode[] {
  const plot = layoutPlot(model, layout);
  const { plates, marks, labels } = draw(model, plot);
  return [
    ...drawGapBlocks(plot),
    ...drawGrid(plot),
    ...plates,
    ...marks,
    drawBaseline(plot),
    ...drawMarkers(layout.markers, plot.bottom),
    ...drawGapWords(plot),
    ...labels,
    ...drawYears(model, plot),
  ];
}

const drawSeries: Readonly<Record<Exclude<ChartModel['kind'], 'panels'>, DrawSeries>> = {
  grouped: drawGroupedBars,
  stacked: drawStackedBars,
  line: drawLines,
};
