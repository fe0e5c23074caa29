/** A count that is written at a desk, corrected or from paper, in bokmål. */
export const deskNb = {
  outcome: 'Hva ble det?',
  counted: 'Talt',
  reason: 'Hvorfor ikke?',
  choose: 'Velg',
  problems: {
    no_answer: 'Velg først om området ble talt, om ingen var der, eller om det ikke ble talt.',
    no_people: 'Skriv hvor mange i minst én aldersgruppe, eller velg «Ingen her (0)».',
    no_reason: 'Velg hvorfor området ikke ble talt.',
    not_whole: (band: string) => `Skriv et helt tall fra 0 til 9999 for ${band}.`,
  },
  why: 'Hvorfor?',
  whyHint: 'Står i historikken. Ikke skriv navn på personer som er telt.',
  whyMissing: 'Skriv kort hvorfor.',
  notSaved: 'Ikke lagret: nettleseren fikk ikke skrevet. Frigjør plass og prøv igjen. Alt du skrev, står her.',
  saving: 'Lagrer …',
  cancel: 'Avbryt',
  pending: (n: number) =>
    n === 1 ? 'Lagret her, sendes så snart serveren svarer.' : `${n} lagret her, sendes så snart serveren svarer.`,
  quarantined: 'Serveren har den, men tok den ikke inn. Den venter i innboksen.',
};

export type DeskSentences = typeof deskNb;
