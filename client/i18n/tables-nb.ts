import type { TableId } from '#shared/report/tables/report-table.ts';

/** The page of tables. Titles, captions, heads and notes come from the server and stand as they come. */
export const tablesNb = {
  chooser: 'Velg hva tabellen skal vise',
  table: 'Tabell',
  against: 'Sammenlign med',
  before: 'sesongen før',
  names: {
    months: 'Måned for måned',
    weekdays: 'Ukedager',
    ages: 'Aldersgrupper',
    minors: 'Mindreårige',
    seasons: 'Sesong mot sesong',
    spread: 'Variasjon mellom tellingene',
    police: 'Med og uten politi',
    service: 'Tiltaket åpent og stengt',
    unknown_age: 'Ukjent alder',
  } satisfies Record<TableId, string>,
  empty: 'Ingen av områdene i utvalget hører hjemme i denne tabellen.',
  nOf: (n: string, planned: string) => `n = ${n} av ${planned}`,
  n: (n: string) => `n = ${n}`,
  download: 'Last ned for Excel (CSV)',
  bandsHeldBack: 'Aldersgrupper etter denne inndelingen vises bare for koordinatorer.',
  openHint: 'Trykk på et tall for å se hva det bygger på.',
};

export type TablesSentences = typeof tablesNb;
