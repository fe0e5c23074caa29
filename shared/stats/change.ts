import { type Fraction, fraction } from './fraction.ts';
import { toUnits, writeUnits } from './rounded-to.ts';

/** A fraction with its sign. */
export type Change = { readonly isLess: boolean; readonly size: Fraction };

/** `to` − `from`, from the unrounded values: 1,04 after 0,96 is +0,1, although both are printed as 1,0. */
export function changeBetween(from: Fraction, to: Fraction): Change {
  const difference = to.count * from.of - from.count * to.of;
  const isLess = difference < 0n;
  return { isLess, size: fraction(isLess ? -difference : difference, from.of * to.of) };
}

/** The change in hundredths of `from`. Null where `from` is 0: nothing grows by so many per cent from nobody. */
export function changeInPercent(from: Fraction, to: Fraction): Change | null {
  if (from.count === 0n) return null;
  const { isLess, size } = changeBetween(from, to);
  return { isLess, size: fraction(100n * size.count * from.of, size.of * from.count) };
}

/** "+1,2", "−0,4"; what rounds to nothing has no sign. */
export function shownChange({ isLess, size }: Change, places: number): string {
  const units = toUnits(size, places);
  return `${units === 0n ? '' : isLess ? '\u2212' : '+'}${writeUnits(units, places)}`;
}
