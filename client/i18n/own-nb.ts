/** A person's own counts, to be corrected or withdrawn, in bokmål. */
export const ownNb = {
  title: 'Mine tellinger',
  lead: 'Runden på skjermen og det siste døgnet. Alt som rettes, står med hvem, når og hvorfor.',
  practiceLead:
    'Øvingstellingene dine. De kan rettes og trekkes tilbake som ekte tellinger, uten at noe går inn i tallene.',
  nothing: 'Ingenting er ført på denne telefonen i runden eller det siste døgnet.',
  gone: 'Denne tellingen kan ikke rettes herfra. Koordinatoren kan.',
  closed: 'Sesongen er ikke åpen lenger, så det er koordinatoren som retter.',
  withdrawn: 'Trukket tilbake',
  history: 'Hva som er ført',
  counted: (when: string) => `Ført ${when}`,
  corrected: (when: string) => `Rettet ${when}`,
  takenBack: (when: string) => `Trukket tilbake ${when}`,
  restored: (when: string) => `Hentet tilbake ${when}`,
  /** After one of the above. */
  because: (reason: string) => `Grunn: ${reason}`,
  when: (day: string, clock: string) => `${day} kl. ${clock}`,

  correct: 'Rett tellingen',
  withdraw: 'Trekk tilbake',
  restore: 'Hent tilbake',
  correctTitle: (area: string) => `Rett ${area}`,
  restoreTitle: (area: string) => `Hent tilbake ${area}`,
  withdrawTitle: (area: string) => `Trekk tilbake ${area}?`,
  withdrawNote: 'Området står da uten svar fra denne telefonen. Tellingen kan hentes tilbake.',
  withdrawYes: 'Ja, trekk tilbake',
  outcome: 'Ble området talt?',
  wasCounted: 'Talt',
  wasNotCounted: 'Ikke talt',
  elsewhere: 'Feil område eller runde?',
  area: 'Område',
  round: 'Runde',
  taken: (area: string, answer: string) =>
    `${area} er alt ført i den runden: ${answer}. Begge tas vare på, og koordinatoren velger.`,
  why: 'Hvorfor?',
  reasons: ['Talte feil', 'Trykket feil', 'Feil område eller runde', 'Ført to ganger'],
  otherReason: 'Annet',
  inWords: 'Grunn',
  save: 'Lagre rettelsen',
  needsReason: 'Velg hvorfor først, så andre forstår hva som skjedde.',
  unchanged: 'Ingenting er endret ennå.',
  notSaved: 'Rettelsen ble ikke lagret. Frigjør plass på telefonen og prøv igjen; alt står her.',
  unfinished: {
    text: 'En rettelse er påbegynt og ikke lagret. Det som ble skrevet, ligger her.',
    goOn: 'Fortsett rettelsen',
    discard: 'Forkast den',
    /** On the list, after where the count is. */
    mark: 'rettelse ikke lagret',
  },
  saved: {
    correct: 'Rettelsen er lagret.',
    withdraw: 'Tellingen er trukket tilbake.',
    restore: 'Tellingen er hentet tilbake.',
  },
};

export type OwnSentences = typeof ownNb;
