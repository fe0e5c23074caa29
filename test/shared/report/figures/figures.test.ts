import { describe, expect, test } from 'vitest';
import { type FigureId, figureIds } from '#shared/report/figure.ts';
import { drawUp, printed } from '../../../support/drawn-figure.ts';
import { makeBands } from '../../../support/events.ts';
import { type Found, recordOf, seasonOf } from '../../../support/long-history.ts';

/** One Monday: a day and an evening round. */
const oneDay = (year: number, monday: string) => seasonOf(year, { from: monday, to: monday });
const season2015 = oneDay(2015, '2015-06-08');
const season2016 = oneDay(2016, '2016-06-06');
const season2017 = oneDay(2017, '2017-06-12');

type Numbers = Readonly<Record<string, readonly [day: number, evening: number]>>;
const people =
  (numbers: Numbers) =>
  ({ area, shift }: { area: string; shift: string }): Found | null => {
    const both = numbers[area];
    return both ? { bands: makeBands(0, 0, both[shift === 'day' ? 0 : 1]) } : null;
  };
const sentrum: Numbers = {
  jernbanetorget: [4, 5],
  christian_frederiks_plass: [0, 1],
  skippergata: [2, 2],
  kvadraturen: [0, 0],
};
const east: Numbers = { storgata: [10, 21], vaterland: [5, 6], akerselva: [0, 0] };
const in2015 = recordOf(season2015, people({ ...sentrum, ...east }));
const in2016 = recordOf(season2016, people(east));
const in2017 = recordOf(season2017, people({ ...east, urtegata: [30, 0] }));

describe('the captions', () => {
  const titles = (years: readonly number[]) =>
    figureIds.map((figure) => drawUp(figure, { records: [in2015, in2016, in2017] }, { years }).chart.title);

  test('stand as they were published, with the years of the figure', () => {
    expect(titles([2007, 2017])).toEqual([
      'Gjennomsnittlig antall personer i rusmiljøene, sammenstilt for dag og kveld',
      'Gjennomsnittlig antall personer i de åpne rusmiljøene, fordelt på dag og kveld',
      'Gjennomsnittstall fra rusmiljøet i Oslo sentrum, sammenstilt for dag og kveld fra 2007 til 2017',
      'Gjennomsnittlig antall personer i Oslo sentrum øst, sammenstilt for dag og kveld fra 2007 til 2017',
      'Gjennomsnittlig antall personer i rusmiljøene i aldersgruppen 0-25 år',
      'Gjennomsnittlig antall personer i de åpne rusmiljøene, 2007–2017',
      'Gjennomsnittlig antall personer etter område, dag og kveld',
      'Mindreårige: observasjoner per sesong',
    ]);
  });

  test('never name a basis that the numbers do not have, and another age band is named', () => {
    const { chart } = drawUp('1', { records: [in2016] }, { basis: 'pooled', band: 'under_18' });
    expect(chart.title).toBe('Gjennomsnittlig antall personer i rusmiljøene, alle tellinger samlet, 0–17 år');
    expect(drawUp('6', { records: [in2016] }, { basis: 'pooled' }).chart.subtitle).toBe(
      'Alle tellinger samlet, juni 2016',
    );
    expect(drawUp('5', { records: [in2016] }, { band: 'over_25' }).chart.title).not.toContain('0-25');
  });

  test('a title of one’s own takes the place of the caption, and the basis is named below it', () => {
    const { chart } = drawUp('1', { records: [in2016] }, { title: 'Sommeren i sentrum' });
    expect([chart.title, chart.subtitle]).toEqual([
      'Sommeren i sentrum',
      'Sammenstilt for dag og kveld, sum av områdene, juni 2016',
    ]);
  });
});

test('figure 1 stacks the groups, and after the last count in Oslo sentrum the sum stands behind a mark', () => {
  const figure = drawUp('1', { records: [in2015, in2016] });
  // Jernbanetorget 4,5 + Christian Frederiks plass 0,5 + Skippergata 2; Storgata 15,5 + Vaterland 5,5.
  expect(printed(figure)).toEqual([
    '2015 | Oslo sentrum 7,0 | Oslo sentrum øst 21,0 | Samlet 28,0',
    '2016 | Oslo sentrum – | Oslo sentrum øst 21,0 | Samlet 21,0',
  ]);
  expect(figure.chart.totalsShown).toEqual(['28,0', '21,0']);
  expect(figure.chart.markers).toEqual([{ year: 2016, text: 'Oslo sentrum ikke talt etter 2015' }]);
  expect(figure.chart.notes).toEqual([
    'Det er ikke gjennomført tellinger i Oslo sentrum etter 2015.',
    'Avrunding kan gi avvik.',
  ]);
});

test('a stack that lacks a number of one of its areas has no sum, and says which', () => {
  const { vaterland: _, ...others } = east;
  const figure = drawUp('4', { records: [recordOf(season2016, people(others))] });
  expect(printed(figure)).toEqual(['2016 | Storgata 15,5 | Vaterland – | Akerselva 0,0 | Samlet –']);
  expect(figure.chart.totals).toEqual([null]);
  expect(figure.chart.notes).toContain('2016: mangler tall for Vaterland dag, Vaterland kveld.');
});

test('figure 2 leaves Urtegata out and says so only when Urtegata was counted', () => {
  const without = drawUp('2', { records: [in2016] });
  const including = drawUp('2', { records: [in2016, in2017] });
  expect(printed(including)).toEqual(['2016 | Dag 15,0 | Kveld 27,0', '2017 | Dag 15,0 | Kveld 27,0']);
  expect([without, including].map(({ chart }) => chart.notes)).toEqual([[], ['Utenom Urtegata.']]);
});

test('figure 3 is hatched after the last count, from the report of that year, with its areas in the table', () => {
  const { chart, table } = drawUp('3', { records: [in2015, in2016, in2017] });
  expect(chart.series.map(({ shown }) => shown)).toEqual([['7,0', null, null]]);
  expect(table.columns.map(({ label }) => label)).toEqual([
    'Oslo sentrum',
    'Jernbanetorget',
    'Christian Frederiks plass',
    'Skippergata',
    'Kvadraturen',
  ]);
  expect(chart.markers).toEqual([]);
  expect(chart.notes).toEqual([
    'Jernbanetorget, Christian Frederiks plass, Skippergata og Kvadraturen.',
    'Det er ikke gjennomført tellinger i Oslo sentrum etter 2015.',
    'Avrunding kan gi avvik.',
  ]);
  expect(chart.source).toBe('Kilde: Uteseksjonens sommertelling 2015 (rapporten for 2015)');
});

test('figure 5 rounds its sum once: 0,25 and 0,25 are 0,3 and 0,3 and together 0,5', () => {
  const ages = ({ area, shift }: { area: string; shift: string }): Found => ({
    bands: area === 'storgata' && shift === 'day' ? makeBands(1, 1, 8) : makeBands(0, 0, 3),
  });
  // Two days: a day mean of 1/2, an evening mean of 0, together 1/4.
  const twoDays = seasonOf(2016, { from: '2016-06-06', to: '2016-06-08' });
  const once = recordOf(twoDays, (slot) => (slot.date === '2016-06-06' ? ages(slot) : { bands: makeBands(0, 0, 3) }));
  const figure = drawUp('5', { records: [once] });
  expect(printed(figure)).toEqual(['2016 | 0–17 år 0,3 | 18–25 år 0,3 | Samlet 0,5']);
  expect(figure.chart.notes).toEqual([
    'Alder er anslått.',
    'Personer med ukjent alder er ikke med.',
    'Avrunding kan gi avvik.',
  ]);
});

test('figure 6 has a line for each area, and says when one joined', () => {
  const { chart } = drawUp('6', { records: [in2016, in2017] });
  expect(chart.series.map(({ key, shown }) => [key, shown])).toEqual([
    ['storgata', ['15,5', '15,5']],
    ['vaterland', ['5,5', '5,5']],
    ['akerselva', ['0,0', '0,0']],
    ['urtegata', [null, '15,0']],
  ]);
  expect(chart.notes).toContain('Urtegata ble inkludert i tellingen i 2017.');
  expect(chart.markers).toEqual([]);
});

test('figure 7 gives each area a panel with day, evening and its counts', () => {
  const once = recordOf(season2017, ({ area, shift }) =>
    area === 'urtegata' && shift === 'evening' ? null : { bands: makeBands(0, 0, 4) },
  );
  const { chart } = drawUp('7', { records: [once] });
  expect(chart.panels?.map(({ label, note }) => `${label}: ${note}`)).toEqual([
    'Storgata: n 2017: dag 1 av 1, kveld 1 av 1',
    'Vaterland: n 2017: dag 1 av 1, kveld 1 av 1',
    'Akerselva: n 2017: dag 1 av 1, kveld 1 av 1',
    'Urtegata: n 2017: dag 1 av 1, kveld 0 av 1',
  ]);
  expect(chart.series.at(-1)).toMatchObject({ label: 'Urtegata, kveld', values: [null], inPanel: { look: 'evening' } });
  expect(chart.notes[0]).toBe('2017: 7 av 8 planlagte tellinger gjennomført (n, på dag og kveld).');
});

describe('figure 8 counts observations of minors', () => {
  const minors = (storgata: number) => (slot: { area: string }) => ({
    bands: makeBands(slot.area === 'storgata' ? storgata : 0, 0, 5),
  });

  test('as whole numbers, a season without any as 0, with the mean beside it', () => {
    const figure = drawUp('8', { records: [recordOf(season2016, minors(2)), recordOf(season2017, minors(0))] });
    expect(printed(figure)).toEqual([
      '2016 | Observasjoner av mindreårige 4 | Mindreårige i gjennomsnitt 2,0',
      '2017 | Observasjoner av mindreårige 0 | Mindreårige i gjennomsnitt 0,0',
    ]);
    expect(figure.chart.unit).toBe('Antall observasjoner');
    expect(figure.chart.notes).toContain('Antall observasjoner, ikke ulike personer.');
    expect(figure.chart.markers).toEqual([{ year: 2017, text: 'Urtegata talt fra 2017' }]);
  });

  test('and has no number where an area was never counted', () => {
    const gap = recordOf(season2016, (slot) => (slot.area === 'vaterland' ? null : minors(2)(slot)));
    expect(printed(drawUp('8', { records: [gap] }))[0]).toContain('Observasjoner av mindreårige –');
  });

  test('whatever age band the other figures are asked for', () => {
    expect(drawUp('8', { records: [in2016] }, { band: 'over_25' }).band).toBe('under_18');
  });
});

test('an area that takes in another is a break in every sum over it, and is told once', () => {
  const merged = new Map(in2017.areas);
  const storgata = merged.get('storgata');
  if (!storgata) throw new Error('no Storgata');
  merged.set('storgata', { ...storgata, breaks: [{ kind: 'merged', on: '2017-06-01', areas: ['vaterland'] }] });
  const usual = season2017.areas.filter(({ area }) => area !== 'vaterland' && area !== 'urtegata');
  const after = recordOf({ ...season2017, areas: usual }, people(east));
  const { chart } = drawUp('4', { records: [in2016, { ...after, areas: merged }] });
  expect(chart.markers).toEqual([{ year: 2017, text: 'Storgata omfatter Vaterland fra 01.06.2017.' }]);
  expect(chart.totalsShown).toEqual(['21,0', '15,5']);
});

test('an area counted for a part of the season is told of with its year', () => {
  const late = seasonOf(2016, {
    from: '2016-06-06',
    to: '2016-06-08',
    areas: ['storgata', 'vaterland', 'akerselva'].map((area) => ({
      area,
      from: area === 'vaterland' ? '2016-06-08' : null,
      to: null,
      shifts: null,
    })),
  });
  const { chart } = drawUp('4', { records: [recordOf(late, people(east))] });
  expect(chart.notes[0]).toBe('2016: Vaterland er ikke med: området ble ikke talt hele sesongen.');
});

test('a sum that lacks a member is incomplete in the chart as in the table, and not “not counted”', () => {
  const without = recordOf(season2016, people({ storgata: [10, 21], akerselva: [0, 0] }));
  const { chart, table } = drawUp('2', { records: [without, in2017] });
  expect(chart.series.map(({ values }) => values[0])).toEqual([null, null]);
  expect(chart.series.map(({ gaps }) => gaps)).toEqual([
    ['ufullstendig', null],
    ['ufullstendig', null],
  ]);
  expect(table.rows[0]?.cells.map(({ counted }) => counted > 0)).toEqual(chart.series.map(() => true));
  expect(chart.notes.join(' ')).toContain('2016: mangler tall for Vaterland dag, Vaterland kveld.');
  expect(chart.description).toContain('ufullstendig: 2016');
  expect(drawUp('2', { records: [in2015, in2017] }).chart.series[0]?.gaps).toBeUndefined();
});

test('few counts are told of', () => {
  const twoWeeks = seasonOf(2016, { from: '2016-06-06', to: '2016-06-17' });
  const thin = recordOf(twoWeeks, (slot) => (slot.date < '2016-06-08' ? people(east)(slot) : null));
  expect(drawUp('2', { records: [thin] }).chart.notes).toEqual([
    'Få tellinger, under halvparten av de planlagte: 2016.',
  ]);
});

test('a summer nobody counted in is a year of gaps in each of the eight, and never a zero', () => {
  for (const figure of figureIds) {
    const { chart, table } = drawUp(figure as FigureId, { records: [in2015, in2017] });
    expect(chart.years).toEqual([2015, 2016, 2017]);
    expect(chart.series.map(({ values }) => values[1] ?? null)).toEqual(chart.series.map(() => null));
    expect(table.rows[1]?.cells.every(({ shown, counted }) => shown === null && counted === 0)).toBe(true);
  }
});
