import { type Shift, shifts } from '../domain/slot.ts';
import { outerUpperFence } from '../stats/outer-fences.ts';

export type CountedTotal = { readonly area: string; readonly shift: Shift; readonly total: number };
/** Up to this many people an area and shift has what it usually has. */
export type UsualTotal = { readonly area: string; readonly shift: Shift; readonly atMost: number };

/** From so many counts on anything is called usual; a spread below 2 people is taken for 2. */
export const fewestForUsual = 8;
export const leastSpread = 2;

/**
 * The highest total that is not unusual, per area and shift: Q3 + 3 × IQR, rounded down, from 8 counts on. Robust, so that
 * one mistyped 500 does not hide the next; generous, because somebody in the street is asked. It tells one whole number
 * and no band, so that a phone learns nothing of a single count.
 */
export function usualTotals(counts: readonly CountedTotal[]): readonly UsualTotal[] {
  const areas = [...new Set(counts.map(({ area }) => area))].sort();
  return areas.flatMap((area) =>
    shifts.flatMap((shift) => {
      const totals = counts.filter((count) => count.area === area && count.shift === shift).map(({ total }) => total);
      const fence = totals.length < fewestForUsual ? null : outerUpperFence(totals, leastSpread);
      return fence === null ? [] : [{ area, shift, atMost: Math.floor(fence) }];
    }),
  );
}
