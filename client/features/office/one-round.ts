import type { AveragesReply } from '#shared/api.ts';
import { type Shift, shifts } from '#shared/domain/slot.ts';

/** Whether the sum of the areas is of a single round: every area counted then, and none at any other time. */
export function isSumOfOneRound({ areas, total }: Pick<AveragesReply, 'areas' | 'total'>, shift: Shift): boolean {
  return total.completeRounds[shift].n === 1 && areas.every((area) => area[shift].counted <= 1);
}

/** Whether some number here is of one round alone, so that it is that round's own. */
export function hasOneRound({ areas }: Pick<AveragesReply, 'areas'>): boolean {
  return areas.some((area) => shifts.some((shift) => area[shift].counted === 1));
}
