import { expect, test } from 'vitest';
import { seriesLook } from '../../../shared/chart/colours.ts';
import { contrast } from '../../support/contrast.ts';
import { makeChart, makeSeries } from './chart-models.ts';
import { drawChart, listElements } from './drawn-chart.ts';

const fills = (markup: string) => new Set(listElements(markup).map(({ attributes }) => attributes.fill));

test('a colour follows its area, not the area’s place in the figure', () => {
  const one = makeSeries('storgata', 'Storgata', [5, 6]);
  const other = makeSeries('akerselva', 'Akerselva', [3, 4]);
  const alone = fills(drawChart(makeChart({ kind: 'grouped', series: [other] })));
  const first = fills(drawChart(makeChart({ kind: 'grouped', series: [other, one] })));
  const second = fills(drawChart(makeChart({ kind: 'grouped', series: [one, other] })));
  for (const drawn of [alone, first, second]) expect(drawn).toContain('#b5442f');
  expect(second).toEqual(first);
  expect(alone).not.toContain('#2a2859');
});

test('the four counted areas, the shifts and the young have their published colours', () => {
  const bars = ['storgata', 'vaterland', 'akerselva', 'urtegata', 'day', 'evening', 'under_18', 'from_18_to_25'];
  expect(bars.map((key) => seriesLook(key).bar)).toEqual([
    ...['#2a2859', '#4b9fc9', '#b5442f', '#f9c66b'],
    ...['#f9c66b', '#2a2859', '#ff8274', '#2a2859'],
  ]);
});

test('an area nobody thought of gets a look of its own, the same every time', () => {
  expect(seriesLook('torggata')).toEqual(seriesLook('torggata'));
  const looks = ['torggata', 'botsparken', 'sofienbergparken', 'gronlands_torg'].map((key) =>
    JSON.stringify(seriesLook(key)),
  );
  expect(new Set(looks).size).toBe(4);
});

test('lines that are shown together differ in dash and in mark, so that grey print tells them apart', () => {
  const looks = ['storgata', 'vaterland', 'akerselva', 'urtegata', 'gronland'].map(seriesLook);
  expect(new Set(looks.map(({ dash }) => dash)).size).toBe(5);
  expect(new Set(looks.map(({ shape }) => shape)).size).toBe(5);
});

test('text in a series’ colour, and text on its bars, has a contrast of 4,5 or more', () => {
  const keys = [
    'storgata',
    'vaterland',
    'akerselva',
    'urtegata',
    'gronland',
    'jernbanetorget',
    'christian_frederiks_plass',
  ];
  const more = ['skippergata', 'kvadraturen', 'day', 'evening', 'under_18', 'unknown', 'over_25'];
  const spare = Array.from({ length: 60 }, (_, place) => `area-${place}`);
  for (const key of [...keys, ...more, ...spare]) {
    const { lineInk, onBar, bar } = seriesLook(key);
    expect(contrast(lineInk, '#ffffff'), `${key} on paper`).toBeGreaterThanOrEqual(4.5);
    expect(contrast(onBar, bar), `${key} on its bar`).toBeGreaterThanOrEqual(4.5);
  }
});
