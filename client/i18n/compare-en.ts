import { whole } from '#shared/report/whole.ts';
import type { CompareSentences } from './compare-nb.ts';

export const compareEn: CompareSentences = {
  lead: "The season's number in every way it may have been worked out, beside a number of an earlier report.",
  chooser: 'Choose a number and a season',
  value: 'Published number',
  season: 'Season',
  none: 'No numbers of earlier reports have been brought in yet. A coordinator does so under History.',
  printed: 'Published',
  otherYear: (year, season) => `The number is of ${year}, and not of ${season}: equal numbers are then a coincidence.`,
  basis: (basis) => `Basis: ${basis}.`,
  noYear: 'The source does not say which summer the number is of.',
  reserved: (words) =>
    `The source says “${words}”. A number with a reservation cannot be recognised by its digits, so this only shows what the season gives.`,
  range: 'The source gives a range. A number matches when it lies within it, ends included.',
  unclear: 'The source does not say what kind of number it is. It is compared as a mean.',
  otherCounters: (who) => `The number was counted by ${who}, and need not agree with the count held here.`,
  stated: (words) => `The source: “${words}”`,
  nothing: 'The season has no numbers for this area or selection.',
  caption: (season) =>
    `The season ${season} in every way. Compared with as many decimals as the number was printed with; a zero at the end of a print cannot be seen.`,
  columns: {
    way: 'Worked out as',
    here: 'Here',
    nearer: 'Nearer',
    n: 'n',
    verdict: 'Against the published',
  },
  everyArea: 'all areas',
  ways: {
    rounded_once: 'rounded once, last',
    sum_of_tenths: 'each area rounded to one decimal, then added up',
    sum_of_wholes: 'each area rounded to whole people, then added up',
    complete_rounds: 'per count, over complete rounds',
    every_round: 'per count, everything counted',
    observations: 'observations, not different people',
    greatest: 'the greatest in one count',
  },
  verdicts: {
    match: 'matches',
    differs: 'differs',
    inside: 'within the range',
    outside: 'outside the range',
    reserved: 'cannot be decided',
    no_number: 'not counted',
  },
  matches: (n) =>
    n === 0
      ? 'None of the ways gives the published number.'
      : n === 1
        ? '1 way gives the published number.'
        : `${whole(n)} ways give the published number.`,
  implied: (sum, mean, rounds) => `${whole(sum)} observations and the mean ${mean} imply ${rounds} rounds.`,
  atLeast: (n) => `at least ${whole(n)}`,
  between: (from, to) => `${whole(from)}–${whole(to)}`,
  held: (n) => (n === 1 ? '1 round is counted here.' : `${whole(n)} rounds are counted here.`),
};
