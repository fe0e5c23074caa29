import { fraction } from '../../stats/fraction.ts';
import { roundedTo } from '../../stats/rounded-to.ts';
import type { Recounts } from './recounts.ts';

/** One sentence for the chapter on method. `share`: the pairs as a share of the counts, in per cent. */
type RecountWording = {
  readonly none: (season: string) => string;
  readonly some: (season: string, agreement: NonNullable<Recounts['total']>, share: string) => string;
};

const nb: RecountWording = {
  none: (season) => `I ${season} er ingen områder talt to ganger uavhengig av hverandre.`,
  some: (season, { n, meanDifference, meanAbsolute, largest }, share) =>
    `I ${season} ble ${n === 1 ? 'én områdetelling' : `${n} områdetellinger`} (${share} %) gjort to ganger uavhengig av hverandre. Parallelltellingen skilte seg i gjennomsnitt med ${meanAbsolute} personer fra tellingen som er brukt (største forskjell ${largest}); i gjennomsnitt var forskjellen ${meanDifference}.`,
};

const en: RecountWording = {
  none: (season) => `In ${season} no area was counted twice independently.`,
  some: (season, { n, meanDifference, meanAbsolute, largest }, share) =>
    `In ${season} ${n === 1 ? 'one area count' : `${n} area counts`} (${share}%) were made twice independently. The recount differed on average by ${meanAbsolute} people from the count that is used (largest difference ${largest}); the mean difference was ${meanDifference}.`,
};

export const recountWordings = { nb, en } as const;

export function recountSentence(season: string, { total, counted }: Recounts, wording: RecountWording): string {
  if (total === null) return wording.none(season);
  return wording.some(season, total, roundedTo(fraction(100 * total.n, counted), 0));
}
