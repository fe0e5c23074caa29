import type { AveragingBasis } from '../../domain/averaging-basis.ts';
import { type Shift, shifts } from '../../domain/slot.ts';
import type { Fraction } from '../../stats/fraction.ts';
import type { ShiftAverage } from '../averages.ts';
import { areaMean, type CountedShifts, type MeanOf, summedAreas } from '../exact-means.ts';
import { type Averaged, meanOf } from '../mean-state.ts';
import { whole } from '../whole.ts';
import { writeTerms } from './terms.ts';

/** "18,0 = 720 / 40". Null where there is no count to work from. The result is the averages' own text. */
export function shiftFormula({ sum, counted, shown }: Pick<ShiftAverage, 'sum' | 'counted' | 'shown'>): string | null {
  return shown === null ? null : `${shown} = ${whole(sum)} / ${whole(counted)}`;
}

/** How an area's day and evening become one number, with the numbers filled in: "21,3 = (18,0 + 24,5) / 2". */
export function basisFormula(area: Averaged, basis: AveragingBasis): string | null {
  const { shown } = meanOf(area, basis);
  if (shown === null) return null;
  const { day, evening } = area;
  if (basis === 'pooled') return pooledFormula(shown, day, evening);
  const means = shifts.map((shift) => areaMean(area, shift)).filter((term) => term !== null);
  const isHalved = basis === 'day_evening_mean';
  const terms = writeTerms(means, isHalved ? 2 : 1, shown).join(' + ');
  return isHalved ? `${shown} = (${terms}) / 2` : `${shown} = ${terms}`;
}

/** A total is the areas' means added up: "27,7 = 18,0 + 9,7". Null where a member has none. */
export function totalFormula(areas: readonly CountedShifts[], total: Averaged, of: MeanOf): string | null {
  const { shown } = of === 'day' || of === 'evening' ? total[of] : meanOf(total, of);
  const means = summedAreas(areas, of).map((area) => areaMean(area, of));
  return shown === null ? null : `${shown} = ${writeTerms(means.filter(isThere), 1, shown).join(' + ')}`;
}

/** People of both shifts, or of one: "34 = 20 + 14". */
export function sumFormula({ day, evening }: CountedShifts, shift: Shift | null): string | null {
  const counted = [day, evening].filter((one, index) => one.counted > 0 && (shift ?? shifts[index]) === shifts[index]);
  if (counted.length === 0) return null;
  const sum = counted.reduce((people, one) => people + one.sum, 0);
  return counted.length < 2 ? whole(sum) : `${whole(sum)} = ${counted.map((one) => whole(one.sum)).join(' + ')}`;
}

/** A shift without a count is left out of the formula: it is no 0. */
function pooledFormula(shown: string, day: ShiftAverage, evening: ShiftAverage): string {
  const counted = [day, evening].filter((shift) => shift.counted > 0);
  const [people, counts] = [counted.map(({ sum }) => whole(sum)), counted.map((shift) => whole(shift.counted))];
  if (counted.length < 2) return `${shown} = ${people.join('')} / ${counts.join('')}`;
  return `${shown} = (${people.join(' + ')}) / (${counts.join(' + ')})`;
}

function isThere(value: Fraction | null): value is Fraction {
  return value !== null;
}
