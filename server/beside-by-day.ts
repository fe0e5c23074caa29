import type { SlotPlace } from '#shared/domain/slot.ts';
import type { StandingCount } from '#shared/sync/fold-count.ts';
import type { Database } from './database.ts';
import { listBesideOn } from './store/standings.ts';

/** Finds the counts beside slots, each day's at once: a push is of few days, and beside most of their slots stands nothing. */
export function besideByDay(db: Database): (place: SlotPlace) => readonly StandingCount[] {
  const days = new Map<string, ReturnType<typeof listBesideOn>>();
  return (place) => {
    const key = `${place.season}|${place.date}`;
    const day = days.get(key) ?? listBesideOn(db, place);
    days.set(key, day);
    return day.filter(({ shift, area }) => shift === place.shift && area === place.area).map(({ count }) => count);
  };
}
