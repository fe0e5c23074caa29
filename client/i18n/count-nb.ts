import type { Conditions } from '#shared/domain/count.ts';
import type { PersonalData } from '#shared/domain/personal-data.ts';

/** Counting one area, in bokmål. */
export const countNb = {
  total: 'Totalt',
  tapHint: 'Ett trykk for hver person',
  takeAway: (band: string) => `Én færre i ${band}`,
  undo: 'Angre',
  ways: 'Måte å telle på',
  byTaps: 'Trykk',
  byTyping: 'Skriv inn',
  headOnly: 'Bare antall',
  everybody: 'Personer, alle aldre',
  onlyWhole: (text: string) => `«${text}» er ikke et helt tall fra 0 til 9999. Feltet står som før.`,
  /** Read aloud after each tap. */
  spoken: (band: string, people: number, total: number) => `${band}: ${people}. Totalt ${total}.`,
  leave: 'Tilbake til runden',
  gone: 'Denne tellingen er ikke åpen lenger. Er den lagret, står den i runden.',

  trail: 'Siste trykk, det nyeste først',
  more: (people: number, band: string) => `+${people} ${band}`,
  fewer: (people: number, band: string) => `−${people} ${band}`,
  movedTo: (people: number, from: string, to: string) => `${people}: ${from} → ${to}`,
  handedTo: (people: number, area: string) => `${people} → ${area}`,
  handedFrom: (people: number, area: string) => `${people} fra ${area}`,
  emptied: (people: number) => `Nullstilt (${people})`,

  move: 'Flytt',
  alsoUnderWay: (area: string, people: string) => `${area} pågår også: ${people}`,

  boundary: 'Grense',
  boundaryTitle: (area: string) => `Grensen for ${area}`,
  hand: { left: 'Venstre hånd', right: 'Høyre hånd' },
  lock: 'Lås',

  finish: 'Ferdig',
  save: 'Lagre',
  keepCounting: 'Tell videre',
  reviewTitle: (area: string, people: string) => `${area}: ${people}`,
  nobodyHere: 'Ingen her (0)',
  nobodyQuestion: (area: string) => `Var det ingen personer i ${area}?`,
  nobodyNote: 'Null er også et tall, og teller med i gjennomsnittet.',
  nobodyYes: 'Ja, lagre 0',
  minorsLine: (people: number) => (people === 1 ? '1 mindreårig' : `${people} mindreårige`),
  minorsConcern: 'Bekymring for en mindreårig meldes på vanlig måte, ikke her.',
  unusual: 'Høyere enn vanlig her. Stemmer tallet?',
  unusualNote: (atMost: string) => `Vanligvis opptil ${atMost}. Stemmer det, lagrer du som ellers.`,
  times: (from: string, to: string, lasted: string) => `Kl. ${from}–${to}, ${lasted}`,
  asleep: (lasted: string) => `Skjermen var av eller appen lukket i ${lasted} av tiden.`,
  howCounted: 'Hvordan ble det talt?',
  exact: 'Nøyaktig',
  roughly: 'Anslått',
  estimated: 'Anslått, ikke talt én og én',
  police: 'Politi til stede',
  policeChoices: {
    no: 'Nei',
    yes: 'Ja',
    arrived: 'Kom underveis',
    unknown: 'Vet ikke',
  } satisfies Record<Conditions['policePresent'], string>,
  serviceOpen: (service: string) => `${service} åpent?`,
  serviceChoices: { yes: 'Ja', no: 'Nei', unknown: 'Vet ikke' } satisfies Record<Conditions['serviceOpen'], string>,
  note: 'Merknad',
  noteHint: 'Ikke skriv navn eller beskrivelser av personer.',
  noteLeft: (characters: number) => `${characters} tegn igjen`,
  looksLike: {
    birth_number: (text: string) => `«${text}» er et fødselsnummer eller D-nummer.`,
    phone: (text: string) => `«${text}» ser ut som et telefonnummer.`,
    name: (text: string) => `«${text}» ser ut som et navn.`,
  } satisfies Record<PersonalData['kind'], (text: string) => string>,
  takeOut: 'Ta det ut hvis det gjelder en person. Merknaden kan lagres uansett.',

  interrupt: 'Avbryt',
  interrupted: (area: string) => `${area} står på pause`,
  pausedFor: (lasted: string) => `Klokka har stått i ${lasted}.`,
  longPause:
    'Pausen er så lang at mange kan ha kommet og gått. Start på nytt, så tallet gjelder ett og samme tidspunkt.',
  goOn: 'Fortsett',
  restart: 'Start på nytt',
  restartNote: (people: string) =>
    `Start på nytt setter tallet til 0 og klokka til nå. ${people} kan hentes med Angre.`,
  notCounted: 'Ikke talt',
  notCountedQuestion: (area: string) => `Hvorfor ble ikke ${area} talt?`,
  notCountedNote: 'Et område som ikke ble talt, regnes aldri som null.',
  notCountedPartial: (people: string) =>
    `${people} er ført så langt. De tas vare på, men går ikke inn i gjennomsnittet.`,

  elapsed: (minutes: number) => (minutes < 1 ? 'under 1 min' : `${minutes} min`),
  elapsedLabel: 'Tid brukt',
  discard: 'Forkast tellingen',
  discardQuestion: (area: string) => `Forkaste tellingen av ${area}?`,
  discardNote: (people: string) => `${people} er ført. Tallene blir borte og kan ikke hentes tilbake.`,
  discardYes: 'Ja, forkast',

  tapNotSaved:
    'Ikke lagret ennå: telefonen fikk ikke skrevet det siste. Tallet står på skjermen. Frigjør plass på telefonen og prøv igjen.',
  notSaved:
    'Ikke lagret. Tallet står fortsatt på skjermen. Frigjør plass på telefonen og trykk «Prøv igjen»; skriv tallet ned om det haster.',
  tapReserved:
    'Ikke lagret ennå, men tallet ligger i reservekopien på telefonen. Frigjør plass på telefonen og prøv igjen.',
  notSavedButReserved:
    'Ikke lagret, men tellingen ligger i reservekopien på telefonen. Frigjør plass på telefonen og prøv igjen.',
};

export type CountSentences = typeof countNb;
