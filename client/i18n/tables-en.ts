import type { TablesSentences } from './tables-nb.ts';

export const tablesEn: TablesSentences = {
  chooser: 'Choose what the table shows',
  table: 'Table',
  against: 'Compare with',
  before: 'the season before',
  names: {
    months: 'Month by month',
    weekdays: 'Weekdays',
    ages: 'Ages',
    minors: 'Minors',
    seasons: 'Season against season',
    spread: 'Variation between the counts',
    police: 'With and without police',
    service: 'The service open and closed',
    unknown_age: 'Unknown age',
  },
  empty: 'None of the areas of the selection belongs in this table.',
  nOf: (n, planned) => `n = ${n} of ${planned}`,
  n: (n) => `n = ${n}`,
  download: 'Download for Excel (CSV)',
  bandsHeldBack: 'Ages in this breakdown are shown to coordinators only.',
  openHint: 'Press a number to see what it rests on.',
};
