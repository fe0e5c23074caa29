import { listedYears } from '../chart/listed-years.ts';
import type { FigureWording } from './figure-wording.ts';
import { monthNames } from './month-names.ts';
import { listed, yearSpan } from './wording.ts';

const months = monthNames.en;
const fromTo = (from: number, to: number) => (from === to ? `in ${from}` : `from ${from} to ${to}`);
const are = (names: readonly string[]) => (names.length === 1 ? 'is' : 'are');

export const figuresEnglish: FigureWording = {
  title: {
    '1': ({ basis }) => `Average number of people in the drug scenes, ${basis}`,
    '2': () => 'Average number of people in the open drug scenes, by day and evening',
    '3': ({ from, to, basis }) => `Averages from the drug scene in Oslo sentrum, ${basis}, ${fromTo(from, to)}`,
    '4': ({ from, to, basis }) => `Average number of people in Oslo sentrum øst, ${basis}, ${fromTo(from, to)}`,
    '5': () => 'Average number of people in the drug scenes aged 0–25',
    '6': ({ from, to }) => `Average number of people in the open drug scenes, ${yearSpan(from, to)}`,
    '7': () => 'Average number of people by area, day and evening',
    '8': () => 'Minors: observations per season',
  },
  unit: 'Average number of people',
  observationsUnit: 'Number of observations',
  period: ({ months: [from, to], years: [first, last] }) => {
    const [start, end] = [months[from - 1] ?? '', months[to - 1] ?? ''];
    return `${from === to ? start : `${start}–${end}`} ${yearSpan(first, last)}`;
  },
  sumOfAreas: 'sum of the areas',
  sumOfSeason: 'sum over the season',
  total: 'In total',
  minors: 'Observations of minors',
  minorsMean: 'Minors on average',
  otherAreas: 'Other areas',
  areaAndShift: (area, shift) => `${area}, ${shift}`,
  counts: (year, shifts) =>
    `n ${year}: ${shifts.map(({ shift, counted, planned }) => `${shift} ${counted} of ${planned}`).join(', ')}`,
  shortCounts: (shifts) => `n ${shifts.map(({ counted, planned }) => `${counted}/${planned}`).join(', ')}`,
  countsInAll: (year, counted, planned) =>
    `${year}: ${counted} of ${planned} planned counts made (n, by day and in the evening).`,
  joined: (area, year) => `${area} was added to the count in ${year}.`,
  joinedBreak: (names, year) => `${listed(names, 'and')} counted from ${year}`,
  leftBreak: (names, lastYear) => `${listed(names, 'and')} not counted after ${lastYear}`,
  notCountedAfter: (names, lastYear) => `${listed(names, 'and')} ${are(names)} not counted after ${lastYear}.`,
  inYears: (years, note) => `${listedYears(years, 'and')}: ${note}`,
  incompleteYear: (year, gaps) => `${year}: no number for ${gaps}.`,
  fewCounts: (years) => `Few counts, fewer than half of those planned: ${listedYears(years, 'and')}.`,
  madeOf: (areas) => `${listed(areas, 'and')}.`,
  rounding: 'Sums may differ because of rounding.',
  origins: { imported: 'read from a file', published: 'from an earlier report' },
  imported: (years) => `The counts of ${listedYears(years, 'and')} were read from a file.`,
  published: (parts) =>
    `Numbers from an earlier report: ${parts.map(({ years, details }) => [listedYears(years, 'and'), ...details].join(', ')).join('; ')}.`,
  basisUnknown: 'basis not stated',
  countedBy: (who) => `counted by ${who}`,
  overSet: (set) => `set: ${set}`,
  reported: ({ label, number, details, source, isDrawn }) =>
    `${label}: ${isDrawn ? 'from an earlier report,' : 'an earlier report has'} ${[number, ...details].join(', ')} (${source})`,
  source: (counted, lastReport, reports) => {
    const [first, last] = [counted[0], counted.at(-1)];
    const own =
      first === undefined || last === undefined
        ? []
        : [`Uteseksjonen's summer ${first === last ? 'count' : 'counts'} ${yearSpan(first, last)}`];
    const of = lastReport === null ? '' : ` (report of ${lastReport})`;
    const others = reports.map(({ years, source }) => `${listedYears(years, 'and')}: ${source}`);
    const all = [...own.map((text) => `${text}${of}`), ...others];
    return all.length === 0 ? 'Source: no count in these years' : `Source: ${all.join('; ')}`;
  },
};
