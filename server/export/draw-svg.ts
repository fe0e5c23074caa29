import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { Chart } from '#shared/chart/chart.ts';
import type { Figure } from '#shared/report/figure.ts';

/** 605 × 350 units are 16.0 × 9.3 cm on paper; a figure with many words becomes higher. */
const onPaper = { width: 605, height: 350 };

/** The figure as it stands on the screen, in the size of a page. */
export function drawSvg({ chart }: Pick<Figure, 'chart'>): string {
  return renderToString(h(Chart, { model: chart, ...onPaper }));
}
