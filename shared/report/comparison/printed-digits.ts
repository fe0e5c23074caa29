import type { Fraction } from '../../stats/fraction.ts';
import { toUnits } from '../../stats/rounded-to.ts';

/** A number as it was printed: 15,4 is 154 units of one decimal, 73 is 73 units of none. Trailing zeros of a print are not known. */
export type PrintedDigits = { readonly units: bigint; readonly places: number };

export function printedDigits(printed: number): PrintedDigits {
  const [whole = '0', decimals = ''] = String(printed).split('.');
  return { units: BigInt(whole + decimals), places: decimals.length };
}

/**
 * Whether a value is what was printed: rounded to as many decimals it is the same, or it lies in the printed range. A print with a
 * reservation ("nesten to") says less than its digits, so nothing matches it by them.
 */
export const verdicts = ['match', 'differs', 'inside', 'outside', 'reserved', 'no_number'] as const;
export type Verdict = (typeof verdicts)[number];

type Printed = { readonly low: number; readonly high: number | null; readonly qualifier: string | null };

export function judge(value: Fraction | null, { low, high, qualifier }: Printed): Verdict {
  if (value === null) return 'no_number';
  const [from, to] = [printedDigits(low), high === null ? null : printedDigits(high)];
  if (to !== null) {
    const places = Math.max(from.places, to.places);
    const units = toUnits(value, places);
    return inPlaces(from, places) <= units && units <= inPlaces(to, places) ? 'inside' : 'outside';
  }
  if (qualifier !== null) return 'reserved';
  return toUnits(value, from.places) === from.units ? 'match' : 'differs';
}

function inPlaces({ units, places }: PrintedDigits, wanted: number): bigint {
  return units * 10n ** BigInt(wanted - places);
}
