import { type NotCountedReason, notCountedReasons } from '../../domain/count.ts';
import type { Shift } from '../../domain/slot.ts';
import type { AreaAverages, Averages, ShiftAverage } from '../averages.ts';
import type { OccasionCells } from '../season-cells.ts';
import { formulaOf } from './number-value.ts';

/** One shift behind a number: every planned count accounted for. */
export type ShiftBasis = ShiftAverage & {
  readonly shift: Shift;
  readonly formula: string | null;
  /** How many of the counts have somebody of the asked ages in them. */
  readonly above: number;
  readonly reasons: readonly { readonly reason: NotCountedReason; readonly n: number }[];
  readonly changedAfterwards: number;
};

/** Of an area, or of all the areas where `area` is undefined. */
export function shiftBasis(
  shift: Shift,
  occasions: readonly OccasionCells[],
  averages: Averages,
  area: AreaAverages | undefined,
): ShiftBasis {
  const average = (area ?? averages.total)[shift];
  const members = new Set((area ? [area] : averages.areas).map((one) => one.area));
  const cells = occasions
    .filter((occasion) => occasion.shift === shift)
    .flatMap((occasion) => occasion.cells.filter((cell) => members.has(cell.area)))
    .filter(({ isPlanned, state }) => isPlanned || state === 'cancelled');
  const reasons = notCountedReasons.map((reason) => ({
    reason,
    n: cells.filter((cell) => cell.isPlanned && cell.state === 'not_counted' && cell.reason === reason).length,
  }));
  return {
    ...average,
    shift,
    formula: formulaOf(shift, averages, area),
    above: average.counted - average.zeros,
    reasons: reasons.filter(({ n }) => n > 0),
    changedAfterwards: cells.filter(({ flags }) => flags.includes('changed_afterwards')).length,
  };
}
