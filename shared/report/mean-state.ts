import type { AveragingBasis } from '../domain/averaging-basis.ts';
import { type Shift, shifts } from '../domain/slot.ts';
import type { ShiftAverage, TotalAverages } from './averages.ts';

/** The averages of an area, or of the areas of a set in total. */
export type Averaged = Pick<TotalAverages, 'day' | 'evening' | 'dayEvening' | 'pooled' | 'shiftSum'>;

/** What stands in a cell of the table: a number, or the words that say why there is none. Never an empty cell, never a 0 for nothing. */
export type MeanState =
  | { readonly kind: 'mean'; readonly shown: string }
  | { readonly kind: 'not_counted'; readonly lacks: readonly Shift[] }
  | { readonly kind: 'only_shift'; readonly shift: Shift }
  | { readonly kind: 'not_planned' }
  | { readonly kind: 'all_cancelled' }
  | { readonly kind: 'incomplete' };

export function areaShiftState(average: ShiftAverage): MeanState {
  return shownOr(average, () => withoutCounts(average) ?? { kind: 'not_counted', lacks: [] });
}

/** The total of one shift: a member without a number makes it incomplete, not smaller. */
export function totalShiftState(average: ShiftAverage): MeanState {
  return shownOr(
    average,
    () =>
      withoutCounts(average) ??
      (average.counted === 0 ? { kind: 'not_counted', lacks: [] } : { kind: 'incomplete' as const }),
  );
}

export function areaBasisState(area: Averaged, basis: AveragingBasis): MeanState {
  return shownOr(meanOf(area, basis), () => {
    const planned = shifts.filter((shift) => area[shift].planned > 0);
    if (planned.length === 0) return withoutCounts(area.day) ?? { kind: 'not_planned' };
    if (planned.length === 1 && basis !== 'pooled') return { kind: 'only_shift', shift: planned[0] as Shift };
    return { kind: 'not_counted', lacks: planned.filter((shift) => area[shift].counted === 0) };
  });
}

export function totalBasisState(total: Averaged, basis: AveragingBasis): MeanState {
  return shownOr(meanOf(total, basis), () => {
    if (total.day.planned + total.evening.planned === 0) return withoutCounts(total.day) ?? { kind: 'not_planned' };
    if (total.day.counted + total.evening.counted === 0) return { kind: 'not_counted', lacks: [...shifts] };
    return { kind: 'incomplete' };
  });
}

export function meanOf({ dayEvening, pooled, shiftSum }: Averaged, basis: AveragingBasis) {
  return { day_evening_mean: dayEvening, pooled, sum_of_shift_means: shiftSum }[basis];
}

function shownOr({ shown }: { readonly shown: string | null }, otherwise: () => MeanState): MeanState {
  return shown === null ? otherwise() : { kind: 'mean', shown };
}

function withoutCounts({ planned, cancelled }: ShiftAverage): MeanState | null {
  if (planned > 0) return null;
  return { kind: cancelled > 0 ? 'all_cancelled' : 'not_planned' };
}
