import type { Shift } from '#shared/domain/slot.ts';
import type { CoveredOccasion } from './coverage-state.ts';

const gapStates = ['not_counted', 'missing', 'cancelled', 'zero'] as const;
export type GapDays = { readonly state: (typeof gapStates)[number]; readonly dates: readonly string[] };

/** The days behind an area's gaps and zeros in one shift, oldest first; `period` a month or null for the season. */
export function listGapDays(
  occasions: readonly CoveredOccasion[],
  { area, shift, period }: { readonly area: string; readonly shift: Shift; readonly period: string | null },
): readonly GapDays[] {
  const here = occasions.filter(
    (occasion) => occasion.shift === shift && occasion.state !== 'unplanned' && occasion.date.startsWith(period ?? ''),
  );
  return gapStates
    .map((state) => ({
      state,
      dates: here
        .filter(({ areas }) => areas.some((one) => one.area === area && one.state === state))
        .map(({ date }) => date),
    }))
    .filter(({ dates }) => dates.length > 0);
}
