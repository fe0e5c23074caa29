import type { FontWeight } from './advance-widths.ts';
import type { Box } from './box.ts';
import { layoutMarkers, type PlacedMarker } from './break-markers.ts';
import type { ChartModel } from './chart-model.ts';
import { ink, quietInk } from './colours.ts';
import { endLabelWidth } from './end-labels.ts';
import { highestSum } from './highest-sum.ts';
import { layoutLegend, type PlacedLegendItem } from './legend.ts';
import type { PlacedText } from './svg-text.ts';
import { balanceLines, widestLine, wrapLines } from './text-lines.ts';
import { lineHeight, type TypeSizes, typeSizes } from './type-sizes.ts';

export type ChartLayout = {
  readonly width: number;
  readonly height: number;
  readonly type: TypeSizes;
  readonly banner: Box | undefined;
  readonly texts: readonly PlacedText[];
  readonly legend: readonly PlacedLegendItem[];
  readonly markers: readonly PlacedMarker[];
  readonly plot: Box;
};

/** `height` is what is asked for: a chart whose words leave too little room for its data becomes higher. */
export function layoutChart(model: ChartModel, width: number, height: number): ChartLayout {
  const type = typeSizes(width);
  const left = type.margin;
  const right = width - type.margin;
  const room = right - left;
  const paragraph = (
    lines: readonly string[],
    size: number,
    weight: FontWeight,
    fill: string,
    top: number,
  ): PlacedText[] =>
    lines.map((text, index) => {
      return { text, x: left, baseline: top + (index * lineHeight + 1) * size, size, weight, fill, anchor: 'start' };
    });

  const banner =
    model.banner === null ? undefined : { left: 0, right: width, top: 0, bottom: Math.round(type.note * 2) };
  const titleTop = (banner?.bottom ?? 0) + type.margin * 0.8;
  const titleLines = balanceLines(model.title, type.title, 'semiBold', room);
  const subtitleTop = titleTop + titleLines.length * type.title * lineHeight;
  const subtitleLines = wrapLines(model.subtitle ?? '', type.subtitle, 'regular', room);
  const legendTop = subtitleTop + subtitleLines.length * type.subtitle * lineHeight + type.legend * 0.6;
  const legend = layoutLegend(model, { left, right, top: legendTop }, type);
  const unitTop = legend.bottom + type.axis * 0.7;

  const plotLeft = left + widestLine([String(Math.ceil(highestSum(model) * 1.2))], type.axis, 'regular') + 8;
  const plotRight = right - (model.kind === 'line' ? endLabelWidth(model, width) : 0);
  const unitLines = wrapLines(model.unit, type.axis, 'regular', room);
  const markersTop = unitTop + unitLines.length * type.axis * lineHeight + type.axis * 0.6;
  const markers = layoutMarkers(model, { left: plotLeft, right: plotRight, top: markersTop }, type);

  const noteLines = [model.notes.join(' '), model.source].flatMap((text) =>
    wrapLines(text, type.note, 'regular', room),
  );
  const yearsHeight = type.axis * 2;
  const below = yearsHeight + noteLines.length * type.note * lineHeight + type.margin * 0.8;
  const plotTop = markers.bottom + type.axis * 0.5;
  const plotBottom = Math.max(height - below, plotTop + leastPlotHeight(model, type));
  const plot = { left: plotLeft, right: plotRight, top: plotTop, bottom: plotBottom };

  const texts = [
    ...paragraph(titleLines, type.title, 'semiBold', ink, titleTop),
    ...paragraph(subtitleLines, type.subtitle, 'regular', quietInk, subtitleTop),
    ...paragraph(unitLines, type.axis, 'regular', quietInk, unitTop),
    ...paragraph(noteLines, type.note, 'regular', quietInk, plotBottom + yearsHeight),
  ];
  return {
    width,
    height: Math.ceil(plotBottom + below),
    type,
    banner,
    texts,
    legend: legend.items,
    markers: markers.placed,
    plot,
  };
}

function leastPlotHeight(model: ChartModel, type: TypeSizes): number {
  return Math.max(type.isNarrow ? 150 : 110, model.kind === 'line' ? model.series.length * type.legend * 1.25 : 0);
}
