import type { Role } from '#shared/domain/access.ts';
import type { Access, ListedPerson, ListedPhone } from '#shared/people-api.ts';
import { whole } from './whole.ts';

type Level = { readonly label: string; readonly does: string; readonly done: (who: string) => string };

/** People and phones. Bokmål is the source; `people-en.ts` must have the same shape. */
export const peopleNb = {
  lead: 'Hvem som er sluppet inn, med hver sin telefon. En telefon er koblet til én person eller ett lag.',
  waiting: 'Henter lista …',
  nobody: 'Ingen er invitert ennå.',
  caption: 'Hver telefon med det den sa sist den hadde kontakt, og det som er kommet fra den.',
  unused: 'Tallene under «Ikke sendt» og «Løpenummer» er ikke med i noe gjennomsnitt.',

  columns: {
    phone: 'Telefon',
    contact: 'Siste kontakt',
    unsent: 'Ikke sendt',
    numbers: 'Løpenummer',
    app: 'Versjon',
    storage: 'Lagring',
    clock: 'Klokke',
    acts: 'Valg',
  },
  roles: { counter: 'teller', coordinator: 'koordinator', author: 'forfatter' } satisfies Record<Role, string>,
  roleDoes: {
    counter: 'Teller, og retter sine egne tellinger.',
    coordinator: 'Planlegger, avgjør, leser alt og slipper inn andre.',
    author: 'Leser gjennomsnitt og figurer, og teller ikke.',
  } satisfies Record<Role, string>,
  you: 'deg',
  thisPhone: 'denne',
  states: {
    invited: 'invitert, ikke kommet',
    approved: 'inne',
    revoked: 'stengt for lesing',
    off: 'stengt ute',
  } satisfies Record<ListedPerson['state'], string>,
  phoneStates: {
    approved: 'inne',
    waiting: 'venter på godkjenning',
    revoked: 'stengt for lesing',
    off: 'stengt ute',
  } satisfies Record<NonNullable<ListedPhone['state']>, string>,
  noPhone: 'uten telefon nå',
  signedOut: (ago: string) => `logget ut ${ago}`,
  unnamed: 'telefon',
  ofInstall: (end: string) => `…${end}`,
  neverCalled: 'ikke ennå',
  open: (n: number) => (n === 1 ? '1 kode er ikke brukt' : `${whole(n)} koder er ikke brukt`),

  silent: 'stille i 72 timer eller mer',
  silentTitle: (n: number) =>
    n === 1
      ? 'Én telefon har vært stille i 72 timer eller mer, og har noe som ikke er sendt.'
      : `${whole(n)} telefoner har vært stille i 72 timer eller mer, og har noe som ikke er sendt.`,
  silentDo: 'Be dem åpne appen med nett. Går ikke det, kan tellingene leses opp eller deles som fil fra telefonen.',
  waitingTitle: (n: number) =>
    n === 1 ? 'Én telefon venter på godkjenning.' : `${whole(n)} telefoner venter på godkjenning.`,
  waitingDo: 'Spør kollegaen om det er deres telefon før du godkjenner. Tellingene venter i karantene så lenge.',

  nothingUnsent: 'ingenting',
  unsent: (n: number) => whole(n),
  oldest: (ago: string) => `den eldste ${ago} gammel`,
  numbers: (said: number, held: number) => `sier ${whole(said)}, vi har ${whole(held)}`,
  noNumbers: 'ingen ennå',
  gaps: (list: string) => `mangler nr. ${list}`,
  gap: (from: number, to: number) => (from === to ? whole(from) : `${whole(from)}–${whole(to)}`),
  persisted: 'varig',
  notPersisted: 'ikke lovet varig',
  unknown: 'ikke sagt',
  clockRight: 'stemmer',
  clockOff: (stretch: string, isFast: boolean) => `${stretch} for ${isFast ? 'fort' : 'sakte'}`,

  invite: {
    open: 'Inviter',
    title: 'Inviter til Sommertelling',
    name: 'Navn på person eller lag',
    names: 'Navn på personer eller lag',
    namesHint: 'Ett navn på hver linje. Hvert navn får én kode, og hver kode kobler til én telefon.',
    nameHint: 'Et lag deler én telefon: skriv lagets navn.',
    role: 'Rolle',
    how: 'Hvordan får de koden?',
    shown: 'Vis den nå',
    shownHint: 'Gjelder i 10 minutter. Telefonen er inne med en gang.',
    printed: 'Skriv den ut',
    printedHint: 'Gjelder i 72 timer. Telefonen kan telle med en gang, og venter på godkjenning her.',
    make: 'Lag kode',
    making: 'Lager kode …',
    nameMissing: 'Skriv et navn først.',
  },
  code: {
    label: (who: string) => `QR-kode for ${who}`,
    title: (who: string) => `Kode for ${who}`,
    until: (clock: string) => `Gjelder til kl. ${clock}, for én telefon.`,
    scan: 'Skann med telefonen, eller åpne adressen og skriv koden:',
    onceOnly: 'Koden vises bare her og nå. Lukker du, må du lage en ny.',
    used: 'Koden er brukt, og telefonen er koblet til.',
    expired: 'Koden er gått ut. Lag en ny.',
    close: 'Ferdig',
  },
  sheet: {
    title: (n: number) => (n === 1 ? 'Ark med 1 invitasjon' : `Ark med ${whole(n)} invitasjoner`),
    lead: 'Kodene vises bare på dette arket. Skriv det ut før du lukker siden.',
    print: 'Skriv ut arket',
    close: 'Ferdig med arket',
    forWhom: 'Til',
    step1: 'Skann koden, eller åpne adressen og skriv den inn.',
    step2: 'Legg appen på hjemskjermen.',
    step3: 'Du kan telle med en gang. Tellingene tas vare på til koordinatoren har godkjent telefonen.',
    until: (day: string, clock: string) => `Gjelder til ${day} kl. ${clock}, for én telefon.`,
    cut: 'Klipp langs strekene. Én kode per telefon.',
  },

  acts: {
    edit: 'Endre',
    newCode: 'Ny kode',
    access: 'Steng',
    accessPhone: 'Steng telefonen',
    reopen: 'Slipp inn igjen',
    approve: 'Godkjenn',
    of: (act: string, who: string) => `${act}: ${who}`,
  },
  edit: {
    title: (who: string) => `Endre ${who}`,
    does: 'Nytt navn endrer ingen telling. Ny rolle gjelder det som sendes fra nå av.',
    ownRole: 'Din egen rolle kan bare en annen koordinator endre.',
    save: 'Lagre',
  },
  newCode: {
    title: (who: string) => `Ny kode til ${who}`,
    does: 'For neste telefon. Telefonene som er koblet til fra før, blir.',
  },
  approve: {
    title: (phone: string, who: string) => `Godkjenne ${phone} for ${who}?`,
    does: 'Telefonen er inne fra nå av, og det den har sendt, slippes ut av karantenen.',
    done: (who: string, released: number) =>
      released === 0
        ? `Telefonen til ${who} er godkjent.`
        : `Telefonen til ${who} er godkjent. ${released === 1 ? '1 telling' : `${whole(released)} tellinger`} er sluppet inn.`,
  },
  access: {
    title: (who: string) => `Stenge for ${who}`,
    phoneOf: (phone: string, who: string) => `${phone} (${who})`,
    levels: {
      open: {
        label: 'Slipp inn igjen',
        does: 'Alt er som før. Det som kom i mellomtiden, ligger i innboksen og kan slippes inn der.',
        done: (who) => `${who} er sluppet inn igjen.`,
      },
      revoked: {
        label: 'Steng for lesing',
        does: 'Leser ingenting fra nå av. Det som er igjen på telefonen, kan leveres i 30 dager og havner i karantene.',
        done: (who) => `${who} er stengt for lesing.`,
      },
      off: {
        label: 'Steng helt ute',
        does: 'Ingenting leses, og ingenting kan leveres. Det som er igjen på telefonen, blir der. Bruk dette bare hvis telefonen er på avveie.',
        done: (who) => `${who} er stengt helt ute.`,
      },
    } satisfies Record<Access, Level>,
    choose: 'Hvor mye skal stenges?',
  },
  changed: (who: string) => `${who} er endret.`,
  undo: 'Angre',
  undone: 'Angret.',
  cancel: 'Avbryt',
  problems: {
    name_taken: (name: string) =>
      `Det finnes allerede noen som heter ${name}. Lag en ny kode til dem i lista, eller skriv navnet slik at de kan skilles.`,
    own_access: 'Dette kan du ikke gjøre med deg selv. Be en annen koordinator.',
    revoked_person: (name: string) => `${name} er stengt ute. Slipp inn igjen først.`,
    notSaved: (why: string) => `Ikke lagret. ${why}`,
  },
};

export type PeopleSentences = typeof peopleNb;
