import type { SlotPlace } from '#shared/domain/slot.ts';
import type { StandingCount } from '#shared/sync/fold-count.ts';
import { foldSlot, type StandingSlot } from '#shared/sync/fold-slot.ts';
import type { Database } from './database.ts';
import { addSlot, deleteBeside, deleteSlot, findOccupant, saveBeside, saveSlot } from './store/standings.ts';

/** `coming`: counts as they are now, to be put in their place. `beside`: those that stand beside the slot. */
export type OfSlot = { readonly coming: readonly StandingCount[]; readonly beside: readonly StandingCount[] };

/**
 * Stands the counts of one slot anew, each in its place, the others as they stood. `isGone`: what stood there and does no more,
 * or comes; none of those may stand beside when this is called.
 */
export function standInSlot(
  db: Database,
  place: SlotPlace,
  { coming, beside }: OfSlot,
  isGone: (root: string) => boolean,
): void {
  if (coming.length > 0 && standInEmpty(db, place, { coming, beside })) return;
  const before = findOccupant(db, place);
  const staying = before && !isGone(before.root) ? [before] : [];
  const counts = [...staying, ...beside, ...coming];
  if (counts.length === 0) {
    deleteSlot(db, place);
    return;
  }
  const slot = foldSlot(place, counts);
  saveSlot(db, slot);
  putBeside(db, slot, { coming: [...staying, ...coming], beside });
}

/** Most counts come into a slot that nobody has counted: writing it tells whether it is one, and nothing need be read. */
function standInEmpty(db: Database, place: SlotPlace, { coming, beside }: OfSlot): boolean {
  const slot = foldSlot(place, [...beside, ...coming]);
  if (!addSlot(db, slot)) return false;
  putBeside(db, slot, { coming, beside });
  return true;
}

function putBeside(db: Database, { count: occupant }: StandingSlot, { coming, beside }: OfSlot): void {
  for (const count of coming) if (count.root !== occupant?.root) saveBeside(db, count);
  for (const count of beside) if (count.root === occupant?.root) deleteBeside(db, count.root);
}
