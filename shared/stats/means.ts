import { add, type Fraction, fraction, halfOf } from './fraction.ts';

/** A sum of whole people over n counts. */
export type Tally = { readonly sum: number; readonly n: number };

/** Sum ÷ n. With n = 0 nothing was counted: no value, never 0. */
export function mean({ sum, n }: Tally): Fraction | null {
  return n === 0 ? null : fraction(sum, n);
}

/**
 * "Sammenstilt for dag og kveld": (day mean + evening mean) ÷ 2, and only where both exist. The formula of
 * Velferdsetaten's report of autumn 2017, which glosses Urtegata's 15,4 as "gjennomsnitt av dag og kveld".
 */
export function dayEveningMean(day: Tally, evening: Tally): Fraction | null {
  const sum = sumOfShiftMeans(day, evening);
  return sum && halfOf(sum);
}

/** All counts of both shifts in one mean. Equal to the day-evening mean where n is equal. */
export function pooledMean(day: Tally, evening: Tally): Fraction | null {
  return mean({ sum: day.sum + evening.sum, n: day.n + evening.n });
}

/** Day mean + evening mean: the basis that fits the figures of 2010 and 2014 best. */
export function sumOfShiftMeans(day: Tally, evening: Tally): Fraction | null {
  return sumOfMeans([mean(day), mean(evening)]);
}

/** The sum of unrounded means. A member without a value makes it incomplete, not smaller; of no members there is no sum. */
export function sumOfMeans(means: readonly (Fraction | null)[]): Fraction | null {
  let sum: Fraction | null = null;
  for (const member of means) {
    if (member === null) return null;
    sum = sum === null ? member : add(sum, member);
  }
  return sum;
}
