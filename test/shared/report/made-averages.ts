import type { ShiftAverage } from '#shared/report/averages.ts';
import type { Averaged } from '#shared/report/mean-state.ts';

/** One shift of an area, all 40 planned rounds counted, unless told otherwise. */
export function makeShift(told: Partial<ShiftAverage>): ShiftAverage {
  return {
    sum: 720,
    counted: 40,
    zeros: 0,
    notCounted: 0,
    missing: 0,
    cancelled: 0,
    ageUnknown: 0,
    estimated: 0,
    planned: 40,
    mean: 18,
    shown: '18,0',
    ...told,
  };
}

/** The contract's own example: 720 / 40 by day, 931 / 38 in the evening. */
export function makeAveraged(told: Partial<Averaged> = {}): Averaged {
  return {
    day: makeShift({}),
    evening: makeShift({ sum: 931, counted: 38, notCounted: 1, missing: 1, mean: 24.5, shown: '24,5' }),
    dayEvening: { mean: 21.25, shown: '21,3' },
    pooled: { mean: 21.166666666666668, shown: '21,2' },
    shiftSum: { mean: 42.5, shown: '42,5' },
    ...told,
  };
}

export const nothing = { mean: null, shown: null };
export const uncounted = { ...nothing, sum: 0, counted: 0 };
