import type { Fraction } from './fraction.ts';
import { roundedTo } from './rounded-to.ts';

/**
 * A fraction as reports print it: one decimal, exact half up, decimal comma (58/40 is "1,5").
 * From the fraction and never from a double: `toFixed` errs in one mean of ten at n = 40.
 */
export function shown(value: Fraction): string {
  return roundedTo(value, 1);
}
