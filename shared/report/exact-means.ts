import type { AveragingBasis } from '../domain/averaging-basis.ts';
import type { Shift } from '../domain/slot.ts';
import type { Fraction } from '../stats/fraction.ts';
import { dayEveningMean, mean, pooledMean, sumOfMeans, sumOfShiftMeans } from '../stats/means.ts';

/** Which of an area's means: of one shift, or of both by a basis. */
export type MeanOf = Shift | AveragingBasis;

type Counted = { readonly sum: number; readonly counted: number; readonly planned: number };
/** What is known of an area's counts, or of several areas' together. */
export type CountedShifts = Readonly<Record<Shift, Counted>>;

/** An area's mean, not yet rounded. */
export function areaMean(area: CountedShifts, of: MeanOf): Fraction | null {
  if (of === 'day' || of === 'evening') return mean(tally(area[of]));
  return together[of](tally(area.day), tally(area.evening));
}

/** The sum of the unrounded means of those areas that the plan asks for in what the total is of. */
export function totalMean(areas: readonly CountedShifts[], of: MeanOf): Fraction | null {
  return sumOfMeans(summedAreas(areas, of).map((area) => areaMean(area, of)));
}

/** An area that is counted in one shift only is no part of a total of both, unless every count is pooled. */
export function summedAreas<Area extends CountedShifts>(areas: readonly Area[], of: MeanOf): readonly Area[] {
  return areas.filter(({ day, evening }) => {
    if (of === 'day') return day.planned > 0;
    if (of === 'evening') return evening.planned > 0;
    return of === 'pooled' ? day.planned + evening.planned > 0 : day.planned > 0 && evening.planned > 0;
  });
}

const together = { day_evening_mean: dayEveningMean, pooled: pooledMean, sum_of_shift_means: sumOfShiftMeans };

function tally({ sum, counted }: Counted) {
  return { sum, n: counted };
}
