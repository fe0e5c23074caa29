import type { AveragingBasis } from '#shared/domain/averaging-basis.ts';
import type { Shift } from '#shared/domain/slot.ts';
import { bandNames } from '#shared/report/band-names.ts';
import { monthNames } from '#shared/report/month-names.ts';
import { coverageNb } from './coverage-nb.ts';
import { exportNb } from './export-nb.ts';
import { figuresNb } from './figures-nb.ts';
import { whole } from './whole.ts';

/**
 * The sentences of the office screens, which only a coordinator's or an author's machine fetches. Bokmål is the source;
 * `office-en.ts` must have the same shape. Notes, titles and set names come from the server and stand as they come.
 */
export const officeNb = {
  menu: 'Meny',
  menuGroups: { numbers: 'Tall', season: 'Sesong' },
  placeTitles: {
    averages: 'Gjennomsnitt',
    tables: 'Tabeller',
    figures: 'Figurer',
    compare: 'Sammenlign',
    history: 'Tidligere tall',
    editions: 'Utgaver',
    coverage: 'Dekning',
    planner: 'Plan',
    inbox: 'Innboks',
    health: 'Kvalitet',
    people: 'Folk og telefoner',
    count: 'Historikk',
    rescue: 'Les inn redningsfil',
  },
  waiting: 'Henter tallene …',
  madeUp: 'OPPDIKTEDE TALL',
  madeUpText: 'Ikke en virkelig telling. Tallene her må ikke brukes eller siteres.',

  problems: {
    offline:
      'Får ikke kontakt med serveren. Gjennomsnitt og figurer regnes ut der, så kontoret trenger nett. Koble til nettet og prøv igjen.',
    unreadable:
      'Det kom et svar som ikke er fra Sommertelling, kanskje fra et nett med innlogging. Logg inn på nettet der, og prøv igjen.',
    not_enrolled: 'Denne enheten er ikke koblet til. Be en koordinator om en kode, og koble den til.',
    no_right: 'Tallene er for koordinatorer og forfattere. Be en koordinator om tilgang hvis du skal lese dem.',
    revoked: 'Tilgangen til denne enheten er trukket tilbake. Be en koordinator om en ny kode hvis det er feil.',
    season_not_found: (season: string) => `Sesongen ${season} finnes ikke på serveren. Velg en annen sesong.`,
    set_not_found: (set: string) => `Områdeutvalget «${set}» finnes ikke i denne sesongen. Velg et annet utvalg.`,
    edition_behind_missing: (n: number) =>
      `${n} ${n === 1 ? 'hendelse' : 'hendelser'} bak utgaven er ikke i loggen nå, så grunnlaget kan ikke vises. Telefonene som gjorde dem, sender dem igjen.`,
    not_found: 'Serveren har ikke disse tallene. Velg en annen sesong eller et annet utvalg.',
    slow_down: (seconds: number) =>
      `Det er spurt mange ganger på kort tid. Vent ${seconds === 1 ? 'ett sekund' : `${seconds} sekunder`}, og prøv igjen.`,
    busy: 'Serveren starter eller er opptatt. Vent litt, og prøv igjen.',
    other: (code: string) => `Serveren kunne ikke gi tallene (${code}). Prøv igjen, og si fra til den som drifter den.`,
    kept: 'Tallene under er de som sist ble hentet.',
    retry: 'Prøv igjen',
    enrol: 'Koble til',
  },

  noPlan: 'Planen er ikke hentet ennå. Den trengs for å vite hvilke sesonger som finnes.',
  noSeasons: 'Ingen sesong er lagt inn ennå.',

  chooser: {
    legend: 'Velg hva tabellen skal vise',
    season: 'Sesong',
    period: 'Periode',
    set: 'Områdeutvalg',
    band: 'Aldersgruppe',
    basis: 'Beregning',
    from: 'Fra år',
    to: 'Til år',
    wholeSeason: 'hele sesongen',
    everyArea: 'Alle områder',
    publishedSet: 'som i rapportene',
    seasonBasis: 'sesongens egen',
  },
  months: monthNames.nb,
  /** Monday first. */
  weekdays: ['man.', 'tir.', 'ons.', 'tor.', 'fre.', 'lør.', 'søn.'] as readonly string[],
  shortDay: (day: number, month: string) => `${day}. ${month}`,
  list: (items: readonly string[]) =>
    items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} og ${items.at(-1)}`,

  bands: { ...bandNames.nb, under_18: `${bandNames.nb.under_18} (mindreårige)` },
  shifts: { day: 'dag', evening: 'kveld' } satisfies Record<Shift, string>,
  bases: {
    day_evening_mean: 'sammenstilt for dag og kveld',
    pooled: 'alle tellinger samlet',
    sum_of_shift_means: 'gjennomsnitt dag pluss gjennomsnitt kveld',
  } satisfies Record<AveragingBasis, string>,
  /** Short enough for the head of a column on a phone. */
  basisColumns: {
    day_evening_mean: 'Sammenstilt',
    pooled: 'Alle samlet',
    sum_of_shift_means: 'Dag + kveld',
  } satisfies Record<AveragingBasis, string>,

  table: {
    area: 'Område',
    caption: (set: string, band: string, period: string) =>
      `Gjennomsnittlig antall personer per telling. ${set}, ${band}, ${period}.`,
    basis: (basis: string) => `Hovedtallet er ${basis}.`,
    ongoing: (n: number) =>
      `Perioden er ikke over: ${n === 1 ? '1 planlagt telling' : `${whole(n)} planlagte tellinger`} er ikke holdt ennå.`,
    notCounted: 'ikke talt',
    notPlanned: 'ikke planlagt',
    allCancelled: 'avlyst',
    incomplete: 'ufullstendig',
    total: 'Sum av områdene',
    noMembers: 'Ingen av områdene i utvalget var med i planen for denne perioden.',
    countedOf: (counted: number, planned: number) => `${whole(counted)} av ${whole(planned)} talt`,
    sum: (sum: number) => `sum ${whole(sum)}`,
    oneRound: 'én runde',
    oneRoundNote:
      'Der det står «én runde», er tallet hva som ble anslått i denne aldersgruppen i den ene runden. Det er for arbeidet her, og skal ikke publiseres.',
    needsShift: (shift: string) => `mangler tall for ${shift}`,
    needsBoth: 'mangler tall for dag og kveld',
    onlyShift: (shift: string) => `kun ${shift}`,
    missingTotal: (gaps: string) => `mangler tall for ${gaps}`,
    gapOf: (area: string, shift: string) => `${area} ${shift}`,
    rounds: 'Hele runder',
    check: 'kontroll av summen',
    roundsNote:
      'Hele runder er de der alle områdene i utvalget ble talt. Gjennomsnittet av dem er en kontroll av summen.',
    roundsOf: (n: number) => (n === 1 ? '1 hel runde' : `${whole(n)} hele runder`),
    noRounds: 'ingen hele runder',
    notes: 'Merknader',
  },

  /** What is wrong with, or worth knowing about, the counts behind a mean. Shown with a mark before it. */
  gaps: {
    zeros: (n: number) => (n === 1 ? '1 null' : `${whole(n)} nuller`),
    notCounted: (n: number) => `${whole(n)} ikke talt`,
    missing: (n: number) => `${whole(n)} mangler`,
    cancelled: (n: number) => `${whole(n)} avlyst`,
    ageUnknown: (n: number) => `${whole(n)} ukjent alder`,
    estimated: (n: number) => `${whole(n)} anslått`,
  },

  ...coverageNb,
  ...exportNb,
  ...figuresNb,
};

export type OfficeSentences = typeof officeNb;
