import { type Fraction, fraction } from './fraction.ts';

/**
 * (n Σx² − (Σx)²) ÷ n (n − 1): the square of the standard deviation with n − 1 (Bessel). Exact. Null for fewer than two values,
 * which vary by nothing that could be said.
 */
export function sampleVariance(values: readonly number[]): Fraction | null {
  const n = BigInt(values.length);
  if (n < 2n) return null;
  const whole = values.map(BigInt);
  const sum = whole.reduce((total, one) => total + one, 0n);
  const squares = whole.reduce((total, one) => total + one * one, 0n);
  return fraction(n * squares - sum * sum, n * (n - 1n));
}
