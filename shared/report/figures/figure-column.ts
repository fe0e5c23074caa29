import type { AskedBand } from '../../domain/age-band.ts';
import type { AveragingBasis } from '../../domain/averaging-basis.ts';
import type { Shift } from '../../domain/slot.ts';
import type { ShownMean, TotalMeans } from '../averages.ts';
import type { FigureCell, FigureColumn } from '../figure.ts';
import type { CountedYear } from './counted-year.ts';

/** A column of a figure with the way to its numbers. */
export type ReadColumn = FigureColumn & { readonly read: (year: CountedYear) => FigureCell };

export const notAsked: FigureCell = {
  mean: null,
  shown: null,
  sum: 0,
  counted: 0,
  planned: 0,
  origin: 'counted',
  report: null,
};

type Over = {
  /** Null: the whole set. */
  readonly areas: readonly string[] | null;
  readonly shift: Shift | null;
  readonly band: AskedBand;
  readonly basis: AveragingBasis;
};

/** The mean over some areas: the sum of their unrounded means, and no number where one of them has none. */
export function meanOver(year: CountedYear, { areas, shift, band, basis }: Over): FigureCell {
  const { total } = year.averages(band, areas);
  const own = shift === null ? [total.day, total.evening] : [total[shift]];
  const add = (key: 'sum' | 'counted' | 'planned') => own.reduce((sum, tally) => sum + tally[key], 0);
  const { mean, shown } = shift === null ? byBasis(total, basis) : total[shift];
  const origin = year.countImported(areas, shift) > 0 ? 'imported' : 'counted';
  return { mean, shown, sum: add('sum'), counted: add('counted'), planned: add('planned'), origin, report: null };
}

/** The plain sum of people over the season, and no number where an area of the set was never counted. */
export function observationsOver(year: CountedYear, band: AskedBand): FigureCell {
  const { total } = year.averages(band, null);
  const cell = meanOver(year, { areas: null, shift: null, band, basis: 'pooled' });
  const isWhole = total.complete && cell.counted > 0;
  return { ...cell, mean: isWhole ? cell.sum : null, shown: isWhole ? String(cell.sum) : null };
}

function byBasis(total: TotalMeans, basis: AveragingBasis): ShownMean {
  const means = { day_evening_mean: total.dayEvening, pooled: total.pooled, sum_of_shift_means: total.shiftSum };
  return means[basis];
}
