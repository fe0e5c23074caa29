/** Where the counts are and whether the phone is ready, in bokmål. */
export const nbStatus = {
  title: 'Status',
  allReceived: 'Alt er mottatt',
  nothingYet: 'Ingen tellinger er gjort på denne telefonen ennå',
  waiting: (events: number) => (events === 1 ? '1 telling er på telefonen' : `${events} tellinger er på telefonen`),
  oldest: (ago: string) => `Den eldste ble lagret for ${ago} siden.`,
  safeHere: 'De er lagret her og sendes av seg selv når telefonen har nett.',
  quarantined: (events: number) =>
    events === 1 ? '1 mottatt telling venter på koordinator.' : `${events} mottatte tellinger venter på koordinator.`,
  sendNow: 'Send nå',
  former: (events: number) =>
    events === 1
      ? '1 telling ble gjort mens telefonen var koblet til en annen. Den sendes ikke herfra: del filen med koordinatoren.'
      : `${events} tellinger ble gjort mens telefonen var koblet til en annen. De sendes ikke herfra: del filen med koordinatoren.`,
  stuck: 'Tellinger har ventet lenge. Les dem opp for koordinatoren eller del dem som fil; de blir på telefonen.',
  reserved: (events: number) =>
    events === 1
      ? '1 telling er ikke lagret, men ligger i reservekopien. Frigjør plass på telefonen og åpne appen på nytt.'
      : `${events} tellinger er ikke lagret, men ligger i reservekopien. Frigjør plass på telefonen og åpne appen på nytt.`,
  lossTitle: 'Lagringen på telefonen har mistet noe',
  lossRestored: (events: number) =>
    events === 1
      ? '1 telling er hentet tilbake fra reservekopien.'
      : `${events} tellinger er hentet tilbake fra reservekopien.`,
  lossDrafts: (drafts: number) =>
    drafts === 1
      ? '1 påbegynt telling er hentet tilbake fra reservekopien.'
      : `${drafts} påbegynte tellinger er hentet tilbake fra reservekopien.`,
  lossLost: (events: number, numbers: string) =>
    events === 1
      ? `1 telling er borte (løpenummer ${numbers}). Si fra til koordinatoren, og før den på nytt hvis tallene finnes på papir.`
      : `${events} tellinger er borte (løpenummer ${numbers}). Si fra til koordinatoren, og før dem på nytt hvis tallene finnes på papir.`,
  lossRead: 'Jeg har lest det',
  contact: {
    untried: 'Ikke prøvd ennå',
    reached: 'Fikk kontakt med serveren',
    not_reached: 'Fikk ikke kontakt med serveren nå. Telefonen prøver igjen av seg selv.',
    not_enrolled: 'Serveren kjenner ikke telefonen lenger. Koble den til på nytt; tallene blir.',
  },
  phone: 'Telefonen',
  lastContact: 'Siste kontakt',
  never: 'Aldri',
  ago: (ago: string) => `for ${ago} siden`,
  offline: 'Klar uten nett',
  offlineYes: 'Ja',
  offlineLooking: 'Ser etter …',
  offlineLacks: (files: number) =>
    files === 1 ? 'Nei, 1 av appens filer mangler' : `Nei, ${files} av appens filer mangler`,
  offlineNoApp: 'Nei, appen lastes fortsatt ned',
  offlineNoPlan: 'Nei, planen er ikke hentet',
  storage: 'Lagringen',
  persistedYes: 'Varig: telefonen har lovet å beholde den',
  persistedNo: 'Ikke lovet varig. Legg appen på hjemskjermen',
  persistedUnknown: 'Spørres ved første lagring',
  installed: 'På hjemskjermen',
  installedYes: 'Ja, åpnet som app',
  installedNo: 'Nei, åpnet i nettleseren',
  installedNoIphone: 'Nei. I Safari kan tallene bli slettet',
  howToInstall: 'Legg appen på hjemskjermen',
  clock: 'Klokka',
  clockRight: 'Stemmer med serveren',
  clockOff: (minutes: number) =>
    `Går ${Math.abs(minutes) === 1 ? 'ett minutt' : `${Math.abs(minutes)} minutter`} ${minutes > 0 ? 'for fort' : 'for sakte'}`,
  enrolledAs: 'Koblet til som',
  notEnrolled: 'Ikke koblet til',
  enrolAgain: 'Koble til med ny kode',
  roles: { counter: 'teller', coordinator: 'koordinator', author: 'forfatter' },
  version: 'Versjon',
  install: 'Telefonens id',
  looks: 'Språk og utseende',
  language: 'Språk',
  theme: 'Utseende',
  themes: { system: 'Følg telefonen', light: 'Lys', dark: 'Mørk', sunlight: 'Sollys', evening: 'Dempet kveld' },
  minutes: (minutes: number) => (minutes < 1 ? 'under ett minutt' : minutes === 1 ? '1 minutt' : `${minutes} minutter`),
  hours: (hours: number) => (hours === 1 ? '1 time' : `${hours} timer`),
  days: (days: number) => (days === 1 ? '1 dag' : `${days} dager`),
  notKept: 'Valget ble ikke lagret på telefonen. Det gjelder til appen lukkes.',
};
