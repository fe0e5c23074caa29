import type { ChartModel, ChartSeries } from '../../../shared/chart/chart-model.ts';
import { describeChart } from '../../../shared/chart/description.ts';

/** Made-up numbers in tenths are exact enough for `toFixed`; real ones are rounded from integer fractions. */
export function makeSeries(key: string, label: string, values: readonly (number | null)[]): ChartSeries {
  return {
    key,
    label,
    values,
    shown: values.map((value) => (value === null ? null : value.toFixed(1).replace('.', ','))),
  };
}

export function makeChart(changes: Partial<ChartModel> & Pick<ChartModel, 'kind' | 'series'>): ChartModel {
  const length = changes.series[0]?.values.length ?? 0;
  const model = {
    figure: 'figure-9',
    years: Array.from({ length }, (_, index) => 2007 + index),
    markers: [],
    title: 'Gjennomsnittlig antall personer i de åpne rusmiljøene, sammenstilt for dag og kveld',
    subtitle: null,
    unit: 'Gjennomsnittlig antall personer',
    notCounted: 'ikke talt',
    notes: ['Utenom Urtegata.'],
    source: 'Kilde: Uteseksjonens sommertellinger (utenom Urtegata). Utgave 3.',
    banner: null,
    ...changes,
  };
  return { ...model, description: describeChart(model, 'nb') };
}

export const dayAndEvening = makeChart({
  kind: 'grouped',
  subtitle: 'Sum av områdene, juni–august 2007–2017',
  series: [
    makeSeries('day', 'Dag', [118.2, 128.4, 122.1, 127.5, 110.3, 60.1, null, 57.7, 61.3, null, 80.4]),
    makeSeries('evening', 'Kveld', [109.1, 117.3, 116.4, 0, 105.2, 57.3, null, 62.3, 67.9, 71.4, 87.8]),
  ],
  banner: 'OPPDIKTEDE TALL',
});

export const areasAsLines = makeChart({
  kind: 'line',
  series: [
    makeSeries('storgata', 'Storgata', [32.4, 38.9, 41.7, null, null, 50.1, 45.3, 43.4, 39.2]),
    makeSeries('vaterland', 'Vaterland', [18, 23.2, 25.3, null, null, 20.1, 18.7, 17.2, 17.3]),
    makeSeries('akerselva', 'Akerselva', [18.6, 22.2, 26.4, null, null, 23.1, null, 19.4, 17.1]),
    makeSeries('urtegata', 'Urtegata', [null, 16.2, 17.8, null, null, 0, 12, 10.9, null]),
    makeSeries('torggata', 'Torggata', [null, null, null, null, null, null, null, null, 16.9]),
    makeSeries('kvadraturen', 'Kvadraturen', [null, null, null, null, null, null, null, null, null]),
  ],
  markers: [
    {
      year: 2008,
      text: 'Urtegata ble inkludert i tellingen i 2008, og Storgata og Brugata ble telt som ett område fra samme sommer',
    },
  ],
});

export const areasStacked = makeChart({
  kind: 'stacked',
  series: [
    makeSeries('storgata', 'Brugata/Storgata', [27.1, 30.2, 0, 33.4, null, 20.1]),
    makeSeries('vaterland', 'Vaterland', [16.2, 17.3, 0, null, null, 11.3]),
  ],
  totals: [43.3, 47.5, 0, null, null, 31.4],
  totalsShown: ['43,3', '47,5', '0,0', null, null, '31,4'],
  markers: [
    { year: 2011, text: 'Vaterland ble delt i to' },
    { year: 2012, text: 'Vaterland ble ett område igjen' },
  ],
});

const twentyYears = makeChart({
  kind: 'grouped',
  series: ['day', 'evening', 'over_25', 'unknown'].map((key, place) =>
    makeSeries(
      key,
      `En serie med et langt navn, ${place}`,
      Array.from({ length: 20 }, (_, year) => (year + place * 7) % 23),
    ),
  ),
});

const oneYear = makeChart({ kind: 'grouped', series: [makeSeries('total', 'Alle', [35])] });
const nothingCounted = makeChart({
  kind: 'line',
  series: [makeSeries('storgata', 'Storgata', [null, null, null])],
});
const noYears = makeChart({ kind: 'stacked', series: [] });

export const everyChart = { dayAndEvening, areasAsLines, areasStacked, twentyYears, oneYear, nothingCounted, noYears };
export const everySize = [
  [343, 420],
  [605, 350],
  [1100, 520],
] as const;
