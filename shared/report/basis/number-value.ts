import { shifts } from '../../domain/slot.ts';
import type { AreaAverages, Averages, ShownMean } from '../averages.ts';
import type { MeanOf } from '../exact-means.ts';
import {
  areaBasisState,
  areaShiftState,
  type MeanState,
  meanOf,
  totalBasisState,
  totalShiftState,
} from '../mean-state.ts';
import { whole } from '../whole.ts';
import type { BasisAsked } from './basis-asked.ts';
import { basisFormula, shiftFormula, sumFormula, totalFormula } from './formula.ts';

export type NumberValue = {
  readonly value: ShownMean;
  /** Why there is no number, where there is none. */
  readonly state: MeanState;
  /** The formula with its numbers filled in, the result first. */
  readonly formula: string | null;
};

type Asked = Pick<BasisAsked, 'shift' | 'basis' | 'measure'>;

/** One number of an area, or of the areas in total where `area` is undefined. */
export function numberOf(asked: Asked, averages: Averages, area: AreaAverages | undefined): NumberValue {
  const { shift, basis, measure } = asked;
  const { total } = averages;
  if (measure === 'rounds' && shift) {
    const rounds = total.completeRounds[shift];
    const formula = shiftFormula({ ...rounds, sum: total[shift].sum, counted: rounds.n });
    return { value: toMean(rounds), state: stateOf(asked, averages, area, rounds), formula };
  }
  if (measure === 'sum') {
    const value = sumOf(area ?? total, shift);
    return { value, state: stateOf(asked, averages, area, value), formula: sumFormula(area ?? total, shift) };
  }
  const value = toMean(shift ? (area ?? total)[shift] : meanOf(area ?? total, basis));
  return { value, state: stateOf(asked, averages, area, value), formula: formulaOf(shift ?? basis, averages, area) };
}

export function formulaOf(of: MeanOf, averages: Averages, area: AreaAverages | undefined): string | null {
  if (!area) return totalFormula(averages.areas, averages.total, of);
  return of === 'day' || of === 'evening' ? shiftFormula(area[of]) : basisFormula(area, of);
}

/** People counted in all, as a plain sum; nothing where nothing was counted. */
function sumOf(averaged: Pick<AreaAverages, 'day' | 'evening'>, only: BasisAsked['shift']): ShownMean {
  const counted = shifts.filter((shift) => (only ?? shift) === shift && averaged[shift].counted > 0);
  if (counted.length === 0) return { mean: null, shown: null };
  const sum = counted.reduce((people, shift) => people + averaged[shift].sum, 0);
  return { mean: sum, shown: whole(sum) };
}

function stateOf({ shift, basis }: Asked, { total }: Averages, area: AreaAverages | undefined, value: ShownMean) {
  if (value.shown !== null) return { kind: 'mean', shown: value.shown } as const;
  if (area) return shift ? areaShiftState(area[shift]) : areaBasisState(area, basis);
  return shift ? totalShiftState(total[shift]) : totalBasisState(total, basis);
}

function toMean({ mean, shown }: ShownMean): ShownMean {
  return { mean, shown };
}
