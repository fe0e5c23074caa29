import type { Fraction } from '#shared/stats/fraction.ts';
import { dayEveningMean, mean, pooledMean, sumOfShiftMeans } from '#shared/stats/means.ts';
import { whole } from '../../i18n/whole.ts';
import { type Averaged, type Basis, meanOf, type ShiftAverage } from './mean-state.ts';
import { writeTerms } from './terms.ts';

/** "720 / 40 = 18,0". Null where there is no count to work from. The result is the API's own text. */
export function shiftFormula({ sum, counted, shown }: ShiftAverage): string | null {
  return shown === null ? null : `${whole(sum)} / ${whole(counted)} = ${shown}`;
}

/** How an area's day and evening become one number, with the numbers filled in: "(18,0 + 24,5) / 2 = 21,3". */
export function basisFormula(area: Averaged, basis: Basis): string | null {
  const { shown } = meanOf(area, basis);
  if (shown === null) return null;
  const { day, evening } = area;
  if (basis === 'pooled') return pooledFormula(shown, day, evening);
  const means = [mean(tally(day)), mean(tally(evening))].filter((term) => term !== null);
  const isHalved = basis === 'day_evening_mean';
  const terms = writeTerms(means, isHalved ? 2 : 1, shown).join(' + ');
  return isHalved ? `(${terms}) / 2 = ${shown}` : `${terms} = ${shown}`;
}

/** A total is the areas' means added up: "18,0 + 9,7 = 27,7". Null where a member has none. */
export function totalShiftFormula(
  areas: readonly Averaged[],
  total: Averaged,
  shift: keyof Pick<Averaged, 'day' | 'evening'>,
) {
  const members = areas.filter((area) => area[shift].planned > 0);
  return sumFormula(
    members.map((area) => mean(tally(area[shift]))),
    total[shift].shown,
  );
}

export function totalBasisFormula(areas: readonly Averaged[], total: Averaged, basis: Basis): string | null {
  const inBoth = areas.filter(({ day, evening }) => day.planned > 0 && evening.planned > 0);
  const inAny = areas.filter(({ day, evening }) => day.planned + evening.planned > 0);
  const members = basis === 'pooled' ? inAny : inBoth;
  return sumFormula(
    members.map((area) => meansIn[basis](tally(area.day), tally(area.evening))),
    meanOf(total, basis).shown,
  );
}

/** A shift without a count is left out of the formula: it is no 0. */
function pooledFormula(shown: string, day: ShiftAverage, evening: ShiftAverage): string {
  const counted = [day, evening].filter((shift) => shift.counted > 0);
  const [people, counts] = [counted.map(({ sum }) => whole(sum)), counted.map((shift) => whole(shift.counted))];
  if (counted.length < 2) return `${people.join('')} / ${counts.join('')} = ${shown}`;
  return `(${people.join(' + ')}) / (${counts.join(' + ')}) = ${shown}`;
}

const meansIn = { day_evening_mean: dayEveningMean, pooled: pooledMean, sum_of_shift_means: sumOfShiftMeans };

function sumFormula(terms: readonly (Fraction | null)[], shown: string | null): string | null {
  if (shown === null) return null;
  const written = writeTerms(
    terms.filter((term) => term !== null),
    1,
    shown,
  );
  return `${written.join(' + ')} = ${shown}`;
}

function tally({ sum, counted }: ShiftAverage) {
  return { sum, n: counted };
}
