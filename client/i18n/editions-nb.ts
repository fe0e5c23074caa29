const many = (n: number, one: string, several: string) => `${n} ${n === 1 ? one : several}`;

export const editionsNb = {
  lead: 'En utgave er figurer og tall som er frosset. De endrer seg ikke når en telling rettes senere, og kan alltid regnes ut på nytt av de samme tellingene.',
  none: 'Ingen utgave er frosset ennå.',
  list: 'Utgaver',
  number: (n: number) => `Utgave ${n}`,
  frozen: (when: string, by: string | null) => `Frosset ${when}${by === null ? '' : ` av ${by}`}`,
  fromStart: 'ukjent tid',
  withdrawnMark: 'Trukket tilbake',
  profiles: {
    internal: { name: 'Intern', hint: 'Alle tall, også aldersgrupper for dag og kveld.' },
    partner: { name: 'Samarbeidspartnere', hint: 'Aldersgrupper bare for hele sesonger, dag og kveld samlet.' },
    public: {
      name: 'Offentlig',
      hint: 'Som for partnere, og små tall for mindreårige etter regelen nederst på siden.',
    },
  },
  profile: 'Hvem den er for',
  forWhom: 'Tallene er for',
  told: (n: number) => `Tall for mindreårige under ${n} står som «færre enn ${n}».`,

  form: {
    title: 'Frys en ny utgave',
    name: 'Navn',
    nameHint: 'Det rapporten heter, for eksempel «Høstrapporten 2026».',
    notes: 'Merknad til leserne',
    notesHint: 'Ikke obligatorisk. Følger utgaven og kan ikke endres.',
    from: 'Fra år',
    to: 'Til år',
    set: 'Områder',
    basis: 'Beregning',
    bands: 'Aldersgrupper i talltabellen',
    look: 'Se over utgaven',
    looking: 'Regner ut utgaven …',
    nameMissing: 'Skriv et navn på utgaven.',
    bandMissing: 'Velg minst én aldersgruppe.',
    noSeason: 'Ingen sesong i disse årene er åpen eller avsluttet. Velg andre år.',
    restore: 'Endre valgene',
  },

  blocked: (n: number) =>
    `Utgaven kan ikke fryses: ${many(n, 'sak venter', 'saker venter')} på en avgjørelse som kan gi andre tall.`,
  toInbox: 'Avgjør i innboksen',
  unreadable: 'en melding som ikke kan leses',
  ofPlan: 'planen',

  preview: {
    title: (n: number) => `Utgave ${n}, slik den blir`,
    behind: (events: number) => `${many(events, 'hendelse', 'hendelser')} i loggen står bak tallene.`,
    freeze: 'Frys utgaven',
    freezing: 'Fryser …',
    forGood: 'Det som er frosset, kan ikke endres eller slettes, bare trekkes tilbake.',
    stale: 'Det har kommet noe nytt siden utgaven ble regnet ut. Se over den igjen før den fryses.',
    notKept: 'Utgaven er frosset, men denne nettleseren fikk ikke tatt vare på den. Den ligger trygt på serveren.',
    waits: 'Får ikke kontakt med serveren. Ingenting er frosset. Koble til nettet, og prøv igjen.',
  },

  shared: {
    list: 'Flere utgaver har samme nummer. Det kan skje når serveren er gjenopprettet fra en eldre sikkerhetskopi. De er hver sin utgave: oppgi også datoen og kontrollsummen når du viser til en av dem.',
    mark: (mark: string) => `Kontrollsum ${mark}`,
    page: (number: number, mark: string) =>
      `En annen utgave heter også utgave ${number}. Denne har kontrollsum ${mark}. Oppgi også datoen og kontrollsummen når du viser til den. Adressen på denne siden er utgavens egen.`,
    other: (when: string, mark: string) => `frosset ${when}, kontrollsum ${mark}`,
  },

  back: 'Alle utgaver',
  hash: 'Kontrollsum (SHA-256)',
  bytes: 'Last ned de frosne dataene',
  incomplete:
    'Denne utgaven er ikke helt her ennå. Åpne Sommertelling i nettleseren som frøs den, så sender den resten.',
  damaged:
    'Denne utgaven er ikke den som ble frosset: kontrollsummen stemmer ikke. Si fra til den som drifter serveren.',
  withdrawn: (when: string, reason: string) => `Trukket tilbake ${when}: ${reason}`,
  withdrawnHint: 'Tallene skal ikke siteres mer. Utgaven blir stående, så de som har den kan se hva som var i den.',
  package: 'Last ned alt (ZIP)',
  packageHint: 'Word, Excel, bilder og data for alle figurene, med metodetekst.',
  figures: 'Figurer',
  numbers: {
    title: 'Tall',
    caption: (season: string, band: string) => `${season}, ${band}`,
    area: 'Område',
    together: 'Samlet',
    day: 'Dag',
    evening: 'Kveld',
    all: 'Alle områder',
    small: (n: number) => `færre enn ${n}`,
    beside: 'ikke oppgitt',
    notCounted: 'ikke talt',
    incomplete: 'ufullstendig',
    nOf: (n: number, planned: number) => `${n} av ${planned}`,
  },
  method: {
    title: 'Metode',
    copy: 'Kopier teksten',
    copied: 'Kopiert.',
    selected: 'Teksten er merket. Kopier den med Ctrl+C.',
  },

  compare: {
    title: 'Regnet ut på nytt',
    run: 'Regn ut på nytt og sammenlign med i dag',
    running: 'Regner ut på nytt …',
    same_bytes: 'Samme tall, samme byte: utgaven er regnet ut på nytt av sine egne hendelser og er lik til siste tegn.',
    other_words:
      'Samme tall, andre ord: programmet er nyere og sier noe annerledes. Det som ble frosset, vises og lastes ned som det var.',
    other_numbers: 'Ikke samme tall. Det som ble frosset, vises og lastes ned som det var.',
    missing: (n: number) =>
      `${many(n, 'hendelse', 'hendelser')} bak utgaven er ikke i loggen nå. Telefonene som gjorde dem, sender dem igjen.`,
    differences: 'Forskjell fra tallene i dag',
    none: 'Ingen: tallene i dag er de samme.',
    numbersCaption: 'Tall som er andre i dag',
    what: 'Tall',
    atTheTime: 'I utgaven',
    now: 'I dag',
    why: 'Årsak',
    unchanged: (n: number) =>
      `${many(n, 'tall', 'tall')} til hviler på andre tellinger, men er det samme når det er avrundet.`,
    figuresCaption: 'Figurene i dag',
    causes: 'Dette er endret',
    noNumber: 'ikke tall',
    kinds: {
      corrected: (n: number) => many(n, 'telling rettet', 'tellinger rettet'),
      withdrawn: (n: number) => many(n, 'telling ute', 'tellinger ute'),
      came: (n: number) => many(n, 'telling kommet til', 'tellinger kommet til'),
      chosen: (n: number) => many(n, 'annen telling valgt', 'andre tellinger valgt'),
      round_cancelled: (n: number) => many(n, 'runde avlyst', 'runder avlyst'),
      round_planned: (n: number) => many(n, 'runde planlagt', 'runder planlagt'),
      round_changed: (n: number) => many(n, 'runde endret', 'runder endret'),
      season_changed: () => 'sesongen eller områdene endret',
      season_added: () => 'sesongen er ny',
      season_removed: () => 'sesongen er borte',
    },
    unexplained: 'beregningen',
    toCount: 'se tellingen',
  },

  withdraw: {
    open: 'Trekk tilbake utgaven',
    does: 'Utgaven blir stående, merket som trukket tilbake, med begrunnelsen. Den kan ikke slettes.',
    why: 'Hvorfor trekkes den tilbake?',
    whyMissing: 'Skriv hvorfor utgaven trekkes tilbake.',
    do: 'Trekk tilbake',
    cancel: 'Avbryt',
    notSaved: 'Ble ikke lagret. Prøv igjen.',
  },

  rule: {
    title: 'Små tall i offentlige utgaver',
    off: 'Av: alle tall for mindreårige er oppgitt.',
    on: (n: number) => `På: tall for mindreårige under ${n} står som «færre enn ${n}».`,
    hint: 'Gjelder offentlige figurer og utgaver som lages etterpå. Spør personvernombudet.',
    fewer: 'Færre enn',
    offOption: 'Ingen grense',
    why: 'Hvorfor?',
    whyMissing: 'Skriv hvorfor regelen endres.',
    save: 'Endre regelen',
  },
};

export type EditionsSentences = typeof editionsNb;
