import { type Fraction, fraction } from './fraction.ts';
import { toUnits } from './rounded-to.ts';

/**
 * Each mean rounded on its own before they are added up. Not ours: some earlier reports seem to have worked so, as 0,4 + 0,1 = 0,5
 * minors in 2017, where 34 over 78 rounds give 0,4. Null where a member has no value, or there is none.
 */
export function sumOfRounded(means: readonly (Fraction | null)[], places: number): Fraction | null {
  let units = 0n;
  for (const member of means) {
    if (member === null) return null;
    units += toUnits(member, places);
  }
  return means.length === 0 ? null : fraction(units, 10n ** BigInt(places));
}
