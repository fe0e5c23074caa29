import type { AskedBand } from '#shared/domain/age-band.ts';
import { whole } from './whole.ts';

/** The page on quality. Bokmål is the source; `health-en.ts` must have the same shape. */
export const healthNb = {
  season: 'Sesong',
  waiting: 'Henter tallene …',
  parts: { reconciliation: 'Avstemming', recounts: 'Parallelltellinger', health: 'Sesongens helse' },
  partsLabel: 'Deler av siden',
  total: 'I alt',

  reconciliation: {
    what: 'En føring er en telling, en rettelse eller en tilbaketrekking, også øving og det som ligger i karantene. Tallene er ikke de gjennomsnittene bruker; de viser om alt er kommet.',
    day: 'Dag',
    wholeSeason: 'hele sesongen',
    says: (said: number, held: number) => `Telefonene sier ${whole(said)}, vi har ${whole(held)}.`,
    agrees: 'Alt som telefonene sier de har ført, er her.',
    differs: (n: number) =>
      n === 1
        ? 'Én telefon har noe som kan høre hjemme her, og som ikke er kommet:'
        : `${whole(n)} telefoner har noe som kan høre hjemme her, og som ikke er kommet:`,
    known: 'Bygger på det hver telefon sa da den sist hadde kontakt. Det som er ført etter det, vet ingen om her.',
    caption: 'Forskjeller, telefon for telefon',
    daysCaption: 'Dag for dag etter datoen føringen gjelder. Det som kan være fra flere dager, står på hver av dem.',
    columns: {
      phone: 'Telefon',
      said: 'Sier',
      held: 'Vi har',
      missing: 'Mangler',
      when: 'Fra',
      contact: 'Siste kontakt',
    },
    dayColumns: { day: 'Dag', said: 'Telefonene sier', held: 'Vi har', difference: 'Forskjell' },
    phoneOf: (name: string, label: string) => (label === '' ? name : `${name} (${label})`),
    unclaimed: (n: number) => `${whole(n)} av dem sier telefonen ikke at den har`,
    onDay: (day: string) => day,
    between: (from: string, to: string) => `${from} til ${to}`,
    before: (to: string) => `til og med ${to}`,
    after: (from: string) => `fra og med ${from}`,
    unknown: 'ukjent',
    never: 'aldri',
    nothing: 'Ingenting er ført i denne sesongen ennå.',
    listDays: 'Vis dag for dag',
  },

  recounts: {
    what: 'En parallelltelling er en uavhengig telling av samme område og runde. Den er ikke med i noe gjennomsnitt. Forskjellen er parallelltellingen minus tellingen som er brukt. Aldri per person.',
    none: 'Ingen parallelltellinger i denne sesongen.',
    unpaired: (n: number) =>
      n === 1
        ? 'Én parallelltelling har ingen brukt telling ved siden av seg og er ikke sammenlignet.'
        : `${whole(n)} parallelltellinger har ingen brukt telling ved siden av seg og er ikke sammenlignet.`,
    byPlace: 'Forskjeller etter område og runde, alle aldre',
    byBand:
      'Forskjeller etter aldersgruppe, alle områder. Par der den ene bare har antall, er ikke med i aldersgruppene.',
    columns: {
      place: 'Område',
      shift: 'Runde',
      band: 'Aldersgruppe',
      n: 'Antall par',
      mean: 'Gjennomsnittlig forskjell',
      absolute: 'Gjennomsnittlig avstand',
      largest: 'Største avstand',
    },
    sentence: 'Til metodekapittelet',
    copy: 'Kopier',
    copied: 'Kopiert.',
    notCopied: 'Fikk ikke kopiert. Merk teksten og kopier den selv.',
  },

  health: {
    what: 'Områdetellinger som planen ba om, av dem som skulle vært gjort til nå. «Talt» er antallet som gjennomsnittet bygger på. Avlyste og uplanlagte er ikke med.',
    soFar: (counted: number, due: number) => `${whole(counted)} av ${whole(due)} talt til nå.`,
    nothingDue: 'Ingenting skulle vært talt ennå.',
    underRule: 'Tynt: færre enn fire av fem er talt.',
    apartRule: 'Mønster: ikke talt minst tre ganger, og minst dobbelt så ofte som i de andre til sammen.',
    under: 'tynt',
    apart: 'mønster',
    apartWeekday: (day: string, gaps: number, due: number) =>
      `Hullene er ikke tilfeldige: ${day} mangler ${whole(gaps)} av ${whole(due)}, minst dobbelt så ofte som de andre dagene. Gjennomsnittet bygger mest på de andre dagene.`,
    apartShift: (shift: string, gaps: number, due: number) =>
      `Hullene er ikke tilfeldige: på ${shift} mangler ${whole(gaps)} av ${whole(due)}, minst dobbelt så ofte som ellers.`,
    apartArea: (area: string, gaps: number, due: number) =>
      `Hullene er ikke tilfeldige: ${area} mangler ${whole(gaps)} av ${whole(due)}, minst dobbelt så ofte som de andre områdene.`,
    noPattern: 'Hullene følger ikke noe mønster etter ukedag, runde eller område.',
    noGaps: 'Ingen hull til nå.',
    areas: 'Etter område',
    weekdays: 'Etter ukedag',
    shifts: 'Etter runde',
    weekdayShift: 'Ikke talt av det som skulle vært talt, etter ukedag og runde',
    expected: 'Ventet antall tellinger når sesongen er over',
    expectedNote: 'Ventet: talt hittil, og resten i samme takt, rundet ned. Få: færre enn halvparten av de planlagte.',
    few: 'få tellinger',
    columns: {
      area: 'Område',
      weekday: 'Ukedag',
      shift: 'Runde',
      counted: 'Talt',
      notCounted: 'Ikke talt',
      missing: 'Mangler',
      due: 'Skulle vært talt',
      planned: 'Planlagt',
      expected: 'Ventet',
      atMost: 'Høyst',
      mark: 'Merknad',
    },
    gapsOf: (gaps: number, due: number) => `${whole(gaps)} av ${whole(due)}`,
    notDue: 'ikke ennå',
  },
  shifts: { day: 'dag', evening: 'kveld' },
  bands: {
    all: 'alle aldre',
    under_18: '0–17 år',
    zero_to_25: '0–25 år',
    from_18_to_25: '18–25 år',
    over_25: '26 år og eldre',
    unknown: 'ukjent alder',
  } satisfies Record<AskedBand, string>,
};

export type HealthSentences = typeof healthNb;
