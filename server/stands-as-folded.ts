import { isDeepStrictEqual } from 'node:util';
import { slotKey } from '#shared/domain/slot.ts';
import type { StandingCount } from '#shared/sync/fold-count.ts';
import { foldSlot } from '#shared/sync/fold-slot.ts';
import type { Database } from './database.ts';
import { foldCounts } from './fold-log.ts';
import { toSlotRow, toStandingSlot } from './store/slot-row.ts';
import { hasMisplacedCount, iterateDays, type StandingDay } from './store/standing-days.ts';
import { countStandings, findCount } from './store/standings.ts';

/** Whether what stands is what the fold of the log gives: every count, no other, each once, and every slot as its counts make it. */
export function standsAsFolded(db: Database): boolean {
  let counts = 0;
  for (const count of foldCounts(db)) {
    counts++;
    if (!isSame(count, findCount(db, count.root))) return false;
  }
  if (counts !== countStandings(db) || hasMisplacedCount(db)) return false;
  // The counts being right, what they make of each slot is what the fold of the log makes of it.
  for (const day of iterateDays(db)) if (!isAsItsCounts(day)) return false;
  return true;
}

/** One text is quicker to compare than what is in it, and nearly always the same. */
function isSame(count: StandingCount, stored: StandingCount | undefined): boolean {
  const text = JSON.stringify(count);
  return text === JSON.stringify(stored) || isDeepStrictEqual(JSON.parse(text), stored);
}

function isAsItsCounts({ rows, beside }: StandingDay): boolean {
  const slots = rows.map(toStandingSlot);
  const occupants = slots.flatMap(({ count }) => count ?? []);
  const counts = Map.groupBy([...occupants, ...beside], ({ slot }) => slot && slotKey(slot));
  return (
    counts.size === rows.length &&
    slots.every((slot, index) => {
      const folded = toSlotRow(foldSlot(slot, counts.get(slotKey(slot)) ?? []));
      return folded.every((value, column) => value === rows[index]?.[column]);
    })
  );
}
