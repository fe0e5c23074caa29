import { line } from 'd3-shape';
import type { ChartModel } from './chart-model.ts';
import { seriesLook } from './colours.ts';
import type { DrawnSeries } from './drawn-series.ts';
import { joinDrawn } from './drawn-series.ts';
import { drawEndLabels } from './end-labels.ts';
import type { Plot } from './plot.ts';
import { drawPointLabels } from './point-labels.ts';
import { drawPoint } from './point-shape.ts';
import { element } from './svg-element.ts';

/** A line breaks at a year that was not counted; each counted year has its mark, so one alone is seen too. */
export function drawLines(model: ChartModel, plot: Plot): DrawnSeries {
  const radius = plot.type.isNarrow ? 3.4 : plot.type.value * 0.34;
  const path = line<number | null>(
    (_, index) => plot.middle(index),
    (value) => plot.y(value as number),
  )
    .defined((value) => value !== null)
    .digits(2);
  const strokes = model.series.flatMap(({ key, values }) => {
    const look = seriesLook(key);
    const d = path([...values]) ?? '';
    const paint = { fill: 'none', stroke: look.line, 'stroke-width': 2.2, 'stroke-dasharray': look.dash };
    return d === '' ? [] : [element('path', { d, ...paint, 'stroke-linejoin': 'round' })];
  });
  const points = model.series.flatMap(({ key, values }) =>
    values.flatMap((value, index) =>
      value === null ? [] : drawPoint(plot.middle(index), plot.y(value), radius, seriesLook(key)),
    ),
  );
  const marks = [...strokes, ...points];
  return joinDrawn([{ plates: [], marks, labels: drawEndLabels(model, plot) }, drawPointLabels(model, plot)]);
}
