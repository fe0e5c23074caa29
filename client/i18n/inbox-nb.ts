import type { InboxEvent, InboxItem } from '#shared/office-api.ts';
import { remarksNb } from './remarks-nb.ts';
import { whole } from './whole.ts';

type Words = { readonly title: string; readonly what: string };
type Choice = { readonly label: string; readonly does: string };

/** The inbox and the reading of rescue files. Bokmål is the source; `inbox-en.ts` must have the same shape. */
export const inboxNb = {
  lead: 'Noe skal avgjøres, noe bare ses på. Ingenting slettes, og hver avgjørelse kan angres, unntatt en sladding.',
  nothing: 'Ingenting venter på en avgjørelse.',

  kinds: {
    two_counts: {
      title: 'To tellinger av samme område',
      what: 'Velg hvilken som gjelder, eller behold den ene som parallelltelling.',
    },
    conflict: { title: 'Rettelser eller avgjørelser som ikke stemmer overens', what: 'Velg hvilken som gjelder.' },
    quarantined: { title: 'I karantene', what: 'Mottatt og tatt vare på, men holdt utenfor til noen har sett på det.' },
    orphan: {
      title: 'Rettelser uten telling',
      what: 'Tellingen som er rettet, er ikke mottatt. Kommer den, ordner det seg av seg selv.',
    },
    not_own: {
      title: 'Rettet av en annen',
      what: 'Noen har rettet en kollegas telling. Tellingen står som den var til du godtar rettelsen.',
    },
    after_close: { title: 'Kom etter at sesongen ble lukket', what: 'Teller med bare hvis du godtar det.' },
    cancelled: { title: 'Talt på en avlyst runde', what: 'Teller med når runden planlegges igjen.' },
    unplanned: { title: 'Talt uten å være planlagt', what: 'Teller med når runden planlegges.' },
    unknown_area: {
      title: 'Ukjent område',
      what: 'Planen har ikke området. Rett området, eller legg det inn i planen.',
    },
    unknown_season: {
      title: 'Ukjent sesong',
      what: 'Planen har ikke sesongen. Rett sesongen, eller legg den inn i planen.',
    },
    seq_reused: {
      title: 'Samme løpenummer brukt to ganger',
      what: 'En telefon har gitt to tellinger samme nummer, kanskje etter en gjenoppretting. Begge teller; se om begge er ekte.',
    },
    overlap: {
      title: 'Talt samtidig med et annet område',
      what: 'Samme telefon hadde to områder åpne på én gang. Gikk noen fra det ene til det andre, kan de være talt to ganger. Begge teller; godta dem hvis de stemmer.',
    },
    plan_conflict: { title: 'Planen er endret av to samtidig', what: 'Velg hvilken endring som gjelder.' },
    ...remarksNb.kinds,
  } satisfies Record<InboxItem['kind'], Words>,

  effects: {
    enters: 'Er med i gjennomsnittet nå.',
    kept_out: 'Er ikke med i gjennomsnittet nå.',
    one_stands: 'Bare den som er merket «gjelder nå», er i bruk.',
    not_here: remarksNb.notHere,
  } satisfies Record<InboxItem['effect'], string>,

  codes: {
    bad_content: 'Teksten kan ikke leses som en telling. Les den selv, og skriv tallene inn på nytt med «Rett».',
    unknown_version:
      'Laget av en nyere app enn serveren kjenner. Oppdater serveren, eller skriv tallene inn med «Rett».',
    no_right: 'Sendt av noen som ikke har lov til å gjøre dette.',
    revoked: 'Sendt etter at tilgangen ble trukket tilbake.',
    foreign_install: 'Sendt fra en annen telefon enn den som laget den.',
    not_approved: 'Sendt fra en telefon som ikke er godkjent ennå.',
    id_conflict: 'Har samme kjennetegn som en telling med annet innhold. Den som kom først, gjelder.',
  } satisfies Record<NonNullable<InboxEvent['code']>, string>,

  choices: {
    accept: { label: 'Godta', does: 'Denne gjelder. De andre blir stående i historikken, men brukes ikke.' },
    keep_as_recount: {
      label: 'Behold som parallelltelling',
      does: 'Tas vare på som en uavhengig telling ved siden av, og er ikke med i gjennomsnittet.',
    },
    release: { label: 'Slipp inn', does: 'Slippes ut av karantenen og brukes som om den var mottatt vanlig.' },
    discard: { label: 'Legg bort', does: 'Brukes ikke. Den blir liggende i loggen og kan hentes fram igjen.' },
    redact: {
      label: 'Sladd tekst',
      does: 'Fjerner det som er skrevet i merknad og begrunnelse, for godt. Tallene blir. Dette kan ikke angres.',
    },
    undo: { label: 'Opphev avgjørelsen', does: 'Avgjørelsen gjelder ikke lenger.' },
  } satisfies Record<InboxEvent['choices'][number], Choice>,
  acts: {
    amend: {
      label: 'Lagre rettelsen',
      does: 'Lagres som en rettelse i ditt navn. Det som kom inn, blir liggende i loggen.',
    },
    plan: {
      label: 'Planlegg runden',
      does: 'Runden settes som planlagt med dette området, og tellingen blir med i gjennomsnittet.',
    },
  },
  correct: 'Rett',
  plan: 'Planlegg runden',
  types: {
    count: 'telling',
    amend: 'rettelse',
    void: 'tilbaketrekking',
    decide: 'avgjørelse',
    plan: 'planendring',
  } satisfies Record<NonNullable<InboxEvent['type']>, string>,

  unreadable: 'Telling som ikke kan leses',
  stands: 'gjelder nå',
  standsNot: 'brukes ikke nå',
  withdrawn: 'Tellingen er trukket tilbake.',
  decided: (choice: string) => `Avgjørelse: ${choice}`,
  redacted: 'Teksten er sladdet.',
  reason: 'Begrunnelse',
  nobody: 'ukjent person',
  byWhom: (name: string) => name,
  begun: (when: string) => `begynt ${when}`,
  received: (when: string) => `mottatt ${when}`,
  clock: (time: string) => `kl. ${time}`,
  phone: (end: string) => `telefon …${end}`,
  notCounted: 'Ikke talt',
  counted: 'Talt',
  outcome: 'Resultat',
  choose: 'Velg',

  why: 'Hvorfor?',
  whyHint: 'Står i historikken. Ikke skriv navn på personer som er telt.',
  whyMissing: 'Noe mangler. Fyll ut alt, og skriv kort hvorfor.',
  notSaved: 'Ikke lagret: nettleseren fikk ikke skrevet. Frigjør plass og prøv igjen. Ingenting er avgjort.',
  confirm: (label: string) => `Bekreft: ${label}`,
  cancel: 'Avbryt',
  undo: 'Angre',
  undone: 'Angret.',
  undoReason: 'Angret i innboksen',
  done: {
    accept: 'Godtatt.',
    keep_as_recount: 'Beholdt som parallelltelling.',
    release: 'Sluppet inn.',
    discard: 'Lagt bort.',
    redact: 'Teksten er sladdet.',
    undo: 'Avgjørelsen er opphevet.',
    amend: 'Rettelsen er lagret.',
    plan: 'Runden er planlagt.',
  },
  held: {
    pending: 'Avgjørelsen er lagret her og sendes så snart serveren svarer.',
    quarantined: (code: string) => `Serveren har den, men tok den ikke inn (${code}). Den ligger i karantene.`,
  },

  rescue: {
    lead: 'En redningsfil kommer fra en telefon som ikke fikk sendt. Tellingene leses inn slik de ble laget, under telefonens eget navn. Samme fil kan trygt leses inn flere ganger.',
    choose: 'Velg redningsfil',
    made: (when: string, n: number) => `Laget ${when}. ${n === 1 ? '1 telling' : `${whole(n)} tellinger`}:`,
    order: 'Tallene i hver linje: 0–17 år / 18–25 år / 26 år og eldre / ukjent alder.',
    bring: (n: number) => (n === 1 ? 'Les inn 1 telling' : `Les inn ${whole(n)} tellinger`),
    bringing: 'Leser inn …',
    problems: {
      not_json: 'Filen kan ikke leses. Den er kanskje bare kommet delvis over. Be om å få den sendt på nytt.',
      foreign: 'Dette er ikke en redningsfil fra Sommertelling. Ingenting er sendt.',
      newer: 'Filen er laget av en nyere versjon. Oppdater serveren, og les den inn da. Ingenting er sendt.',
      damaged: 'Innholdet er endret etter at filen ble laget. Ingenting er sendt. Be om å få filen sendt på nytt.',
      empty: 'Filen har ingen tellinger. Ingenting er sendt.',
      too_large:
        'En av tellingene er for stor til å sendes. Ingenting er sendt. Vis filen til den som drifter serveren.',
    },
    results: {
      stored: 'tatt inn',
      duplicate: 'var her fra før',
      quarantined: 'i karantene; se innboksen',
      mismatch: 'ikke tatt inn: skadet på veien. Prøv igjen',
    },
    summary: (stored: number, before: number, waiting: number) =>
      `${whole(stored)} tatt inn, ${whole(before)} var her fra før, ${whole(waiting)} i karantene.`,
    stopped: 'Ikke alt ble sendt. Les inn samme fil igjen; det som er tatt inn, blir ikke tatt inn to ganger.',
  },
};

export type InboxSentences = typeof inboxNb;
