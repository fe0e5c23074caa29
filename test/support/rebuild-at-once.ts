import { fold } from '#shared/sync/fold.ts';
import type { Database } from '../../server/database.ts';
import { clearStandings, saveCount, saveSlot } from '../../server/store/standings.ts';
import { listAllEntries } from '../../server/store/whole-log.ts';

/** What stands as the fold of all entries together says. `rebuild` goes through them a little at a time, and must come to the same. */
export function rebuildAtOnce(db: Database): void {
  const { counts, slots } = fold(listAllEntries(db));
  clearStandings(db);
  for (const count of counts.values()) saveCount(db, count);
  for (const slot of slots.values()) saveSlot(db, slot);
}
