import { describe, expect, test } from 'vitest';
import { drawUp, makeReported, printed } from '../../../support/drawn-figure.ts';
import { makeBands } from '../../../support/events.ts';
import { recordOf, seasonOf } from '../../../support/long-history.ts';
import { drawChart, listElements } from '../../chart/drawn-chart.ts';

const monday = (year: number, day: string) => seasonOf(year, { from: day, to: day });
const three = () => ({ bands: makeBands(0, 1, 2) });
const in2018 = recordOf(monday(2018, '2018-06-04'), three);
const in2016 = recordOf(monday(2016, '2016-06-06'), three);
const together = { basis: 'day_evening_mean' } as const;

describe('a number of an earlier report', () => {
  test('stands as it was printed in a year without counts, with its basis and source', () => {
    const published = [makeReported(2017, 73, { set: 'comparison' })];
    const { chart, table } = drawUp('1', { records: [in2018], published });
    expect(chart.years).toEqual([2017, 2018]);
    expect(chart.totalsShown).toEqual(['73', '9,0']);
    expect(chart.origins).toEqual([{ origin: 'published', label: 'Tall fra tidligere rapport' }]);
    expect(chart.notes).toContain('Tall fra tidligere rapport: 2017, beregning ikke oppgitt.');
    expect(chart.source).toBe('Kilde: Uteseksjonens sommertelling 2018; 2017: Tellerapporten');
    expect(table.rows[0]?.remarks).toEqual([
      'Samlet: tall fra tidligere rapport 73, beregning ikke oppgitt, utvalg: Utenom Urtegata (Tellerapporten)',
    ]);
  });

  test('gives way to counts of our own, and the difference is told beside them', () => {
    const published = [makeReported(2016, 73, { set: 'comparison' })];
    const { chart, table } = drawUp('1', { records: [in2016], published });
    expect(chart.totalsShown).toEqual(['9,0']);
    expect(chart.origins).toBeUndefined();
    expect(table.rows[0]?.remarks).toEqual([
      'Samlet: en tidligere rapport har 73, beregning ikke oppgitt, utvalg: Utenom Urtegata (Tellerapporten)',
    ]);
  });

  test.each([
    ['of another basis', { scope: 'urtegata', basis: 'pooled' }],
    ['of another age band', { scope: 'urtegata', band: 'under_18' }],
    ['of one shift', { scope: 'urtegata', shift: 'day' }],
    ['of a season’s sum', { scope: 'urtegata', measure: 'observations' }],
    ['that somebody else counted', { scope: 'urtegata', countedBy: 'Frelsesarmeen' }],
  ] as const)('%s is not drawn', (_, more) => {
    const { chart } = drawUp('6', { records: [in2018], published: [makeReported(2017, 38, more)] });
    expect(chart.years).toEqual([2018]);
  });

  test('that says its basis is drawn before one that does not, and the other is told of', () => {
    const published = [
      makeReported(2017, 38, { scope: 'urtegata', countedBy: 'Frelsesarmeen', method: 'en annen metode' }),
      makeReported(2017, 16, { scope: 'urtegata' }),
      makeReported(2017, 15.4, { scope: 'urtegata', ...together }),
    ];
    const { chart, table } = drawUp('6', { records: [in2018], published });
    expect(chart.series.find(({ key }) => key === 'urtegata')?.shown).toEqual(['15,4', '3,0']);
    expect(table.rows[0]?.remarks.map((remark) => remark.slice(0, 60))).toEqual([
      'Urtegata: tall fra tidligere rapport 15,4, sammenstilt for d',
      'Urtegata: en tidligere rapport har 38, beregning ikke oppgit',
      'Urtegata: en tidligere rapport har 16, beregning ikke oppgit',
    ]);
  });

  test('over another set is drawn only in years in which the two sets were the same', () => {
    const of = (year: number, set: string) => makeReported(year, 5, { band: 'zero_to_25', set });
    const { chart } = drawUp('5', {
      records: [recordOf(monday(2019, '2019-06-03'), three)],
      // Urtegata is counted from 2017.
      published: [of(2016, 'comparison'), of(2018, 'comparison')],
    });
    expect(chart.years).toEqual([2016, 2017, 2018, 2019]);
    expect(chart.totalsShown).toEqual(['5', null, null, '4,0']);
  });

  test('keeps its range and its reservation', () => {
    const published = [
      makeReported(2016, 110, { high: 130, set: 'comparison' }),
      makeReported(2017, 2, { qualifier: 'nesten', set: 'comparison' }),
    ];
    const { chart, table } = drawUp('1', { records: [in2018], published });
    expect(chart.totalsShown).toEqual(['110–130', '2', '9,0']);
    expect(chart.series.at(-1)).toMatchObject({ key: 'published', values: [110, 2, null], highs: [130, null, null] });
    expect(chart.notes).toContain(
      'Tall fra tidligere rapport: 2016, beregning ikke oppgitt; 2017, nesten, beregning ikke oppgitt.',
    );
    expect(table.rows[0]?.cells.find(({ report }) => report)?.report).toMatchObject({ high: 130, basis: null });
  });

  test('of a season’s sum of minors is drawn among sums of minors', () => {
    const published = [makeReported(2017, 34, { band: 'under_18', measure: 'observations' })];
    const { chart } = drawUp('8', { records: [in2018], published });
    expect(chart.series[0]).toMatchObject({ shown: ['34', '0'], origins: ['published', 'counted'] });
    expect(chart.notes).toContain('Tall fra tidligere rapport: 2017.');
  });
});

describe('a stack of numbers from reports', () => {
  const parts = [
    makeReported(2017, 4.2, { scope: 'oslo_sentrum_ost', ...together }),
    makeReported(2017, 2.1, { scope: 'oslo_sentrum', ...together }),
  ];
  const total = (low: number) => makeReported(2017, low, { set: 'comparison', ...together });

  test('has the report’s own sum, and none is reckoned from rounded parts', () => {
    const before2016 = parts.map((part) => ({ ...part, year: 2015 }));
    const drawn = (published: typeof parts) => drawUp('1', { records: [in2018], published }).chart;
    expect(drawn(before2016).totalsShown?.[0]).toBeNull();
    const summed = drawn([...before2016, { ...total(6.3), year: 2015 }]);
    expect(summed.totalsShown?.[0]).toBe('6,3');
    expect(summed.series.map(({ key, shown }) => [key, shown[0]])).toEqual([
      ['oslo_sentrum', '2,1'],
      ['oslo_sentrum_ost', '4,2'],
    ]);
    expect(summed.markers).toEqual([{ year: 2016, text: 'Oslo sentrum ikke talt etter 2015' }]);
  });

  test('shows the sum alone where it is more than its parts', () => {
    const [east] = parts;
    if (!east) throw new Error('no parts');
    const { chart, table } = drawUp('1', { records: [in2018], published: [east, total(9)] });
    expect(chart.series.map(({ key, shown }) => [key, shown[0]])).toEqual([
      ['oslo_sentrum_ost', null],
      ['published', '9'],
    ]);
    expect(printed({ ...drawUp('1', { records: [in2018], published: [east, total(9)] }) })[0]).toBe(
      '2017 | Oslo sentrum øst – | Tall fra tidligere rapport 9 | Samlet –',
    );
    expect(table.rows[0]?.remarks).toHaveLength(2);
  });
});

test('counts read from a file enter as counts, and are marked as what they are', () => {
  const imported = recordOf(monday(2017, '2017-06-12'), () => ({ bands: makeBands(0, 0, 3), source: 'import' }));
  const { chart, table } = drawUp('6', { records: [imported, in2018] });
  expect(chart.series[0]).toMatchObject({ shown: ['3,0', '3,0'], origins: ['imported', 'counted'] });
  expect(chart.notes).toContain('Tellingene i 2017 er lest inn fra fil.');
  expect(table.rows[0]?.cells[0]).toMatchObject({ origin: 'imported', counted: 2, planned: 2 });
});

test('counted, read from a file and printed in a report are drawn in three ways', () => {
  const imported = recordOf(monday(2017, '2017-06-12'), () => ({ bands: makeBands(0, 0, 3), source: 'import' }));
  const published = [makeReported(2016, 8, { shift: 'evening', set: 'comparison' })];
  const { chart } = drawUp('2', { records: [imported, in2018], published });
  const elements = listElements(drawChart(chart));
  const evening = { counted: '#2a2859', imported: '#9594ac' };
  const bars = (fill: string) => elements.filter(({ tag, attributes }) => tag === 'rect' && attributes.fill === fill);
  expect(bars(evening.counted).length).toBeGreaterThan(0);
  expect(bars(evening.imported).length).toBe(1);
  const hatched = elements.filter(({ tag, attributes }) => tag === 'path' && attributes.stroke === evening.counted);
  expect(hatched.length, 'slanted lines in the evening’s ink').toBe(1);
  expect(elements.map(({ text }) => text)).toEqual(
    expect.arrayContaining(['Lest inn fra fil', 'Tall fra tidligere rapport']),
  );
});

test('a line does not run from a report’s number to a counted one', () => {
  const counted = [in2018, recordOf(monday(2019, '2019-06-03'), three)];
  const published = [makeReported(2017, 15.4, { scope: 'urtegata', ...together })];
  const elements = listElements(drawChart(drawUp('6', { records: counted, published }).chart));
  const urtegata = '#8f6a12';
  const line = elements.find(
    ({ attributes }) => attributes.stroke === urtegata && attributes['stroke-width'] === '2.2',
  );
  // From 2018 to 2019, and no further.
  expect(line?.attributes.d?.match(/[ML]/g)).toEqual(['M', 'L']);
  const hollow = elements.filter(({ attributes }) => attributes.stroke === urtegata && attributes.fill === '#ffffff');
  expect(hollow).toHaveLength(1);
});
