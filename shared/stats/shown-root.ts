import type { Fraction } from './fraction.ts';
import { writeUnits } from './rounded-to.ts';

/**
 * The square root of a fraction with one decimal, exact half up: the greatest t with (2t − 1)² ≤ 400 × value is its number of
 * tenths. No double comes between.
 */
export function shownRoot({ count, of }: Fraction): string {
  const twentieths = wholeRoot((400n * count) / of);
  return writeUnits((twentieths + 1n) / 2n, 1);
}

/** The greatest whole number whose square is no greater (Newton's method from above). */
function wholeRoot(square: bigint): bigint {
  if (square < 2n) return square;
  let root = 1n << BigInt(Math.ceil(square.toString(2).length / 2));
  for (let next = (root + square / root) / 2n; next < root; next = (root + square / root) / 2n) root = next;
  return root;
}
