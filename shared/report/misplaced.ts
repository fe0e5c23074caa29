import type { SlotPlace } from '../domain/slot.ts';
import type { Plan } from '../sync/fold-plan.ts';

/** Why the plan keeps a slot out of every average, or null where it asks for it. */
export type Misplacement = 'unknown_season' | 'unknown_area' | 'cancelled' | 'unplanned';

export function misplaced({ season, date, shift, area }: SlotPlace, { areas, seasons }: Plan): Misplacement | null {
  const planned = seasons.get(season);
  if (!planned) return 'unknown_season';
  const occasion = planned.occasions.find((one) => one.date === date && one.shift === shift);
  if (occasion?.areas.includes(area)) return occasion.state === 'cancelled' ? 'cancelled' : null;
  return areas.has(area) ? 'unplanned' : 'unknown_area';
}
