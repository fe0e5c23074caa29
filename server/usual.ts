import { type UsualTotal, usualTotals } from '#shared/report/usual-totals.ts';
import { addDays, countingDay, type Day, type Instant } from '#shared/time.ts';
import type { Database } from './database.ts';
import { listTotals } from './store/standings.ts';

/** Two summers and this one: the places move, and what was usual ten years ago is not. */
const reachDays = 820;

const lastReckoned = new WeakMap<Database, { readonly day: Day; readonly usual: readonly UsualTotal[] }>();

/**
 * What each area and shift usually has, from the counts before today. Reckoned once a day: a phone asks for the plan again
 * whenever any of it changes, and no count of its own round shall do that.
 */
export function usualToday(db: Database, now: Instant): readonly UsualTotal[] {
  const day = countingDay(now);
  const known = lastReckoned.get(db);
  if (known?.day === day) return known.usual;
  const usual = usualTotals(listTotals(db, addDays(day, -reachDays), day));
  lastReckoned.set(db, { day, usual });
  return usual;
}
