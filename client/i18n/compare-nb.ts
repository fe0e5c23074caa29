import type { ComparedWay } from '#shared/report/comparison/candidates.ts';
import type { Verdict } from '#shared/report/comparison/printed-digits.ts';
import { whole } from '#shared/report/whole.ts';

/** A season beside a number of an earlier report. */
export const compareNb = {
  lead: 'Sesongens tall på hver måte det kan være regnet, ved siden av et tall fra en tidligere rapport.',
  chooser: 'Velg tall og sesong',
  value: 'Publisert tall',
  season: 'Sesong',
  none: 'Ingen tall fra tidligere rapporter er hentet inn ennå. En koordinator gjør det under Historikk.',
  printed: 'Publisert',
  otherYear: (year: number, season: string) => `Tallet gjelder ${year}, og ikke ${season}: like tall er da tilfeldige.`,
  basis: (basis: string) => `Beregning: ${basis}.`,
  noYear: 'Kilden sier ikke hvilken sommer tallet gjelder.',
  reserved: (words: string) =>
    `Kilden sier «${words}». Et tall med forbehold kan ikke kjennes igjen på sifrene, så her vises bare hva sesongen gir.`,
  range: 'Kilden oppgir et spenn. Et tall treffer når det ligger i spennet, endene medregnet.',
  unclear: 'Kilden sier ikke hva slags tall det er. Det er sammenlignet som et gjennomsnitt.',
  otherCounters: (who: string) => `Tallet er talt av ${who}, og kan ikke ventes å stemme med tellingen her.`,
  stated: (words: string) => `Kilden: «${words}»`,
  nothing: 'Sesongen har ikke tall for dette området eller utvalget.',
  caption: (season: string) =>
    `Sesongen ${season} på hver måte. Sammenlignet med så mange desimaler som tallet er trykt med; en null til slutt i trykken kan ikke ses.`,
  columns: {
    way: 'Regnet slik',
    here: 'Her',
    nearer: 'Nærmere',
    n: 'n',
    verdict: 'Mot det publiserte',
  },
  everyArea: 'alle områder',
  ways: {
    rounded_once: 'avrundet én gang, til slutt',
    sum_of_tenths: 'hvert område avrundet til én desimal, så lagt sammen',
    sum_of_wholes: 'hvert område avrundet til hele personer, så lagt sammen',
    complete_rounds: 'per telling, over hele runder',
    every_round: 'per telling, alt som er talt',
    observations: 'antall observasjoner, ikke ulike personer',
    greatest: 'det høyeste i én telling',
  } satisfies Record<ComparedWay, string>,
  verdicts: {
    match: 'treffer',
    differs: 'avviker',
    inside: 'i spennet',
    outside: 'utenfor spennet',
    reserved: 'kan ikke avgjøres',
    no_number: 'ikke talt',
  } satisfies Record<Verdict, string>,
  matches: (n: number) =>
    n === 0
      ? 'Ingen av måtene gir det publiserte tallet.'
      : n === 1
        ? '1 måte gir det publiserte tallet.'
        : `${whole(n)} måter gir det publiserte tallet.`,
  implied: (sum: number, mean: string, rounds: string) =>
    `${whole(sum)} observasjoner og gjennomsnittet ${mean} gir ${rounds} runder imellom.`,
  atLeast: (n: number) => `minst ${whole(n)}`,
  between: (from: number, to: number) => `${whole(from)}–${whole(to)}`,
  held: (n: number) => (n === 1 ? 'Her er 1 runde talt.' : `Her er ${whole(n)} runder talt.`),
};

export type CompareSentences = typeof compareNb;
