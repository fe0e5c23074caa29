import { listed, shortDay, type Wording, wholeDay, yearSpan } from './wording.ts';

export const bokmal: Wording = {
  madeUp: 'OPPDIKTEDE TALL – ikke en virkelig telling',
  notCounted: 'ikke talt',
  shift: { day: 'dag', evening: 'kveld' },
  basis: {
    day_evening_mean: 'sammenstilt for dag og kveld',
    pooled: 'alle tellinger samlet',
    sum_of_shift_means: 'gjennomsnitt dag pluss gjennomsnitt kveld',
  },
  countedFrom: (area, from) => `${area}: talt fra ${shortDay(from)}`,
  countedUntil: (area, to) => `${area}: talt til ${shortDay(to)}`,
  paused: (area, from, to, shift) =>
    `${area}: ikke talt ${shift === null ? '' : `på ${shift === 'day' ? 'dag' : 'kveld'} `}${shortDay(from)}–${shortDay(to)}`,
  renamed: (area, was, on) => `${area} het ${was} til ${wholeDay(on)}.`,
  merged: (area, others, on) => `${area} omfatter ${listed(others, 'og')} fra ${wholeDay(on)}.`,
  split: (area, others, on) => `${area} ble delt ${wholeDay(on)}: ${listed(others, 'og')} telles for seg.`,
  retired: (area, on) => `${area} telles ikke fra ${wholeDay(on)}.`,
  onlyShift: (area, shift) => `${area}: kun ${shift === 'day' ? 'dag' : 'kveld'}, og ikke med i sammenstilt.`,
  leftOut: (area) => `${area} er ikke med: området ble ikke talt hele sesongen.`,
  noNumber: (area, shift) => `Mangler tall for ${area}, ${shift === 'day' ? 'dag' : 'kveld'}; summen er ufullstendig.`,
  estimated: (n) => (n === 1 ? '1 telling er anslått.' : `${n} tellinger er anslått.`),
  ageUnknown: (n) => `I ${n === 1 ? '1 telling' : `${n} tellinger`} er ingen alder anslått; de er ikke med her.`,
  unknownAgeLeftOut: 'Personer med ukjent alder er ikke med.',
  ageIsJudged: 'Alder er anslått.',
  observations: 'Antall observasjoner, ikke ulike personer.',
  joined: (area, year) => `${area} ble inkludert i tellingen i ${year}.`,
  incompleteYear: (year, gaps) => `${year}: mangler tall for ${gaps}.`,
  unit: 'Gjennomsnittlig antall personer',
  period: (from, to) => `Juni–august ${yearSpan(from, to)}`,
  source: (years) =>
    years.length > 1
      ? `Kilde: Uteseksjonens sommertellinger ${yearSpan(years[0] ?? 0, years.at(-1) ?? 0)}`
      : `Kilde: Uteseksjonens sommertelling ${years.join('')}`,
  figureTitle: {
    '2': () => 'Gjennomsnittlig antall personer i de åpne rusmiljøene, fordelt på dag og kveld',
    '6': (from, to) => `Gjennomsnittlig antall personer i de åpne rusmiljøene, ${yearSpan(from, to)}`,
  },
  bands: {
    all: 'alle',
    under_18: '0–17 år',
    zero_to_25: '0–25 år',
    from_18_to_25: '18–25 år',
    over_25: '26 år og eldre',
    unknown: 'ukjent alder',
  },
};
