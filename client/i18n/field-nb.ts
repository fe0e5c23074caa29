/** What a counter needs now and then, in bokmål: loaded when it is asked for. */
export const fieldNb = {
  finish: {
    title: 'Fullfør runden',
    lead: (areas: number) =>
      areas === 1
        ? 'Ett område står uten svar. Si hva som gjelder; ingenting er valgt på forhånd.'
        : `${areas} områder står uten svar. Si for hvert av dem hva som gjelder; ingenting er valgt på forhånd.`,
    underWay: (people: string) => `Tellingen pågår med ${people}.`,
    goOn: 'Fortsett tellingen',
    why: (area: string) => `Hvorfor ble ikke ${area} talt?`,
    chooseReason: 'Velg grunn',
    missing: (areas: string) => `Svar mangler for ${areas}.`,
    grown: (area: string) => `${area} er talt videre i mellomtiden. Se over tallet og svar på nytt.`,
    notSaved: (area: string) =>
      `Svaret for ${area} ble ikke lagret. Frigjør plass på telefonen og prøv igjen; svarene står her.`,
    save: (areas: number) => (areas === 1 ? 'Lagre svaret' : `Lagre ${areas} svar`),
    nothing: 'Alle områdene i runden har fått svar.',
  },

  late: {
    title: 'Etterregistrering',
    lead: 'For en telling som ble gjort, men ikke ført samme dag. Den blir merket som ført i etterkant.',
    date: 'Dato',
    pickDate: 'Velg dato',
    pickBoth: 'Velg dato og runde først.',
    shift: 'Runde',
    nothing: 'Ingen åpen sesong har tidligere runder å føre.',
    start: 'Start runden',
  },

  unplanned: {
    title: 'Uplanlagt runde',
    lead: 'Tellingen blir tatt vare på, men kommer med i tallene først når en koordinator planlegger runden.',
    shift: 'Runde i dag',
    nothing: 'Ingen sesong er åpen, så det er ingen områder å telle ennå.',
    start: 'Start runden',
  },

  install: {
    title: 'Legg appen på hjemskjermen',
    lead: 'Da åpner den seg uten nett, og telefonen tar vare på tallene.',
    isInstalled: 'Appen er åpnet fra hjemskjermen. Alt er som det skal være.',
    now: 'Installer nå',
    which: 'Hvilken telefon?',
    iphone: 'iPhone',
    android: 'Android',
    steps: {
      iphone: [
        'Åpne siden i Safari, og trykk på Del-knappen.',
        'Velg «Legg til på Hjem-skjerm», og trykk «Legg til».',
        'Åpne Telling fra hjemskjermen.',
      ],
      android: [
        'Åpne siden i Chrome, og trykk på de tre prikkene.',
        'Velg «Legg til på startskjermen» eller «Installer appen».',
        'Åpne Telling fra startskjermen.',
      ],
    },
    iphoneAfter:
      'Koble til i appen på hjemskjermen, ikke i Safari: de to deler ikke lagring. Har du allerede telt i Safari, send tellingene derfra først.',
  },
};

export type FieldSentences = typeof fieldNb;
