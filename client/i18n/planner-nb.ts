import type { SeasonState } from '#shared/domain/plan.ts';
import type { HolidayName } from '#shared/domain/public-holidays.ts';
import { plannerProblemsNb } from './planner-problems-nb.ts';
import { whole } from './whole.ts';

/** The season planner. Bokmål is the source; `planner-en.ts` must have the same shape. */
export const plannerNb = {
  season: 'Sesong',
  parts: { rounds: 'Runder', season: 'Sesongen', areas: 'Områder', history: 'Historikk' },
  partsLabel: 'Deler av planen',
  waiting: 'Henter planen …',
  rounds: (n: number) => (n === 1 ? '1 runde' : `${whole(n)} runder`),
  days: (n: number) => (n === 1 ? '1 dag' : `${whole(n)} dager`),
  shifts: { day: 'dag', evening: 'kveld' },
  list: (items: readonly string[]) =>
    items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} og ${items.at(-1)}`,

  states: {
    draft: { title: 'Kladd', what: 'Bare koordinatorer ser sesongen. Ingen kan telle i den ennå.' },
    open: { title: 'Åpen', what: 'Telefonene har planen, og det telles.' },
    closed: { title: 'Lukket', what: 'Tallene er gjort opp. Det som kommer inn nå, venter i innboksen.' },
    published: { title: 'Publisert', what: 'Tallene står i en rapport. Planen er låst.' },
    archived: { title: 'Arkivert', what: 'Ferdig. Tallene kan leses, og ingenting venter.' },
  } satisfies Record<SeasonState, { title: string; what: string }>,
  stateLabel: 'Sesongens tilstand',
  now: 'nå',
  steps: {
    draft: 'Gjør til kladd',
    open: 'Åpne sesongen',
    closed: 'Lukk sesongen',
    published: 'Merk som publisert',
    archived: 'Arkiver',
  } satisfies Record<SeasonState, string>,
  stepsBack: {
    draft: 'Tilbake til kladd',
    open: 'Åpne igjen',
    closed: 'Trekk tilbake publiseringen',
    published: 'Hent fram fra arkivet',
    archived: 'Arkiver',
  } satisfies Record<SeasonState, string>,
  stepDoes: {
    draft: 'Sesongen blir en kladd.',
    open: 'Telefonene får planen ved neste kontakt, og det kan telles.',
    closed: 'Alt som er mottatt nå, er med. Kommer det noe etterpå, venter det i innboksen til du godtar det.',
    published: 'Sesongen er låst. Skal noe endres, må publiseringen trekkes tilbake, med en grunn.',
    archived: 'Sesongen legges bort. Tallene kan fortsatt leses.',
  } satisfies Record<SeasonState, string>,
  unsentTitle: (n: number) =>
    n === 1
      ? 'Én telefon har tellinger som ikke er kommet:'
      : `${whole(n)} telefoner har tellinger som ikke er kommet:`,
  unsentPhone: (who: string, n: number) => `${who}: ${n === 1 ? '1 telling' : `${whole(n)} tellinger`}`,
  unsentSilent: (when: string) => `siste kontakt ${when}`,
  unsentAsk: 'Be dem koble til nett først. Lukker du nå, går ingenting tapt: det som kommer, venter i innboksen.',
  closeAnyway: 'Lukk likevel, selv om tellinger mangler',
  confirmMissing: 'Kryss av for at sesongen skal lukkes selv om tellinger mangler, eller vent til de er kommet.',

  why: 'Hvorfor?',
  whyHint: 'Står i historikken for denne endringen.',
  whyMissing: 'Skriv kort hvorfor. Hver endring i planen har en grunn.',
  save: 'Lagre endringen',
  saving: 'Lagrer …',
  cancel: 'Avbryt',
  nothingChanged: 'Ingenting er endret ennå.',
  effectTitle: 'Dette skjer',
  effectRounds: (days: string, rounds: string) => `Sesongen har da ${days} med telling, ${rounds}.`,
  effectAdded: (rounds: string) => `${rounds} kommer til.`,
  effectDropped: (rounds: string) => `${rounds} faller bort.`,
  effectCounted: (where: string) =>
    `Det er talt her: ${where}. Tellingene tas vare på, men er ikke med i gjennomsnittet før runden planlegges igjen.`,
  effectNote: (note: string) => `Fotnote under tallene: «${note}»`,
  effectNoteGone: (note: string) => `Fotnoten «${note}» faller bort.`,
  effectLeftOut: 'Området er bare med i utvalget «alle» i år, og ikke i sammenlikninger over år.',

  sent: {
    taken: 'Lagret.',
    beside:
      'Noen andre endret det samme før deg. Begge endringene er tatt vare på. Velg hvilken som gjelder, øverst på siden.',
    waits: 'Serveren svarte ikke. Endringen er lagret her og sendes så snart den svarer.',
    not_saved:
      'Ikke lagret: serveren svarte ikke, og nettleseren fikk ikke skrevet. Det du har skrevet, står her. Prøv igjen.',
    held_is_behind: 'Det kom inn tellinger mens du lukket. De er hentet nå. Trykk en gang til.',
    other: (code: string) => `Serveren tok ikke imot endringen (${code}). Det du har skrevet, står her. Prøv igjen.`,
    pending: (n: number) =>
      `${n === 1 ? '1 planendring' : `${whole(n)} planendringer`} er lagret her og sendes så snart serveren svarer.`,
  },
  changedMeanwhile: (who: string) =>
    `${who} har endret det samme mens du skrev. Det du har skrevet, står. Lagrer du, ser dere begge endringene og velger.`,
  problems: plannerProblemsNb,

  table: {
    caption: 'Rundene i sesongen. Trykk på en runde for å endre den.',
    date: 'Dato',
    planned: 'Planlagt',
    cancelled: 'Avlyst',
    extra: 'Ekstra runde',
    otherAreas: (n: number) => (n === 1 ? '1 område' : `${whole(n)} områder`),
    counted: (n: number) => (n === 1 ? 'talt i 1 område' : `talt i ${whole(n)} områder`),
    nobody: 'ingen satt opp',
    none: 'ingen runde',
    open: (round: string) => `Endre ${round}`,
  },
  round: {
    cancel: 'Avlys runden',
    plan: 'Planlegg runden',
    replan: 'Planlegg likevel',
    areas: 'Velg områder',
    who: 'Hvem teller',
    close: 'Lukk',
    reason: 'Grunnen som telefonene viser',
    reasonHint: 'For eksempel «Helligdag» eller «Storm».',
    areasLegend: 'Områder i denne runden',
    asSeason: 'Som sesongens plan',
  },
  addRound: {
    title: 'Legg til en runde',
    lead: 'En dato utenom mønsteret, for eksempel en lørdag.',
    date: 'Dato',
    shift: 'Runde',
  },
  holidays: {
    title: 'Helligdager',
    lead: 'Disse rundene faller på en helligdag. Velg dem som skal avlyses. Ingenting avlyses av seg selv.',
    cancel: (n: number) => (n === 1 ? 'Avlys 1 runde' : `Avlys ${whole(n)} runder`),
    none: 'Velg minst én runde.',
    names: {
      new_year: '1. nyttårsdag',
      maundy_thursday: 'Skjærtorsdag',
      good_friday: 'Langfredag',
      easter_sunday: '1. påskedag',
      easter_monday: '2. påskedag',
      labour_day: '1. mai',
      constitution_day: '17. mai',
      ascension_day: 'Kristi himmelfartsdag',
      whit_sunday: '1. pinsedag',
      whit_monday: '2. pinsedag',
      christmas_day: '1. juledag',
      boxing_day: '2. juledag',
    } satisfies Record<HolidayName, string>,
  },
};

export type PlannerSentences = typeof plannerNb;
