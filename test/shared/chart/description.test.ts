import { expect, test } from 'vitest';
import { describeChart } from '../../../shared/chart/description.ts';
import { areasAsLines, areasStacked, makeChart, makeSeries } from './chart-models.ts';

const figure = makeChart({
  kind: 'grouped',
  title: 'Fordelt på dag og kveld',
  series: [makeSeries('day', 'Dag', [5, 9, 9, 4]), makeSeries('evening', 'Kveld', [null, 0, null, null])],
  source: 'Kilde: Uteseksjonens sommertelling',
});

test('in bokmål: kind, title, period, unit, first, highest and last value with year, gaps, notes and source', () => {
  expect(describeChart(figure, 'nb')).toBe(
    'Stolpediagram. Fordelt på dag og kveld. Periode: 2007–2010. Enhet: Gjennomsnittlig antall personer. ' +
      'Dag: først 5,0 (2007), høyest 9,0 (2008), sist 4,0 (2010). Kveld: 0,0 (2008); ikke talt: 2007, 2009 og 2010. ' +
      'Utenom Urtegata. Kilde: Uteseksjonens sommertelling.',
  );
});

test('in English the same, with the words of the model', () => {
  const text = describeChart({ ...figure, notCounted: 'not counted' }, 'en');
  expect(text).toContain('Column chart. Fordelt på dag og kveld. Period: 2007–2010.');
  expect(text).toContain('first 5,0 (2007), highest 9,0 (2008), last 4,0 (2010).');
  expect(text).toContain('not counted: 2007, 2009 and 2010.');
});

test('what was counted and has no number is told apart from what was not counted', () => {
  const gaps = [null, null, 'ufullstendig', null];
  const day = { ...makeSeries('day', 'Dag', [5, null, null, 4]), gaps };
  const evening = { ...makeSeries('evening', 'Kveld', [null, null, null, null]), gaps };
  const text = describeChart(makeChart({ kind: 'grouped', series: [day, evening] }), 'nb');
  expect(text).toContain('sist 4,0 (2010); ikke talt: 2008; ufullstendig: 2009. Kveld: ikke talt, ufullstendig.');
  const stacked = { ...areasStacked, totalGaps: [null, null, null, 'ufullstendig', null, null] };
  expect(describeChart(stacked, 'nb')).toContain('sist 31,4 (2012); ufullstendig: 2010; ikke talt: 2011.');
});

test('long gaps are spans, an area never counted says so, and breaks are told', () => {
  const text = describeChart(areasAsLines, 'nb');
  expect(text).toContain('Torggata: 16,9 (2015); ikke talt: 2007–2014.');
  expect(text).toContain('Kvadraturen: ikke talt.');
  expect(text).toContain('Brudd før 2008: Urtegata ble inkludert i tellingen i 2008, og Storgata');
});

test('a stack tells its totals, a made-up database that it is made up', () => {
  const text = describeChart({ ...areasStacked, banner: 'OPPDIKTEDE TALL' }, 'nb');
  expect(text).toMatch(/^OPPDIKTEDE TALL\. Stablet stolpediagram\./);
  expect(text).toContain('Samlet: først 43,3 (2007), høyest 47,5 (2008), sist 31,4 (2012); ikke talt: 2010 og 2011.');
});
