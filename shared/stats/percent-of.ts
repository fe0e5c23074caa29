import { type Fraction, fraction } from './fraction.ts';

/** Part ÷ whole in hundredths. Null where there is no whole: no share of nobody. */
export function percentOf(part: number, whole: number): Fraction | null {
  return whole === 0 ? null : fraction(100 * part, whole);
}
