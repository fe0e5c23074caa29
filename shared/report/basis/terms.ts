import { type Fraction, fraction } from '../../stats/fraction.ts';
import { toUnits, writeUnits } from '../../stats/rounded-to.ts';
import { shown } from '../../stats/shown.ts';

/**
 * The terms of a sum as text, with as few decimals as let a reader who adds them up and divides by `of` arrive at
 * the printed result: 28,5 + 13,9 + 3,7 + 0,7 would be 46,8, where the exact sum is 46,7.
 */
export function writeTerms(terms: readonly Fraction[], of: number, result: string): readonly string[] {
  const addsUp = (places: number) => {
    const units = terms.map((term) => toUnits(term, places));
    const sum = units.reduce((total, unit) => total + unit, 0n);
    return shown(fraction(sum, 10n ** BigInt(places) * BigInt(of))) === result;
  };
  const places = [1, 2, 3, 4, 5].find(addsUp) ?? 1;
  return terms.map((term) => writeUnits(toUnits(term, places), places));
}
