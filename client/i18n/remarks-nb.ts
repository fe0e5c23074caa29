import { whole } from './whole.ts';

/** What is to be looked at in the inbox: counts that stand out, and phones. Bokmål is the source; `remarks-en.ts` has the same shape. */
export const remarksNb = {
  kinds: {
    waiting_phone: {
      title: 'Telefoner som venter på godkjenning',
      what: 'De kan telle, men det de sender, holdes i karantene. Forsvinner herfra når telefonen er godkjent eller stengt.',
    },
    near_duplicate: {
      title: 'Kan være ført to ganger',
      what: 'To tellinger som ligner. Begge er med. Er den ene ført på feil sted, så rett den eller legg den bort; er begge riktige, så si det om begge.',
    },
    outlier: {
      title: 'Langt fra det vanlige',
      what: 'Tallet er med slik det står, også når det er uvanlig. Rett det hvis det er skrevet feil.',
    },
    clock: {
      title: 'Klokka på telefonen gikk feil',
      what: 'Tellingen er med på den datoen og runden som ble valgt. Tidspunktet endrer ikke noe gjennomsnitt, og det telefonen viste, blir stående.',
    },
    outside_window: {
      title: 'Talt utenfor rundens klokkeslett',
      what: 'Tellingen er med. Rett den hvis den hører til en annen runde.',
    },
    gap: {
      title: 'Hull i løpenumrene fra en telefon',
      what: 'Noe er lagret på telefonen og ikke kommet. Ingen avgjørelse trengs: det forsvinner av seg selv når numrene kommer.',
    },
    silent_phone: {
      title: 'Stille telefoner med noe som ikke er sendt',
      what: 'Ingen kontakt på 72 timer eller mer. Ingen avgjørelse trengs: det forsvinner av seg selv når telefonen har kontakt.',
    },
  },
  notHere: 'Er ikke med i gjennomsnittet, for det er ikke kommet.',
  bothEnter: 'Begge er med i gjennomsnittet nå.',
  toDecide: 'Avgjøres',
  toLookAt: 'Ses på',
  more: (n: number, left: number) => `Vis ${whole(n)} til (${whole(left)} er ikke vist)`,
  seePhone: 'Se telefonen',

  seen: {
    label: 'Tellingen er riktig',
    does: 'Du har sett på den, og den er med som før. Velger ikke mellom to tellinger.',
    done: 'Sett på: riktig som den står.',
    doneMany: (n: number) => `Sett på: ${whole(n)} tellinger er riktige som de står.`,
    all: 'Alle er riktige',
    allDoes: (n: number) =>
      `Du har sett på alle ${whole(n)}, og de er med som før. Hver får sin avgjørelse med samme grunn.`,
  },

  outlier: {
    above: (people: string, atMost: number, n: number) =>
      `${people}. Vanlig her er høyst ${whole(atMost)}, etter ${whole(n)} tellinger i sesongen (øvre kvartil + 3 × kvartilbredden).`,
    below: (people: string, atLeast: number, n: number) =>
      `${people}. Vanlig her er minst ${whole(atLeast)}, etter ${whole(n)} tellinger i sesongen (nedre kvartil − 3 × kvartilbredden).`,
  },
  nearDuplicate: {
    same_moment: (minutes: number) =>
      `Lagret med ${minutes < 1 ? 'under ett minutts' : minutes === 1 ? 'ett minutts' : `${whole(minutes)} minutters`} mellomrom. Regel: samme område på to runder, under 10 minutter mellom.`,
    same_numbers:
      'Samme tall i alle aldersgruppene. Regel: neste runde eller neste område, minst 10 personer i minst to grupper.',
  },
  clock: {
    skew: (shown: string, stretch: string, isFast: boolean, proposed: string) =>
      `Telefonen viste ${shown}, ${stretch} for ${isFast ? 'fort' : 'sakte'}. Foreslått tidspunkt: ${proposed}.`,
    backwards: (shown: string) =>
      `Klokka ble stilt tilbake under tellingen, som begynte da telefonen viste ${shown}. Ingen tid kan foreslås.`,
    before_day: (shown: string) =>
      `Telefonen viste ${shown}, før dagen som er talt. Ingen tid kan foreslås; seneste mulige er da tellingen ble mottatt.`,
  },
  outsideWindow: (began: string, from: string, to: string) => `Begynt ${began}. Runden er kl. ${from}–${to}.`,
  phone: {
    title: (name: string, label: string) => (label === '' ? name : `${name} (${label})`),
    numbers: (list: string, n: number) =>
      n === 1 ? `Løpenummer ${list} mangler.` : `${whole(n)} løpenumre mangler: ${list}.`,
    claimed: 'Telefonen sier at den har det, og sender det når den har nett.',
    unclaimed: (n: number) =>
      n === 1
        ? 'Telefonen sier ikke at den har det. Spør om noe er mistet, og før det på nytt hvis tallene finnes.'
        : `Telefonen sier ikke at den har ${whole(n)} av dem. Spør om noe er mistet, og før det på nytt hvis tallene finnes.`,
    unsent: (n: number) => (n === 1 ? '1 føring er ikke sendt.' : `${whole(n)} føringer er ikke sendt.`),
    contact: (ago: string) => `Siste kontakt: ${ago}.`,
    oldest: (ago: string) => `Den eldste ble lagret for ${ago} siden.`,
  },
};

export type RemarkSentences = typeof remarksNb;
