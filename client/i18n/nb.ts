import type { AgeBand } from '#shared/domain/age-band.ts';
import type { NotCountedReason } from '#shared/domain/count.ts';
import type { Shift } from '#shared/domain/slot.ts';
import { countNb } from './count-nb.ts';
import { nbStatus } from './nb-status.ts';
import { whoNb } from './who-nb.ts';

/**
 * Bokmål is the source; `en.ts` must have the same shape. Short and respectful: people who are counted are «personer».
 * A sentence about something that went wrong names the thing and what to do, and blames nobody.
 */
export const nb = {
  appName: 'Sommertelling',
  /** Over every page of a made-up database. It must not be possible to miss. */
  madeUp: 'OPPDIKTEDE TALL',
  back: 'Tilbake',
  cancel: 'Avbryt',
  retry: 'Prøv igjen',
  close: 'Lukk',
  office: 'Kontor',
  round: 'Tellerunde',
  screenMissing: {
    title: 'Siden kom ikke fram',
    text: 'Den er ikke på telefonen ennå, og det er ikke kontakt med nettet. Alt som er lagret, ligger trygt på telefonen.',
  },
  ageBands: {
    under_18: '0–17 år',
    from_18_to_25: '18–25 år',
    over_25: '26 år og eldre',
    unknown: 'Ukjent alder',
  } satisfies Record<AgeBand, string>,
  minors: 'mindreårig',
  shifts: { day: 'dag', evening: 'kveld' } satisfies Record<Shift, string>,
  /** The word under a number. */
  peopleWord: (people: number): string => (people === 1 ? 'person' : 'personer'),
  people: (people: number) => (people === 1 ? '1 person' : `${people} personer`),
  nobody: 'Ingen (0)',
  reasons: {
    staffing: 'For få på jobb',
    safety: 'Ikke trygt',
    weather: 'Været',
    closed_off: 'Sperret område',
    emergency: 'Akutt hendelse',
    police_action: 'Politiaksjon',
    no_time: 'Rakk det ikke',
    other: 'Annet',
  } satisfies Record<NotCountedReason, string>,

  boot: {
    failedTitle: 'Appen når ikke lagringen på telefonen',
    failedText:
      'Uten lagring kan ingen telling tas vare på, så ingen kan begynnes. Lukk privat nettlesing, sjekk at telefonen har ledig plass, og prøv igjen. Det som er lagret fra før, er urørt.',
    newerTitle: 'Appen må oppdateres',
    newerText:
      'En nyere versjon har vært i bruk på denne telefonen. Alt er urørt; tellingen går videre når appen er ny.',
    update: 'Oppdater appen',
    otherTabTitle: 'Appen er åpen i en eldre fane',
    otherTabText: 'Lukk de andre fanene med Sommertelling, og prøv igjen. Alt er urørt.',
    silentTitle: 'Lagringen på telefonen svarer ikke',
    silentText: 'Lukk appen helt og åpne den igjen. Hjelper ikke det, start telefonen på nytt. Alt er urørt.',
    inReserve: (counts: number) =>
      counts === 1 ? '1 telling ligger i reservekopien.' : `${counts} tellinger ligger i reservekopien.`,
  },

  enrol: {
    title: 'Koble til telefonen',
    lead: 'Koden får du av koordinatoren. Den gjelder deg eller laget ditt, og kan brukes én gang.',
    code: 'Kode',
    codeHint: 'Ti tegn, for eksempel 7KQ2M-9XD4T. Store og små bokstaver er det samme.',
    scan: 'Skann QR-kode',
    scanned: 'Koden er lest. Trykk «Koble til».',
    scanMissing: 'Skanneren er ikke på telefonen ennå. Skriv koden, eller prøv igjen med nett.',
    device: 'Navn på telefonen (valgfritt)',
    deviceHint: 'Slik at koordinatoren kjenner den igjen, for eksempel «Vakttelefon 2».',
    submit: 'Koble til',
    connecting: 'Kobler til …',
    already: (name: string) => `Telefonen er koblet til som ${name}. En ny kode kobler den til på nytt; tallene blir.`,
    needsLength: (length: number) => `Koden har ti tegn, og her er det ${length}. Se etter om noe mangler.`,
    badCode:
      'Koden passer ikke. Den kan være skrevet feil, brukt før eller gått ut. Se over tegnene, eller be koordinatoren om en ny kode.',
    slowDown: (minutes: number) =>
      `Det er prøvd mange koder herfra. Vent ${minutes === 1 ? 'ett minutt' : `${minutes} minutter`}, og trykk «Koble til» igjen.`,
    offline: 'Telefonen får ikke kontakt med serveren. Koden står her; trykk «Koble til» når telefonen har nett.',
    unreadable:
      'Det kom et svar som ikke er fra Sommertelling, kanskje fra et åpent nett med innlogging. Logg inn der eller bruk mobilnett, og prøv igjen.',
    notSaved: 'Telefonen fikk ikke lagret tilkoblingen. Frigjør plass på telefonen og prøv igjen med en ny kode.',
    reader: 'Denne telefonen er koblet til for å lese tall.',
  },

  roundScreen: {
    title: 'Tellerunde',
    choose: 'Hvilken runde gjelder det?',
    start: 'Start runden',
    chooseFirst: 'Velg dag eller kveld først.',
    betweenShifts: 'Klokka er mellom to runder, så ingenting er valgt på forhånd.',
    afterMidnight: 'Det er over midnatt. Natten hører til kvelden før.',
    window: (from: string, to: string) => `kl. ${from}–${to}`,
    order: (areas: string) => `Områder i gangrekkefølge: ${areas}`,
    cancelled: 'Avlyst',
    cancelledBecause: (reason: string) => `Avlyst: ${reason}`,
    countAnyway: 'Tell likevel',
    countAnywayNote: 'En telling på en avlyst runde blir tatt vare på. Koordinatoren avgjør om den skal telle med.',
    noneToday: 'Ingen runde er planlagt i dag',
    next: (occasion: string) => `Neste runde er ${occasion}.`,
    notYetTitle: 'Sesongen har ikke begynt',
    notYet: (day: string) => `Første runde er ${day}. God tur når den tid kommer.`,
    overTitle: 'Sommerens telling er over',
    over: (from: string, to: string) => `Sesongen varte fra ${from} til ${to}. Takk for hver eneste runde.`,
    noSeason: 'Ingen sesong er åpen. Når koordinatoren åpner en, kommer rundene hit av seg selv.',
    noPlan: 'Planen er ikke hentet til telefonen ennå. Den kommer når telefonen har nett.',
    fetchPlan: 'Hent planen',
    late: 'Etterregistrering',
    lateHint: 'Før en telling fra en tidligere dag i sesongen.',
    unplanned: 'Uplanlagt runde',
    unplannedHint: 'Tell på en dag som ikke står i planen.',
    kinds: { planned: '', late: 'Etterregistrering', unplanned: 'Uplanlagt runde' },
    progress: (answered: number, areas: number) => `${answered} av ${areas} områder er ført`,
    complete: 'Alle områdene er ført. Takk for runden!',
    leave: 'Avslutt runden',
    change: 'Bytt runde',
    underWay: 'Påbegynte tellinger fra andre runder',
    resume: 'Fortsett',
    reenrol: 'Telefonen må kobles til på nytt før tallene kan mottas. De er trygge på telefonen så lenge.',
    reenrolLink: 'Koble til på nytt',
    startFailed: (area: string) =>
      `Tellingen av ${area} ble ikke startet, fordi telefonen ikke fikk lagret. Frigjør plass og trykk på området igjen.`,
    noRoom: (area: string) =>
      `${area} kan ikke telles nå: telefonen har ikke plass til en hel telling. Slett noe, eller lukk privat nettlesing, og trykk på området igjen. Haster det, så tell på papir.`,
    revoked: 'Tilgangen er trukket tilbake. Det som sendes, venter hos koordinatoren.',
    lost: 'Lagringen på telefonen har mistet noe.',
    lostLink: 'Se hva som er hentet tilbake',
    roundFailed:
      'Runden ble ikke startet, fordi telefonen ikke fikk lagret. Frigjør plass og trykk «Start runden» igjen.',
    /** States of an area, in words: never by colour alone. */
    states: {
      notStarted: 'Ikke startet',
      missing: 'Ikke ført fra denne telefonen',
      running: 'Pågår',
      pending: 'På telefonen',
      stored: 'Mottatt',
      notCounted: 'Ikke talt',
      waitsForCoordinator: 'venter på koordinator',
    },
    soFar: (people: string) => `${people} så langt`,
    begun: (ago: string) => `Påbegynt for ${ago} siden`,
    estimated: 'anslått',
    countedBefore: (people: string) => `${people} da tellingen ble avbrutt`,
    at: (clock: string) => `kl. ${clock}`,
  },

  count: countNb,

  status: nbStatus,
  who: whoNb,
  rescue: { link: 'Les opp eller del som fil', show: 'Vis tellingene' },

  install: {
    warningTitle: 'Ikke tell her ennå',
    warning:
      'På iPhone sletter Safari det som er lagret, når siden ikke er åpnet på en uke. Legg appen på hjemskjermen først, så blir tallene liggende.',
    how: 'Slik gjør du det',
  },

  update: {
    ready: 'Klar til bruk uten nett',
    notReady: 'Ikke klar til bruk uten nett ennå.',
    whatIsMissing: 'Se hva som mangler',
    waiting: 'En ny versjon er klar. Den tar noen sekunder, og alt som er lagret blir.',
    take: 'Ta i bruk',
    later: 'Senere',
  },
};

export type Sentences = typeof nb;
