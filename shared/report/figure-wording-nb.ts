import { listedYears } from '../chart/listed-years.ts';
import { capital } from './capital.ts';
import type { FigureWording } from './figure-wording.ts';
import { monthNames } from './month-names.ts';
import { listed, yearSpan } from './wording.ts';

const months = monthNames.nb;
const fromTo = (from: number, to: number) => (from === to ? `i ${from}` : `fra ${from} til ${to}`);

export const figuresBokmal: FigureWording = {
  title: {
    '1': ({ basis }) => `Gjennomsnittlig antall personer i rusmiljøene, ${basis}`,
    '2': () => 'Gjennomsnittlig antall personer i de åpne rusmiljøene, fordelt på dag og kveld',
    '3': ({ from, to, basis }) => `Gjennomsnittstall fra rusmiljøet i Oslo sentrum, ${basis} ${fromTo(from, to)}`,
    '4': ({ from, to, basis }) => `Gjennomsnittlig antall personer i Oslo sentrum øst, ${basis} ${fromTo(from, to)}`,
    '5': () => 'Gjennomsnittlig antall personer i rusmiljøene i aldersgruppen 0-25 år',
    '6': ({ from, to }) => `Gjennomsnittlig antall personer i de åpne rusmiljøene, ${yearSpan(from, to)}`,
    '7': () => 'Gjennomsnittlig antall personer etter område, dag og kveld',
    '8': () => 'Mindreårige: observasjoner per sesong',
  },
  unit: 'Gjennomsnittlig antall personer',
  observationsUnit: 'Antall observasjoner',
  period: ({ months: [from, to], years: [first, last] }) => {
    const [start, end] = [months[from - 1] ?? '', months[to - 1] ?? ''];
    return capital(`${from === to ? start : `${start}–${end}`} ${yearSpan(first, last)}`);
  },
  sumOfAreas: 'sum av områdene',
  sumOfSeason: 'sum for sesongen',
  total: 'Samlet',
  minors: 'Observasjoner av mindreårige',
  minorsMean: 'Mindreårige i gjennomsnitt',
  otherAreas: 'Andre områder',
  areaAndShift: (area, shift) => `${area}, ${shift === 'day' ? 'dag' : 'kveld'}`,
  counts: (year, shifts) =>
    `n ${year}: ${shifts.map(({ shift, counted, planned }) => `${shift === 'day' ? 'dag' : 'kveld'} ${counted} av ${planned}`).join(', ')}`,
  shortCounts: (shifts) => `n ${shifts.map(({ counted, planned }) => `${counted}/${planned}`).join(', ')}`,
  countsInAll: (year, counted, planned) =>
    `${year}: ${counted} av ${planned} planlagte tellinger gjennomført (n, på dag og kveld).`,
  joined: (area, year) => `${area} ble inkludert i tellingen i ${year}.`,
  joinedBreak: (names, year) => `${listed(names, 'og')} talt fra ${year}`,
  leftBreak: (names, lastYear) => `${listed(names, 'og')} ikke talt etter ${lastYear}`,
  notCountedAfter: (names, lastYear) => `Det er ikke gjennomført tellinger i ${listed(names, 'og')} etter ${lastYear}.`,
  inYears: (years, note) => `${listedYears(years, 'og')}: ${note}`,
  incompleteYear: (year, gaps) => `${year}: mangler tall for ${gaps}.`,
  fewCounts: (years) => `Få tellinger, under halvparten av de planlagte: ${listedYears(years, 'og')}.`,
  madeOf: (areas) => `${listed(areas, 'og')}.`,
  rounding: 'Avrunding kan gi avvik.',
  origins: { imported: 'lest inn fra fil', published: 'tall fra tidligere rapport' },
  imported: (years) => `Tellingene i ${listedYears(years, 'og')} er lest inn fra fil.`,
  published: (parts) =>
    `Tall fra tidligere rapport: ${parts.map(({ years, details }) => [listedYears(years, 'og'), ...details].join(', ')).join('; ')}.`,
  basisUnknown: 'beregning ikke oppgitt',
  countedBy: (who) => `talt av ${who}`,
  overSet: (set) => `utvalg: ${set}`,
  reported: ({ label, number, details, source, isDrawn }) =>
    `${label}: ${isDrawn ? 'tall fra tidligere rapport' : 'en tidligere rapport har'} ${[number, ...details].join(', ')} (${source})`,
  source: (counted, lastReport, reports) => {
    const [first, last] = [counted[0], counted.at(-1)];
    const own =
      first === undefined || last === undefined
        ? []
        : [`Uteseksjonens ${first === last ? 'sommertelling' : 'sommertellinger'} ${yearSpan(first, last)}`];
    const of = lastReport === null ? '' : ` (rapporten for ${lastReport})`;
    const others = reports.map(({ years, source }) => `${listedYears(years, 'og')}: ${source}`);
    const all = [...own.map((text) => `${text}${of}`), ...others];
    return all.length === 0 ? 'Kilde: ingen telling i disse årene' : `Kilde: ${all.join('; ')}`;
  },
};
