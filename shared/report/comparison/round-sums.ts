import { type AskedBand, askedValue } from '../../domain/age-band.ts';
import type { Shift } from '../../domain/slot.ts';
import type { Tally } from '../../stats/means.ts';
import type { OccasionCells } from '../season-cells.ts';

type Over = { readonly areas: readonly string[]; readonly shift: Shift | null; readonly band: AskedBand };

/** The people of each round, summed over the areas, and how many of the planned areas have a number in it. */
export function listRoundSums(
  occasions: readonly OccasionCells[],
  { areas, shift, band }: Over,
): readonly { readonly sum: number; readonly isComplete: boolean }[] {
  return occasions
    .filter((occasion) => (shift ?? occasion.shift) === occasion.shift)
    .flatMap(({ cells }) => {
      const asked = cells.filter(({ area, isPlanned }) => isPlanned && areas.includes(area));
      const values = asked.map(({ bands }) => (bands ? askedValue(bands, band) : null));
      const known = values.filter((value) => value !== null);
      if (known.length === 0) return [];
      return [{ sum: known.reduce((total, value) => total + value, 0), isComplete: known.length === values.length }];
    });
}

/** As the published "per telling": everything counted, over every round in which anything was, or over complete rounds alone. */
export function perRound(rounds: ReturnType<typeof listRoundSums>, which: 'every' | 'complete'): Tally {
  const taken = which === 'every' ? rounds : rounds.filter(({ isComplete }) => isComplete);
  return { sum: taken.reduce((total, { sum }) => total + sum, 0), n: taken.length };
}
