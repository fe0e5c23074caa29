import { whole } from '#shared/report/whole.ts';

/** What stands behind a number, when it is opened. */
export const basisNb = {
  open: (shown: string, of: string) => `${shown}. ${of}. Vis hva tallet bygger på`,
  title: 'Hva tallet bygger på',
  waiting: 'Henter grunnlaget …',
  close: 'Lukk',
  back: 'Tilbake til forrige tall',
  copy: 'Kopier forklaring',
  copied: 'Forklaringen er kopiert.',
  notCopied: 'Nettleseren ville ikke kopiere. Teksten er merket: kopier den derfra.',
  oneRound: 'Tallet er fra én runde.',
  oneRoundOfBand:
    'Tallet er fra én runde: det er hva som ble anslått i denne aldersgruppen den gangen. Det er for arbeidet her, og skal ikke publiseres.',
  explanation: 'Forklaring',
  frozen: 'Slik tellingene var da utgaven ble frosset. Rettelser som er gjort siden, er ikke med.',
  onlyInside: 'Forklaringen er for dem utgaven er for. Det som står under, er bare for dere som arbeider her.',
  noFormula: 'Ingen telling å regne av.',
  counts: 'Tellingene bak tallet',
  counted: 'talt',
  ofThemZero: 'av dem null',
  above: 'av dem over null',
  estimated: 'av dem anslått',
  notCounted: 'ikke talt',
  missing: 'mangler',
  ageUnknown: 'uten anslått alder, ikke med',
  notYet: 'ikke holdt ennå',
  planned: 'planlagt',
  cancelled: 'avlyst i tillegg',
  changedAfterwards: 'endret i etterkant',
  people: 'personer i sum',
  others: 'Det samme regnet på andre måter',
  unrounded: 'Regnet av uavrundede tall og avrundet til slutt.',
  members: 'Områdene i summen',
  rounds: 'Hver telling',
  noRounds: 'Ingen telling å vise ennå.',
  hiddenMinors:
    'Hvilke tellinger som hadde mindreårige, vises bare for koordinatorer. Her står summen, antallet tellinger og hvor mange som var over null.',
  hiddenFrozen: 'Hver telling slik den var da utgaven ble frosset, vises bare for koordinatorer.',
  hiddenConditions: 'Hvilke tellinger som ble gjort under disse forholdene, vises bare for koordinatorer.',
  showRounds: (n: number) => (n === 1 ? 'Vis tellingen' : `Vis ${whole(n)} tellinger`),
  columns: { date: 'Dato', area: 'Område', state: 'Status', total: 'Alle aldre', history: 'Historikk' },
  history: 'Vis',
  historyOf: (area: string, date: string, shift: string) => `Historikken til ${area}, ${date}, ${shift}`,
};

export type BasisSentences = typeof basisNb;
