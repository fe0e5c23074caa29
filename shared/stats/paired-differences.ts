import type { Change } from './change.ts';
import { type Fraction, fraction } from './fraction.ts';

/** One thing counted twice, independently: the count that is used, and the one beside it. */
export type Pair = { readonly used: number; readonly beside: number };

/** `meanDifference`: Σ(beside − used) ÷ n, with its sign. `meanAbsolute`: Σ|beside − used| ÷ n. `largest`: the greatest |beside − used|. */
export type PairedDifferences = {
  readonly n: number;
  readonly meanDifference: Change;
  readonly meanAbsolute: Fraction;
  readonly largest: number;
};

/** Null for no pair. Example: 10/12, 20/17, 5/5, 8/10 differ by 2, −3, 0, 2: mean difference 1/4, mean absolute 7/4, largest 3. */
export function pairedDifferences(pairs: readonly Pair[]): PairedDifferences | null {
  const n = pairs.length;
  if (n === 0) return null;
  const differences = pairs.map(({ used, beside }) => beside - used);
  const sizes = differences.map(Math.abs);
  const sum = differences.reduce((total, difference) => total + difference, 0);
  return {
    n,
    meanDifference: { isLess: sum < 0, size: fraction(Math.abs(sum), n) },
    meanAbsolute: fraction(
      sizes.reduce((total, size) => total + size, 0),
      n,
    ),
    largest: Math.max(...sizes),
  };
}
