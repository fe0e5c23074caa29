import type { Bands } from '#shared/domain/age-band.ts';
import type { Conditions, NotCountedReason } from '#shared/domain/count.ts';
import type { Slot } from '#shared/domain/slot.ts';
import type { Mirror } from './mirror.ts';
import type { OwnCount } from './own-counts.ts';

/** A count as it is being written anew. What was entered stays in `bands` whichever way the answer goes. */
export type Rewritten = {
  readonly slot: Slot;
  readonly isCounted: boolean;
  readonly bands: Bands;
  readonly isEstimated: boolean;
  /** Why it was not counted; null until somebody has said it. */
  readonly because: NotCountedReason | null;
  readonly conditions: Conditions;
  readonly note: string;
};

/** A correction that nobody has said holds: on the way from the version `base`, in the reserve copy alone. */
export type UnfinishedCorrection = {
  readonly root: string;
  readonly base: string;
  readonly rewritten: Rewritten;
  readonly reason: string;
};

/** What was being written of this count when the app went away; not what was begun from another version than the one that stands. */
export function findUnfinished(mirror: Mirror, { root, head }: OwnCount): UnfinishedCorrection | null {
  return mirror.listUnfinished().find((one) => one.root === root && one.base === head.event.id) ?? null;
}
