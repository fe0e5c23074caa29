import type { SlotPlace } from '#shared/domain/slot.ts';
import type { StandingCount } from '#shared/sync/fold-count.ts';
import { foldSlot } from '#shared/sync/fold-slot.ts';
import type { Database } from './database.ts';
import { deleteBeside, deleteSlot, findCounts, saveBeside, saveSlot } from './store/standings.ts';

/**
 * Stands the counts of one slot anew, each in its place: `coming` as they are now, the others as they stood. `isGone`: what
 * stood there and does no more, or comes; none of those may stand beside when this is called.
 */
export function standInSlot(
  db: Database,
  place: SlotPlace,
  coming: readonly StandingCount[],
  isGone: (root: string) => boolean,
): void {
  const { occupant: before, beside } = findCounts(db, place);
  const staying = before && !isGone(before.root) ? [before] : [];
  const counts = [...staying, ...beside, ...coming];
  if (counts.length === 0) {
    deleteSlot(db, place);
    return;
  }
  const slot = foldSlot(place, counts);
  saveSlot(db, slot);
  const isOccupant = ({ root }: StandingCount) => root === slot.count?.root;
  for (const count of [...staying, ...coming]) if (!isOccupant(count)) saveBeside(db, count);
  for (const count of beside) if (isOccupant(count)) deleteBeside(db, count.root);
}
