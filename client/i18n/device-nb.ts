/**
 * What the phone says about itself, in bokmål: where its counts are, whether it is ready, how it is signed out. In the lazy
 * chunk of the status page. The facts are read aloud over a telephone: short, and each with its own first word.
 */
export const deviceNb = {
  standing: {
    allReceived: 'Alt er mottatt',
    nothingYet: 'Ingen tellinger er gjort på denne telefonen ennå',
    oldest: (ago: string) => `Den eldste ble lagret for ${ago} siden.`,
    safeHere: 'De er lagret her, og sendes av seg selv når appen er åpen og telefonen har nett.',
    underWay: (drafts: number) => (drafts === 1 ? '1 telling er påbegynt.' : `${drafts} tellinger er påbegynt.`),
    quarantined: (events: number) =>
      events === 1 ? '1 mottatt telling venter på koordinator.' : `${events} mottatte tellinger venter på koordinator.`,
    reached: 'Fikk kontakt med serveren.',
    notReached: 'Fikk ikke kontakt med serveren nå. Telefonen prøver igjen av seg selv.',
    sendNow: 'Send nå',
  },

  /** What to do about counts that do not get away. */
  advice: {
    freeSpace: (events: number) =>
      events === 1
        ? '1 telling er ikke lagret, men ligger i reservekopien. Frigjør plass på telefonen og åpne appen på nytt.'
        : `${events} tellinger er ikke lagret, men ligger i reservekopien. Frigjør plass på telefonen og åpne appen på nytt.`,
    connect: 'Telefonen er ikke koblet til. Koble den til, så sendes tellingene.',
    reconnect: 'Serveren kjenner ikke telefonen lenger. Koble den til på nytt; tallene blir.',
    revoked: 'Tilgangen er trukket tilbake. Det som sendes, venter hos koordinatoren.',
    shareFormer: (events: number) =>
      events === 1
        ? '1 telling ble gjort mens telefonen var koblet til en annen. Den sendes ikke herfra: del filen med koordinatoren.'
        : `${events} tellinger ble gjort mens telefonen var koblet til en annen. De sendes ikke herfra: del filen med koordinatoren.`,
    findNetwork:
      'Gå dit det er dekning, og se om flymodus er av. Ber et åpent nett om innlogging, logg inn der eller bruk mobilnett.',
    notTaken: 'Serveren svarer, men har ikke tatt imot alt. Ring koordinatoren og les opp opplysningene om telefonen.',
    readOut: 'Tellinger har ventet lenge. Les dem opp for koordinatoren eller del dem som fil; de blir på telefonen.',
  },
  toConnect: 'Koble til',

  loss: {
    title: 'Lagringen på telefonen har mistet noe',
    restored: (events: number) =>
      events === 1
        ? '1 telling er hentet tilbake fra reservekopien.'
        : `${events} tellinger er hentet tilbake fra reservekopien.`,
    drafts: (drafts: number) =>
      drafts === 1
        ? '1 påbegynt telling er hentet tilbake fra reservekopien.'
        : `${drafts} påbegynte tellinger er hentet tilbake fra reservekopien.`,
    lost: (events: number, numbers: string) =>
      events === 1
        ? `1 telling er borte (løpenummer ${numbers}). Si fra til koordinatoren, og før den på nytt hvis tallene finnes på papir.`
        : `${events} tellinger er borte (løpenummer ${numbers}). Si fra til koordinatoren, og før dem på nytt hvis tallene finnes på papir.`,
    read: 'Jeg har lest det',
  },

  phone: 'Telefonen',
  howToInstall: 'Legg appen på hjemskjermen',
  enrolAgain: 'Koble til med ny kode',

  facts: {
    names: {
      person: 'Koblet til som',
      install: 'Telefonens id',
      version: 'Versjon',
      contact: 'Siste kontakt',
      waiting: 'Venter på å bli sendt',
      underWay: 'Påbegynt',
      received: 'Mottatt',
      backedUp: 'I sikkerhetskopi',
      offline: 'Klar uten nett',
      storage: 'Lagringen',
      installed: 'På hjemskjermen',
      clock: 'Klokka',
    },
    roles: { counter: 'teller', coordinator: 'koordinator', author: 'forfatter' },
    notEnrolled: 'Ingen',
    never: 'Aldri',
    at: (day: string, clock: string, ago: string) => `${day} kl. ${clock}, for ${ago} siden`,
    none: 'Ingenting',
    counts: (events: number) => (events === 1 ? '1 telling' : `${events} tellinger`),
    withOldest: (counts: string, ago: string) => `${counts}, den eldste for ${ago} siden`,
    allBackedUp: (events: number) => (events === 1 ? 'Ja, den ene mottatte' : `Ja, alle ${events} mottatte`),
    someBackedUp: (safe: number, received: number) => `${safe} av ${received} mottatte`,
    offlineYes: 'Ja',
    offlineLooking: 'Ser etter …',
    offlineLacks: (files: number) =>
      files === 1 ? 'Nei, 1 av appens filer mangler' : `Nei, ${files} av appens filer mangler`,
    offlineNoApp: 'Nei, appen lastes fortsatt ned',
    offlineNoPlan: 'Nei, planen er ikke hentet',
    persistedYes: 'Varig: telefonen har lovet å beholde den',
    persistedNo: 'Ikke lovet varig. Legg appen på hjemskjermen',
    persistedUnknown: 'Spørres ved første lagring',
    installedYes: 'Ja, åpnet som app',
    installedNo: 'Nei, åpnet i nettleseren',
    installedNoIphone: 'Nei. I Safari kan tallene bli slettet',
    clockUnknown: 'Ikke sammenlignet med serveren ennå',
    clockRight: 'Stemmer med serveren',
    clockFast: (stretch: string) => `Går ${stretch} for fort`,
    clockSlow: (stretch: string) => `Går ${stretch} for sakte`,
    seconds: (seconds: number) => (seconds === 1 ? '1 sekund' : `${seconds} sekunder`),
    /** How a letter of the id is said over a telephone, by the Norwegian telephone alphabet. */
    letters: { a: 'Anna', b: 'Bernhard', c: 'Cæsar', d: 'David', e: 'Edith', f: 'Fredrik' },
    digits: ['null', 'en', 'to', 'tre', 'fire', 'fem', 'seks', 'sju', 'åtte', 'ni'],
  },

  diagnostics: {
    title: 'Opplysninger om telefonen',
    lead: 'Les dem opp for koordinatoren, punkt for punkt. Her står ingenting om dem som er talt.',
  },

  signOut: {
    title: 'Koble fra telefonen',
    lead: (person: string) =>
      `Telefonen slutter å være koblet til som ${person}. Det som er talt, blir liggende her; ingenting slettes.`,
    notEnrolled: 'Telefonen er ikke koblet til.',
    blocked: 'Telefonen kan ikke kobles fra ennå.',
    underWay: (drafts: number) =>
      drafts === 1
        ? '1 telling er påbegynt. Lagre den, eller si hvorfor det ikke ble talt, først.'
        : `${drafts} tellinger er påbegynt. Lagre dem, eller si hvorfor det ikke ble talt, først.`,
    toRound: 'Til tellerunden',
    unsent: (events: number) =>
      events === 1
        ? '1 telling er bare på denne telefonen. Send den, eller gi filen til koordinatoren først.'
        : `${events} tellinger er bare på denne telefonen. Send dem, eller gi filen til koordinatoren først.`,
    submit: 'Koble fra',
    working: 'Kobler fra …',
    offline: 'Telefonen får ikke kontakt med serveren, og er fortsatt koblet til. Prøv igjen når telefonen har nett.',
    failed: 'Telefonen ble ikke koblet fra, fordi det ikke kom et svar fra Sommertelling. Prøv igjen om litt.',
    notSaved: 'Serveren har koblet fra telefonen, men den fikk ikke lagret det. Frigjør plass og åpne appen på nytt.',
    done: 'Telefonen er koblet fra. Det som er talt, ligger fortsatt her.',
  },

  looks: {
    title: 'Språk og utseende',
    language: 'Språk',
    theme: 'Utseende',
    themes: { system: 'Følg telefonen', light: 'Lys', dark: 'Mørk', sunlight: 'Sollys', evening: 'Dempet kveld' },
  },
  notKept: 'Valget ble ikke lagret på telefonen. Det gjelder til appen lukkes.',
};

export type DeviceSentences = typeof deviceNb;
