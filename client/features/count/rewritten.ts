import { nobody } from '#shared/domain/age-band.ts';
import { type Conditions, notCounted } from '#shared/domain/count.ts';
import type { Said } from '../../db/correction.ts';
import type { Rewritten } from '../../db/unfinished-correction.ts';

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
