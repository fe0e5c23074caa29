import { fold } from '#shared/sync/fold.ts';
import type { Database } from '../../server/database.ts';
import { clearStandings, saveBeside, saveSlot } from '../../server/store/standings.ts';
import { listAllEntries } from '../../server/store/whole-log.ts';

/** What stands as the fold of all entries together says. `rebuild` goes through them a little at a time, and must come to the same. */
export function rebuildAtOnce(db: Database): void {
  const { counts, slots } = fold(listAllEntries(db));
  clearStandings(db);
  const occupants = new Set([...slots.values()].map(({ count }) => count?.root));
  for (const count of counts.values()) if (!occupants.has(count.root)) saveBeside(db, count);
  for (const slot of slots.values()) saveSlot(db, slot);
}
