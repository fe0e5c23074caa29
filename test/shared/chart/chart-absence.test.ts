import { describe, expect, test } from 'vitest';
import { seriesLook } from '../../../shared/chart/colours.ts';
import { isMissingYear, listMissingRuns } from '../../../shared/chart/missing-years.ts';
import { areasAsLines, areasStacked, everySize, makeChart, makeSeries } from './chart-models.ts';
import { drawChart, listElements, listTexts } from './drawn-chart.ts';

const navy = seriesLook('evening').bar;
const bars = (markup: string, fill: string) =>
  listElements(markup).filter(
    ({ tag, attributes }) => tag === 'rect' && attributes.fill === fill && attributes.height !== '12',
  );
const countOf = (markup: string, word: string) => listTexts(markup).filter(({ text }) => text === word).length;

test('a year that was not counted has no bar and no number; a year counted as zero has both', () => {
  const drawn = (value: number | null) =>
    drawChart(makeChart({ kind: 'grouped', series: [makeSeries('evening', 'Kveld', [10, value, 12])] }));
  expect(bars(drawn(0), navy).length).toBe(3);
  expect(countOf(drawn(0), '0,0')).toBe(1);
  expect(countOf(drawn(0), 'ikke talt')).toBe(0);
  expect(bars(drawn(null), navy).length).toBe(2);
  expect(countOf(drawn(null), '0,0')).toBe(0);
  expect(countOf(drawn(null), 'ikke talt')).toBe(1);
});

test('a zero stands on the baseline as a mark that can be seen', () => {
  const model = makeChart({ kind: 'grouped', series: [makeSeries('evening', 'Kveld', [10, 0, 12])] });
  const [ten, zero] = bars(drawChart(model), navy).map(({ attributes }) => attributes);
  expect(Number(zero?.height)).toBe(2);
  expect(Number(zero?.y) + 2).toBeCloseTo(Number(ten?.y) + Number(ten?.height), 1);
});

test('a zero keeps its number on a phone, in bars and in lines', () => {
  const values = [10, 0, 12, 11, 10, 9, 14, 8, 0, 7, 6];
  for (const kind of ['grouped', 'line'] as const) {
    const model = makeChart({
      kind,
      series: [makeSeries('evening', 'Kveld', values), makeSeries('day', 'Dag', values)],
    });
    expect(countOf(drawChart(model, 343, 420), '0,0')).toBe(4);
  }
});

test('neighbouring years that nobody counted in become one block', () => {
  const model = makeChart({
    kind: 'line',
    series: [makeSeries('storgata', 'Storgata', [null, 5, null, null, null, 6, null])],
  });
  expect(listMissingRuns(model)).toEqual([
    { from: 0, to: 0, word: 'ikke talt' },
    { from: 2, to: 4, word: 'ikke talt' },
    { from: 6, to: 6, word: 'ikke talt' },
  ]);
  expect(countOf(drawChart(model), 'ikke talt')).toBe(3);
});

describe('a year that was counted and has no number all the same says so', () => {
  const some = (length: number, ...indexes: readonly number[]) =>
    Array.from({ length }, (_, index) => (indexes.includes(index) ? 'ufullstendig' : null));

  test('in a hatched block of its own beside that of years that nobody counted in', () => {
    const sum = { ...makeSeries('sum', 'Sum', [5, null, null, null, 6]), gaps: some(5, 2) };
    for (const kind of ['grouped', 'line'] as const) {
      const model = makeChart({ kind, series: [sum] });
      expect(listMissingRuns(model)).toEqual([
        { from: 1, to: 1, word: 'ikke talt' },
        { from: 2, to: 2, word: 'ufullstendig' },
        { from: 3, to: 3, word: 'ikke talt' },
      ]);
      expect([countOf(drawChart(model), 'ikke talt'), countOf(drawChart(model), 'ufullstendig')]).toEqual([2, 1]);
    }
  });

  test('also where of two series one was not counted at all', () => {
    const [day, evening] = [makeSeries('day', 'Dag', [5, null]), makeSeries('evening', 'Kveld', [6, null])];
    const model = makeChart({ kind: 'grouped', series: [day, { ...evening, gaps: some(2, 1) }] });
    expect(listMissingRuns(model)).toEqual([{ from: 1, to: 1, word: 'ufullstendig' }]);
  });

  test('in the place of its bar', () => {
    const [day, evening] = [makeSeries('day', 'Dag', [5, null]), makeSeries('evening', 'Kveld', [6, 7])];
    const markup = drawChart(makeChart({ kind: 'grouped', series: [{ ...day, gaps: some(2, 1) }, evening] }));
    expect([countOf(markup, 'ikke talt'), countOf(markup, 'ufullstendig')]).toEqual([0, 1]);
  });

  test('and one that nobody is told is called by the words in its place, in the legend and at the end of its line', () => {
    const hidden = { ...makeSeries('under_18', '0–17 år', [null, null]), shown: ['færre enn 5', 'færre enn 5'] };
    const told = makeSeries('over_25', '26 år og eldre', [5, 6]);
    for (const kind of ['grouped', 'stacked', 'line'] as const) {
      const model = makeChart({ kind, series: [told, hidden], totals: [null, null], totalsShown: [null, null] });
      const texts = listTexts(drawChart(model)).map(({ text }) => text);
      expect(texts.join(' '), kind).toContain('færre enn 5');
      expect(texts.join(' '), kind).not.toContain('ikke talt');
    }
  });

  test('in the legend of a stack that stays open, for each reason that there is', () => {
    const parts = ['storgata', 'vaterland'].map((key) => makeSeries(key, key, [5, null, 6]));
    const afterSeries = (gaps: readonly (string | null)[], shown: string | null = null) => {
      const open = { ...makeSeries('akerselva', 'Akerselva', [null, null, null]), gaps, shown: [shown, null, null] };
      const model = makeChart({
        kind: 'stacked',
        series: [...parts, open],
        totals: [null, null, null],
        totalsShown: [null, null, null],
      });
      const texts = listTexts(drawChart(model)).map(({ text }) => text);
      return texts[texts.findIndex((text) => text.startsWith('Akerselva')) + 1];
    };
    expect(afterSeries(some(3))).toBe('ikke talt');
    expect(afterSeries(some(3, 0, 2))).toBe('ufullstendig');
    expect(afterSeries(some(3, 0))).toBe('ufullstendig, ikke talt');
    expect(afterSeries(some(3), 'færre enn 5')).toBe('færre enn 5, ikke talt');
  });
});

test('a year in which only one series was counted is not a missing year', () => {
  const series = [makeSeries('day', 'Dag', [5, null, 5]), makeSeries('evening', 'Kveld', [6, 7, 6])];
  const model = makeChart({ kind: 'grouped', series });
  expect(isMissingYear(model, 1)).toBe(false);
  const markup = drawChart(model);
  expect(countOf(markup, 'ikke talt')).toBe(1);
  expect(markup).not.toContain('<path');
  expect(bars(markup, seriesLook('day').bar).length).toBe(2);
});

test('a line breaks where its area was not counted, and a lone year keeps its point', () => {
  const model = makeChart({ kind: 'line', series: [makeSeries('storgata', 'Storgata', [5, 6, null, 7, null, 8, 9])] });
  const line = listElements(drawChart(model)).find(({ attributes }) => attributes['stroke-width'] === '2.2');
  expect(line?.attributes.d?.match(/M/g)?.length).toBe(3);
  expect(listElements(drawChart(model)).filter(({ tag }) => tag === 'circle').length).toBe(5);
});

test('an area that was never counted is named with that word, not left out', () => {
  const words = (width: number, height: number) =>
    listTexts(drawChart(areasAsLines, width, height))
      .map(({ text }) => text)
      .join(' ');
  expect(words(605, 350)).toContain('Kvadraturen ikke talt');
  expect(words(343, 420)).toContain('Kvadraturen (ikke talt)');
});

test('a stack that lacks a part has an open top and no total', () => {
  for (const [width, height] of everySize) {
    const markup = drawChart(
      { ...areasStacked, totalsShown: ['43,3', '47,5', '0,0', null, null, '31,4'] },
      width,
      height,
    );
    expect(countOf(markup, 'ikke talt'), 'the legend and the missing year').toBe(2);
    expect(countOf(markup, '33,4'), 'never as a total').toBeLessThanOrEqual(1);
    expect(countOf(markup, '0,0')).toBe(1);
  }
});
