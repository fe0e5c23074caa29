import type { Bands } from '../../domain/age-band.ts';
import type { Occasion } from '../../domain/occasion.ts';
import type { ShiftWindow } from '../../domain/plan.ts';
import type { SlotPlace } from '../../domain/slot.ts';
import type { StandingCount } from '../../sync/fold-count.ts';
import type { Plan } from '../../sync/fold-plan.ts';
import type { StandingSlot } from '../../sync/fold-slot.ts';
import { misplaced } from '../misplaced.ts';

/** A count that the averages use, with what the plan says of its round. */
export type Entering = {
  readonly place: SlotPlace;
  readonly count: StandingCount;
  readonly target: { readonly id: string; readonly h: string };
  readonly bands: Bands;
  readonly occasion: Occasion;
  readonly window: ShiftWindow | undefined;
};

/** Only of seasons that are still gone through: what was published was looked at. */
const lookedAt = ['open', 'closed'];

export function listEntering(slots: readonly StandingSlot[], plan: Plan): readonly Entering[] {
  return slots.flatMap((slot) => {
    const { season, date, shift, area, count } = slot;
    const planned = plan.seasons.get(season);
    if (!planned || !lookedAt.includes(planned.season.state) || misplaced(slot, plan) !== null) return [];
    const occasion = planned.occasions.find((one) => one.date === date && one.shift === shift);
    if (!occasion || !count?.head || !count.headHash || count.outcome.status !== 'counted') return [];
    const { bands } = count.outcome;
    const window = planned.season.shifts.find(({ id }) => id === shift);
    const place = { season, date, shift, area };
    return [{ place, count, target: { id: count.head, h: count.headHash }, bands, occasion, window }];
  });
}
