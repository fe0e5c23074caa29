import { line } from 'd3-shape';
import type { ChartModel } from './chart-model.ts';
import { seriesLook } from './colours.ts';
import type { DrawnSeries } from './drawn-series.ts';
import { joinDrawn } from './drawn-series.ts';
import { drawEndLabels } from './end-labels.ts';
import { originOf } from './origin-look.ts';
import type { Plot } from './plot.ts';
import { drawPointLabels } from './point-labels.ts';
import { drawPoint } from './point-shape.ts';
import { drawRange } from './range.ts';
import { element } from './svg-element.ts';

/** A line breaks at a year that was not counted; each counted year has its mark, so one alone is seen too. */
export function drawLines(model: ChartModel, plot: Plot): DrawnSeries {
  const radius = Math.min(plot.type.isNarrow ? 3.4 : plot.type.value * 0.34, plot.cell * 0.42);
  const path = line<number | null>(
    (_, index) => plot.middle(index),
    (value) => plot.y(value as number),
  )
    .defined((value) => value !== null)
    .digits(2);
  const strokes = model.series.flatMap((series) => {
    const look = seriesLook(series.key);
    // What a report printed is no step of a line of counts.
    const counted = series.values.map((value, index) => (originOf(series, index) === 'published' ? null : value));
    const d = path(counted) ?? '';
    const paint = { fill: 'none', stroke: look.line, 'stroke-width': 2.2, 'stroke-dasharray': look.dash };
    return d === '' ? [] : [element('path', { d, ...paint, 'stroke-linejoin': 'round' })];
  });
  const points = model.series.flatMap((series) =>
    series.values.flatMap((value, index) => {
      if (value === null) return [];
      const [x, y] = [plot.middle(index), plot.y(value)];
      const sides = { left: x - radius, right: x + radius, y: plot.y };
      const point = drawPoint(x, y, radius, seriesLook(series.key), originOf(series, index));
      return [...drawRange(series, index, sides), point];
    }),
  );
  const marks = [...strokes, ...points];
  return joinDrawn([{ plates: [], marks, labels: drawEndLabels(model, plot) }, drawPointLabels(model, plot)]);
}
