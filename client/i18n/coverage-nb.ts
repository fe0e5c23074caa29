import type { Flag } from '#shared/domain/flag.ts';
import { whole } from './whole.ts';

/** The coverage of a season: its states, what needs looking at, and every flag. */
export const coverageNb = {
  coverage: {
    title: 'Dekning',
    lead: 'Hver tellerunde og hvert område, nyeste først.',
    table: (season: string) => `Dekning ${season}: tellerunder og områder`,
    date: 'Dato',
    shift: 'Runde',
    states: {
      counted: 'talt',
      zero: 'null',
      not_counted: 'ikke talt',
      missing: 'mangler',
      cancelled: 'avlyst',
      not_yet: 'ikke ennå',
      not_planned: 'ikke planlagt',
    },
    legend: 'Antall av hver',
    upcoming: (n: number) => (n === 1 ? '1 kommende runde' : `${whole(n)} kommende runder`),
    unplanned: 'uplanlagt',
    attention: 'Å se på',
    nothing: 'Ingenting mangler, og ingen tellinger venter på en avgjørelse.',
    at: (area: string, day: string, shift: string) => `${area} ${day}, ${shift}`,
    more: (n: number) => `og ${whole(n)} til`,
    none: 'Ingen runder er holdt ennå.',
  },

  flags: {
    two_counts: 'to tellinger',
    conflict: 'to rettelser',
    unplanned: 'uplanlagt telling',
    cancelled: 'telt på avlyst runde',
    unknown_area: 'ukjent område',
    unknown_season: 'ukjent sesong',
    orphan: 'rettelse uten telling',
    not_own: 'rettet av en annen',
    after_close: 'kom etter at sesongen ble lukket',
    late: 'ført i etterkant',
    paper: 'fra papir',
    import: 'importert',
    outside_window: 'utenfor klokkeslettet',
    clock: 'usikker klokke',
    estimated: 'anslått',
    overlap: 'samtidige tellinger',
    few_counts: 'få tellinger',
    changed_afterwards: 'endret i etterkant',
    seq_reused: 'gjenbrukt løpenummer',
    quarantined: 'i karantene',
  } satisfies Record<Flag, string>,
};

export type CoverageSentences = typeof coverageNb;
