import type { Outcome } from '#shared/domain/count.ts';
import { readClock } from '../clock.ts';
import type { Phone } from '../phone.ts';
import { toRawCount } from './count-event.ts';
import type { Draft } from './draft.ts';
import { openDraft } from './drafts.ts';
import { saveCount } from './save-count.ts';

type Saver = Pick<Phone, 'db' | 'mirror' | 'clock' | 'hash'>;

/**
 * An answer that is given without the count screen: read off the count that is under way in the slot, or off `fresh`.
 * What `toOutcome` throws is passed on, and leaves that count as it is.
 */
export async function saveAnswer(
  { db, mirror, clock, hash }: Saver,
  fresh: Draft,
  toOutcome: (draft: Draft) => Outcome,
): Promise<void> {
  const { id } = await openDraft(db, fresh);
  const reading = readClock(clock);
  await saveCount({ db, mirror, hash, now: clock.now }, id, (draft, settings) =>
    toRawCount(draft, toOutcome(draft), settings, { ...reading, activeMs: draft.activeMs }),
  );
}
