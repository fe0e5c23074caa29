import { type Bands, nobody } from '#shared/domain/age-band.ts';
import { type Conditions, type NotCountedReason, notCounted } from '#shared/domain/count.ts';
import type { Slot } from '#shared/domain/slot.ts';
import type { Said } from '../../db/correction.ts';

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

const nothingKnown: Conditions = { policePresent: 'unknown', serviceOpen: 'unknown' };

export function toRewritten({ slot, outcome, conditions, note }: Said): Rewritten {
  const rest = { slot, conditions: conditions ?? nothingKnown, note: note ?? '' };
  if (outcome.status === 'not_counted') {
    const { reason, partialBands = nobody } = outcome;
    return { ...rest, isCounted: false, bands: partialBands, isEstimated: false, because: reason };
  }
  const { bands, estimated = false } = outcome;
  return { ...rest, isCounted: true, bands, isEstimated: estimated, because: null };
}

/** Null where it says "not counted" and not yet why. */
export function toSaid({ slot, isCounted, bands, isEstimated, because, conditions, note }: Rewritten): Said | null {
  const rest = { slot, conditions, note: note.trim() || null };
  if (isCounted) return { ...rest, outcome: { status: 'counted', bands, estimated: isEstimated } };
  return because && { ...rest, outcome: notCounted(because, bands) };
}

/** Whether it says what the count said before. */
export function isUnchanged(rewritten: Rewritten, before: Said): boolean {
  return JSON.stringify(toSaid(rewritten)) === JSON.stringify(toSaid(toRewritten(before)));
}
