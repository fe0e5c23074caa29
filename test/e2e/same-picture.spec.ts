import { figureIds } from '#shared/report/figure.ts';
import { drawSvg } from '../../server/export/draw-svg.ts';
import { bundleChart } from '../support/bundle-chart.ts';
import { drawUp, makeReported } from '../support/drawn-figure.ts';
import { longHistory } from '../support/long-history.ts';
import type { PageChart } from '../support/page-chart.ts';
import { expect, test } from '../support/story.ts';

declare const pageChart: PageChart;

const records = longHistory({ isMadeUp: true });
const published = [
  makeReported(2005, 110, { high: 130, set: 'comparison', qualifier: 'om lag' }),
  makeReported(2006, 40, { scope: 'oslo_sentrum', basis: 'day_evening_mean' }),
  makeReported(2006, 15.4, { scope: 'storgata', basis: 'day_evening_mean' }),
  makeReported(2006, 34, { band: 'under_18', measure: 'observations' }),
];
const span = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);
const ranges = {
  'every year': null,
  'the years of the report': span(2007, 2017),
  'a break': span(2014, 2018),
  'one year': [2026],
  'years before any count': [2004, 2005, 2006],
};

for (const language of ['nb', 'en'] as const)
  for (const [name, years] of Object.entries(ranges))
    test(`what a browser draws of the eight figures is what stands in the file: ${name}, ${language}`, async ({
      page,
    }) => {
      await page.setContent('<!doctype html><title>figures</title>');
      await page.addScriptTag({ content: await bundleChart() });
      for (const figure of figureIds) {
        const { chart } = drawUp(figure, { records, published }, { years, language });
        const file = drawSvg({ chart });
        const props = { model: chart, width: 605, height: 350 };
        const [drawn, read] = await page.evaluate(
          ([asked, svg]) => [pageChart.draw(asked), pageChart.read(svg)] as const,
          [props, file] as const,
        );
        expect(drawn, `figure ${figure}`).toEqual(read);
        expect(JSON.stringify(drawn).length).toBeGreaterThan(1000);
      }
    });
