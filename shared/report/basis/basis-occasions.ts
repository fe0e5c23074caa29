import { type AskedBand, askedValue, totalOf } from '../../domain/age-band.ts';
import type { NotCountedReason } from '../../domain/count.ts';
import type { Flag } from '../../domain/flag.ts';
import type { Shift } from '../../domain/slot.ts';
import type { Day } from '../../time.ts';
import type { Cell, CellState, OccasionCells } from '../season-cells.ts';

/** One area on one occasion behind a number: what everybody sees who reads the numbers. */
export type BasisOccasion = {
  readonly date: Day;
  readonly shift: Shift;
  readonly area: string;
  readonly state: Exclude<CellState, null>;
  /** Every person counted, of all ages; null where nobody counted. */
  readonly total: number | null;
  readonly flags: readonly Flag[];
  /** What only somebody sees who may read single counts. */
  readonly count: {
    /** The number for the asked ages; null where nobody's age was judged, or nobody counted. */
    readonly value: number | null;
    readonly reason: NotCountedReason | null;
    /** The count's own id. */
    readonly root: string | null;
  } | null;
};

type Part = { readonly members: ReadonlySet<string>; readonly shift: Shift | null; readonly band: AskedBand };

/** What the plan asked for and what came of it, in time order; what is not yet due is left out. */
export function listBasisOccasions(
  occasions: readonly OccasionCells[],
  { members, shift, band }: Part,
  { seesCounts }: { readonly seesCounts: boolean },
): readonly BasisOccasion[] {
  return occasions
    .filter((occasion) => shift === null || occasion.shift === shift)
    .flatMap(({ cells }) => cells.filter(({ area }) => members.has(area)))
    .flatMap((cell): BasisOccasion[] => {
      const { date, area, state, flags } = cell;
      if (state === null || !(cell.isPlanned || state === 'cancelled')) return [];
      const total = cell.isPlanned && cell.bands ? totalOf(cell.bands) : null;
      return [{ date, shift: cell.shift, area, state, total, flags, count: seesCounts ? countOf(cell, band) : null }];
    });
}

function countOf({ isPlanned, bands, reason, root }: Cell, band: AskedBand): BasisOccasion['count'] {
  return { value: isPlanned && bands ? askedValue(bands, band) : null, reason, root };
}
