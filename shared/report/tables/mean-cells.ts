import type { AskedBand } from '../../domain/age-band.ts';
import type { AreaAverages, Averages } from '../averages.ts';
import { basisPath, type Measure } from '../basis/basis-asked.ts';
import type { Cut } from '../cut.ts';
import type { MeanOf } from '../exact-means.ts';
import { areaBasisState, areaShiftState, type MeanState, totalBasisState, totalShiftState } from '../mean-state.ts';
import type { TableCell } from './report-table.ts';
import type { TableScope, TableWords } from './table-scope.ts';

/** A column of means: the averages over one part of a season. */
export type MeanColumn = {
  readonly key: string;
  readonly label: string;
  readonly season: string;
  readonly cut: Cut;
  readonly band: AskedBand;
  /** Null where the season has no such set. */
  readonly averages: Averages | null;
};

/** `area` null: the areas in total. */
export function meanCell(column: MeanColumn, area: string | null, of: MeanOf, scope: TableScope): TableCell {
  const { averages, cut } = column;
  const { gaps } = scope.words;
  if (averages === null) return gapCell(gaps.noSuchSet);
  const found = averages.areas.find((one) => one.area === area);
  if (area !== null && !found) return gapCell(gaps.notPlanned);
  const state = stateOf(averages, found, of);
  const { n, planned } = countsOf(found ?? averages.total, of);
  const isByCondition = cut.police !== null || cut.service !== null;
  const behind = { n, planned: isByCondition ? null : planned, remark: null };
  if (state.kind === 'mean')
    return { ...behind, shown: state.shown, gap: null, opens: pathOf(column, area, of, scope) };
  const isNone = isByCondition && n === 0;
  return { ...behind, shown: null, gap: isNone ? gaps.noSuchCount : wordsFor(state, scope), opens: null };
}

/** Where the number in a cell opens. */
export function pathOf(
  { season, cut, band }: Pick<MeanColumn, 'season' | 'cut' | 'band'>,
  area: string | null,
  of: MeanOf,
  { set, basis }: TableScope,
  measure: Measure = 'mean',
): string {
  const shift = of === 'day' || of === 'evening' ? of : null;
  return basisPath({ season, area, group: null, set, shift, band, basis, measure, ...cut });
}

export function gapCell(gap: string): TableCell {
  return { shown: null, gap, n: null, planned: null, remark: null, opens: null };
}

/** A number that is no mean: how many, how much, by how much. */
export function plainCell(shown: string, opens: string | null = null): TableCell {
  return { shown, gap: null, n: null, planned: null, remark: null, opens };
}

export function countsOf({ day, evening }: Pick<AreaAverages, 'day' | 'evening'>, of: MeanOf) {
  const own = of === 'day' ? [day] : of === 'evening' ? [evening] : [day, evening];
  const add = (key: 'counted' | 'planned' | 'sum' | 'zeros' | 'ageUnknown') =>
    own.reduce((sum, tally) => sum + tally[key], 0);
  return {
    n: add('counted'),
    planned: add('planned'),
    sum: add('sum'),
    zeros: add('zeros'),
    ageUnknown: add('ageUnknown'),
  };
}

function stateOf({ total }: Averages, area: AreaAverages | undefined, of: MeanOf): MeanState {
  if (of === 'day' || of === 'evening') return area ? areaShiftState(area[of]) : totalShiftState(total[of]);
  return area ? areaBasisState(area, of) : totalBasisState(total, of);
}

function wordsFor(state: Exclude<MeanState, { kind: 'mean' }>, { words: { gaps }, wording }: TableWords): string {
  switch (state.kind) {
    case 'only_shift':
      return gaps.onlyShift(wording.shift[state.shift]);
    case 'not_planned':
      return gaps.notPlanned;
    case 'all_cancelled':
      return gaps.cancelled;
    case 'incomplete':
      return gaps.incomplete;
    case 'not_counted':
      return gaps.notCounted;
  }
}
