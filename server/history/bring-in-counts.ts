import type { PlacedCounts } from '#shared/history/counts-in-plan.ts';
import type { Instant } from '#shared/time.ts';
import type { Database } from '../database.ts';
import type { Sender } from '../store/devices.ts';
import { countEvents, importPlanEvents } from './count-events.ts';
import { timeIn } from './import-event.ts';
import { inTurns, type Keep } from './in-turns.ts';
import { writeEvents } from './write-events.ts';

export type BroughtCounts = {
  readonly id: string;
  readonly file: string;
  readonly hash: string;
  readonly placed: PlacedCounts;
};

/**
 * Writes the counts of a file a few at a time, and at last, in one step, what lets them enter: the areas, seasons and rounds
 * that the plan lacked, and the record of the file. Asked again with the same id after a broken connection or a fallen server
 * it goes on where it stopped.
 */
export async function bringInCounts(
  db: Database,
  sender: Sender,
  brought: BroughtCounts,
  { now, keep }: { readonly now: Instant; readonly keep: Keep },
): Promise<void> {
  const { id, placed } = brought;
  const at = timeIn(id) ?? now;
  const counts = countEvents(id, placed.counts, at);
  await inTurns(counts, (some, from) => keep(() => writeEvents(db, sender, { install: id, from }, some, now)));
  const plans = importPlanEvents(brought, at);
  await keep(() => writeEvents(db, sender, { install: id, from: counts.length + 1 }, plans, now));
}
