import { bandNames } from './band-names.ts';
import { figuresBokmal } from './figure-wording-nb.ts';
import { listed, shortDay, type Wording, wholeDay } from './wording.ts';

export const bokmal: Wording = {
  madeUp: 'OPPDIKTEDE TALL – ikke en virkelig telling',
  notCounted: 'ikke talt',
  incomplete: 'ufullstendig',
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
  figures: figuresBokmal,
  bands: { ...bandNames.nb, all: 'alle' },
};
