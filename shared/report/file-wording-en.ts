import type { FileWording } from './file-wording.ts';

export const filesEnglish: FileWording = {
  year: 'Year',
  counted: 'counted',
  planned: 'planned',
  remarks: 'Remark',
  notCounted: 'not counted',
  incomplete: 'incomplete',
  notInFigure: 'not in the figure',
  remark: (label, state) => `${label}: ${state}`,
  area: 'Area',
  shift: 'Day or evening',
  shifts: { day: 'day', evening: 'evening', both: 'day and evening' },
  band: 'Age band',
  measure: 'Measure',
  measures: {
    mean: 'average number of people',
    sum: 'sum of people',
    counted: 'counts carried out',
    planned: 'planned counts',
  },
  people: 'people',
  counts: 'counts',
};
