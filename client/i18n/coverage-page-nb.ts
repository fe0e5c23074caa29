import { whole } from './whole.ts';

/** The coverage page, in bokmål: what is missing and whether it can still be had, the table, and what a cell opens to. */
export const coveragePageNb = {
  waiting: 'Henter rundene …',
  filter: {
    legend: 'Velg hvilke runder tabellen viser',
    season: 'Sesong',
    month: 'Måned',
    wholeSeason: 'hele sesongen',
    shift: 'Runde',
    bothShifts: 'dag og kveld',
    area: 'Område',
    everyArea: 'alle områder',
  },
  nothingFits: 'Ingen runder passer med valget.',
  keys: 'Trykk på en rute for tellingen bak. Piltastene flytter mellom rutene.',
  backToCoverage: 'Tilbake til dekningen',
  spareSheet: 'Skriv ut tomt telleark',

  /** A cell read aloud: the area, the round, and what became of it. */
  cell: (area: string, round: string, state: string) => `${area}, ${round}: ${state}`,
  peopleCell: (area: string, round: string, said: string) => `${area}, ${round}, antall personer: ${said}`,
  round: (day: string, shift: string) => `${day}, ${shift}`,
  outside: (people: number) => `${whole(people)} ikke med`,
  underWay: 'påbegynt',

  now: {
    title: 'Mangler nå',
    lead: 'Runden som er i gang, og runder fra de siste tre dagene som ikke er komplette.',
    nothing: 'Ingenting mangler fra i dag eller de siste tre dagene.',
    ended: (clock: string) => `var over kl. ${clock}`,
    ends: (clock: string) => `varer til kl. ${clock}`,
    toCount: (names: string) => `Skulle telle: ${names}.`,
    toCountNow: (names: string) => `Skal telle: ${names}.`,
    nobody: 'Ingen var satt opp.',
    nobodyNow: 'Ingen er satt opp.',
    notYet: 'Ikke ført ennå.',
    can: {
      under_way: 'Kan reddes',
      unsent: 'Kan trolig reddes',
      silent: 'Kan kanskje reddes',
      elsewhere: 'Kan kanskje reddes',
      none: 'Ikke på noen kjent telefon',
    },
    underWay: (who: string, heard: string) =>
      `Påbegynt på telefonen til ${who} (${heard}). Be om at tellingen fullføres og sendes.`,
    underWayNow: (who: string, heard: string) => `Telles nå av ${who} (${heard}).`,
    unsent: (who: string, n: number, oldest: string, heard: string) =>
      `${who} har ${n === 1 ? '1 telling' : `${whole(n)} tellinger`} usendt på telefonen${oldest}, ${heard}. Be om at appen åpnes der det er nett.`,
    oldest: (when: string) => `, den eldste fra ${when}`,
    silent: (who: string, heard: string) =>
      `${who} er ikke hørt siden før runden var over (${heard}). Tellingen kan ligge på telefonen. Be om at appen åpnes der det er nett.`,
    elsewhere: (who: string) => `${who} har noe usendt. Det kan være denne tellingen.`,
    none: 'Spør om det er talt på papir. Hvis ikke, før området som ikke talt.',
  },
  heard: (ago: string) => `sist hørt ${ago}`,
  neverHeard: 'aldri hørt',
  device: (name: string, device: string) => `${name} (${device})`,
  unknownPerson: 'ukjent person',
  enterPaper: 'Før inn fra papir',
  printSheet: 'Skriv ut telleark',

  opened: {
    enters: 'Er med i gjennomsnittet.',
    entersNot: 'Er ikke med i gjennomsnittet.',
    notCountedEnters: 'Ikke talt regnes aldri som null, og er ikke med i gjennomsnittet.',
    by: (who: string) => `Telt av ${who}.`,
    notedBy: (who: string) => `Ført av ${who}.`,
    fromPaper: (enteredBy: string, counter: string) => `Telt av ${counter}, ført fra papir av ${enteredBy}.`,
    fromPaperNobody: (enteredBy: string) => `Ført fra papir av ${enteredBy}.`,
    estimated: 'anslått',
    flags: 'Merket med',
    cancelled: (reason: string) => `Runden er avlyst: ${reason}.`,
    unplanned: 'Runden eller området er ikke planlagt.',
    history: 'Historikk, rett eller trekk tilbake',
    others: {
      rival: (who: string) => `Enda en telling av ${who}, som ikke brukes nå`,
      recount: (who: string) => `Parallelltelling av ${who}`,
      withdrawn: (who: string) => `Trukket tilbake: tellingen av ${who}`,
      kept_out: (who: string) => `Holdt utenfor: tellingen av ${who}`,
    },
    inbox: 'Til innboksen',
    planner: 'Til planen',
    close: 'Lukk',
    answered: (answered: number, areas: number) => `${whole(answered)} av ${whole(areas)} områder har fått svar.`,
  },
};

export type CoveragePageSentences = typeof coveragePageNb;
