/** What a phone hands over that cannot send: read out, written down or as a file. In bokmål. */
export const nbRescue = {
  title: 'Les opp',
  lead: 'Det som bare er på denne telefonen. Les det opp for koordinatoren, skriv det ned, eller del filen. Ingenting slettes herfra.',
  order: (bands: string) => `Tallene står i denne rekkefølgen: ${bands}.`,
  unsent: 'Ikke mottatt',
  underWay: 'Påbegynt, ikke lagret som telling',
  nothing: 'Alt som er telt på denne telefonen, er mottatt.',
  notCounted: (reason: string) => `ikke talt (${reason})`,
  soFar: (numbers: string) => `${numbers} så langt`,
  police: (choice: string) => `Politi til stede: ${choice}`,
  share: 'Del filen',
  download: 'Last ned filen',
  shared:
    'Filen er gitt videre. Be koordinatoren bekrefte at den kom fram; tellingene blir på telefonen til serveren har mottatt dem.',
  notShared: 'Filen ble ikke delt. Prøv «Last ned filen», eller les tallene opp.',
};

export type RescueSentences = typeof nbRescue;
