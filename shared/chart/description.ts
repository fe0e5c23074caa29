import { groupBy } from '../group-by.ts';
import type { ChartModel, ChartSeries } from './chart-model.ts';
import { findKeyYears } from './key-years.ts';
import { listedYears } from './listed-years.ts';
import { gapWord, isGap } from './missing-years.ts';

export type DescriptionLanguage = 'nb' | 'en';

/** The chart in words, for those who do not see it: kind, title, period, first, highest and last value of each series, gaps, notes. */
export function describeChart(model: Omit<ChartModel, 'description'>, lang: DescriptionLanguage): string {
  const words = phrases[lang];
  const { years, series, totals, totalsShown, totalGaps: gaps } = model;
  const total: ChartSeries[] =
    totals && totalsShown ? [{ key: 'total', label: words.total, values: totals, shown: totalsShown, gaps }] : [];
  const first = years[0];
  const last = years.at(-1);
  const period = first === undefined ? [] : [`${words.period}: ${first === last ? first : `${first}–${last}`}`];
  const sentences = [
    ...(model.banner === null ? [] : [model.banner]),
    words[model.kind],
    model.title,
    ...(model.subtitle === null ? [] : [model.subtitle]),
    ...period,
    `${words.unit}: ${model.unit}`,
    ...series.map((one) => describeSeries(one, model, words)),
    ...total.map((one) => describeSeries(one, model, words)),
    ...model.markers
      .filter(({ year }) => years.includes(year))
      .map(({ year, text }) => `${words.breakBefore} ${year}: ${text}`),
    ...model.notes,
    model.source,
  ];
  return sentences
    .filter((text) => text !== '')
    .map(toSentence)
    .join(' ');
}

function describeSeries(series: ChartSeries, model: Omit<ChartModel, 'description'>, words: Phrases): string {
  const { label, values, shown } = series;
  const key = findKeyYears(values);
  const hidden = shown.find((text, index) => text !== null && (values[index] ?? null) === null);
  const missing = [...model.years.keys()].filter((index) => isGap(series, index));
  const byWord = groupBy(missing, (index) => gapWord(model, series, index));
  if (!key) return `${label}: ${hidden ?? [...byWord.keys()].join(', ')}`;
  const at = (index: number): string => `${shown[index] ?? ''} (${model.years[index]})`;
  const listed = (indexes: readonly number[]) =>
    listedYears(
      indexes.map((index) => model.years[index] as number),
      words.and,
    );
  const gaps = [...byWord].map(([word, indexes]) => `; ${word}: ${listed(indexes)}`).join('');
  if (key.first === key.last) return `${label}: ${at(key.first)}${gaps}`;
  return `${label}: ${words.first} ${at(key.first)}, ${words.highest} ${at(key.highest)}, ${words.last} ${at(key.last)}${gaps}`;
}

function toSentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

const phrases = {
  nb: {
    grouped: 'Stolpediagram',
    stacked: 'Stablet stolpediagram',
    line: 'Linjediagram',
    panels: 'Et lite diagram for hvert område, med samme skala',
    period: 'Periode',
    unit: 'Enhet',
    first: 'først',
    highest: 'høyest',
    last: 'sist',
    total: 'Samlet',
    breakBefore: 'Brudd før',
    and: 'og',
  },
  en: {
    grouped: 'Column chart',
    stacked: 'Stacked column chart',
    line: 'Line chart',
    panels: 'A small chart for each area, all with the same scale',
    period: 'Period',
    unit: 'Unit',
    first: 'first',
    highest: 'highest',
    last: 'last',
    total: 'In total',
    breakBefore: 'Break before',
    and: 'and',
  },
} as const;

type Phrases = (typeof phrases)[DescriptionLanguage];
