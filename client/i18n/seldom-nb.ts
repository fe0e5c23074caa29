/** What is wanted now and then while somebody counts, in bokmål: fetched beside the count screen. */
export const seldomNb = {
  move: {
    title: 'Flytt personer',
    from: 'Fra',
    howMany: 'Hvor mange',
    fewer: 'Én færre',
    more: 'Én til',
    all: (people: number) => `Alle (${people})`,
    to: 'Til',
    toArea: (area: string) => `Tellingen i ${area}`,
    overlap:
      'To tellinger på samme telefon samtidig blir merket «mulig overlapp». Begge tas vare på, og koordinatoren ser over dem.',
    nobody: 'Ingen er ført ennå, så det er ingen å flytte.',
    failed: 'Ingen ble flyttet, fordi telefonen ikke fikk lagret. Prøv igjen.',
  },
  lock: {
    title: 'Lås skjermen for trykk',
    note: 'I lomma teller ingen trykk mens skjermen er låst. Alt som er ført, står.',
    slideToLock: 'Skyv for å låse',
    slideToUnlock: 'Skyv for å låse opp',
    lockWithoutSliding: 'Lås uten å skyve',
    unlockWithoutSliding: 'Lås opp uten å skyve',
    pressToUnlock: 'Trykk her for å låse opp',
    locked: 'Låst',
  },
  old: {
    title: (area: string, ago: string) => `${area} ble påbegynt for ${ago} siden`,
    soFar: (people: string, when: string) => `${when}: ${people} er ført så langt.`,
    since: (answer: string, when: string) => `Siden er området ført slik: ${answer}. ${when}.`,
    notSince: 'Denne telefonen har ikke ført området siden.',
    /** What the server has for the area in the count's own round, from anybody's phone. */
    server: {
      counted: 'Serveren har alt en telling av området i den runden.',
      not_counted: 'Serveren har området som ikke talt i den runden.',
      none: 'Serveren har ikke noe svar for området i den runden.',
    },
    finish: 'Fullfør',
    discard: 'Forkast',
    close: 'Se på tellingen først',
  },
};

export type SeldomSentences = typeof seldomNb;
