import type { FileWording } from './file-wording.ts';

export const filesBokmal: FileWording = {
  year: 'År',
  counted: 'talt',
  planned: 'planlagt',
  remarks: 'Merknad',
  notCounted: 'ikke talt',
  incomplete: 'ufullstendig',
  notInFigure: 'ikke i figuren',
  remark: (label, state) => `${label}: ${state}`,
  area: 'Område',
  shift: 'Dag eller kveld',
  shifts: { day: 'dag', evening: 'kveld', both: 'dag og kveld' },
  band: 'Aldersgruppe',
  measure: 'Mål',
  measures: {
    mean: 'gjennomsnittlig antall personer',
    sum: 'personer i sum',
    counted: 'gjennomførte tellinger',
    planned: 'planlagte tellinger',
  },
  people: 'personer',
  counts: 'tellinger',
};
