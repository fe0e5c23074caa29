/**
 * How long the figures take to draw over twenty summers: in a browser, from the model to the page's layout, the first time and after; and how
 * long it takes to draw them up from the counts. Prints figures; judges nothing.
 */
import { chromium } from '@playwright/test';
import { figureIds } from '#shared/report/figure.ts';
import { chromiumArgs } from '../e2e/playwright.config.ts';
import { chromiumPath } from '../run/chromium.ts';
import { bundleChart } from '../support/bundle-chart.ts';
import { drawUp } from '../support/drawn-figure.ts';
import { longHistory } from '../support/long-history.ts';
import type { PageChart } from '../support/page-chart.ts';
import { spreadOf } from './spread.ts';

declare const pageChart: PageChart;

const [width, height, rounds] = [810, 470, 30];
const records = longHistory();
const browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumArgs });
const page = await browser.newPage();
await page.setContent('<!doctype html><title>figures</title>');
await page.addScriptTag({ content: await bundleChart() });
for (const figure of figureIds) {
  const begun = performance.now();
  const { chart } = drawUp(figure, { records });
  const drawnUp = performance.now() - begun;
  const took = await page.evaluate(([props, times]) => Array.from({ length: times }, () => pageChart.time(props)), [
    { model: chart, width, height },
    rounds,
  ] as const);
  const [first = Number.NaN] = took;
  const { median, p95, max } = spreadOf(took);
  const drawn = [`first ${round(first)}`, `median ${round(median)}`, `p95 ${round(p95)}`, `most ${round(max)}`];
  console.log(`figure ${figure}: drawn in the browser ${drawn.join(', ')} ms; drawn up ${round(drawnUp)} ms`);
}
await browser.close();

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
