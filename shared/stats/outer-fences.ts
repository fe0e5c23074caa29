import { toDouble } from './fraction.ts';
import { quartileType7 } from './quartile-type-7.ts';

/**
 * Tukey's outer fences, Q3 + 3 × IQR and Q1 − 3 × IQR: what lies beyond them is far out (Tukey, Exploratory Data Analysis,
 * 1977). A spread under `leastIqr` is taken for `leastIqr`, so that a row of equal values does not make its neighbour far
 * out. Null for no values.
 */
export function outerFences(values: readonly number[], leastIqr: number): { lower: number; upper: number } | null {
  const [first, third] = [quartileType7(values, 1), quartileType7(values, 3)];
  if (first === null || third === null) return null;
  const [lower, upper] = [toDouble(first), toDouble(third)];
  const reach = 3 * Math.max(leastIqr, upper - lower);
  return { lower: lower - reach, upper: upper + reach };
}

export function outerUpperFence(values: readonly number[], leastIqr: number): number | null {
  return outerFences(values, leastIqr)?.upper ?? null;
}
