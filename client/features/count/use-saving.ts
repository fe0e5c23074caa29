import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { readClock } from '../../clock.ts';
import { toRawCount } from '../../db/count-event.ts';
import type { Draft } from '../../db/draft.ts';
import { reserveCount, saveCount } from '../../db/save-count.ts';
import type { Settings } from '../../db/settings.ts';
import { usePhone } from '../../phone.ts';
import type { CountSession } from './count-session.ts';
import type { ToOutcome } from './outcomes.ts';
import type { Stopwatch } from './stopwatch.ts';

export type Saving = {
  readonly hasFailed: ReadonlySignal<boolean>;
  /** After a failure: the whole event is in the reserve copy. */
  readonly isReserved: ReadonlySignal<boolean>;
  save(toOutcome: ToOutcome): Promise<void>;
  /** Once more, with what was asked for the last time. */
  retry(): Promise<void>;
};

/** Saves the count and goes back to the round. A second press while it is being saved does nothing. */
export function useSaving(id: string, session: CountSession, stopwatch: Stopwatch): Saving {
  const phone = usePhone();
  const { route } = useLocation();
  const hasFailed = useSignal(false);
  const isReserved = useSignal(false);
  const asked = useRef<ToOutcome | null>(null);
  const isSaving = useRef(false);

  const save = async (toOutcome: ToOutcome) => {
    if (isSaving.current) return;
    isSaving.current = true;
    asked.current = toOutcome;
    const reading = { ...readClock(phone.clock), activeMs: stopwatch.elapsedMs() };
    const { db, mirror, hash, clock } = phone;
    const saver = { db, mirror, hash, now: clock.now };
    const toRaw = (draft: Draft, settings: Settings) => toRawCount(draft, toOutcome(draft), settings, reading);
    try {
      await session.settle();
      const saved = await saveCount(saver, id, toRaw);
      if (!saved) {
        // Saved or discarded elsewhere; or the storage was wiped just now, and the look at it has put the draft back.
        await phone.refresh();
        await saveCount(saver, id, toRaw);
      }
    } catch {
      const draft = session.draft.value;
      const reserve = draft && reserveCount(saver, draft, phone.settings.value, toRaw);
      isReserved.value = (await reserve?.catch(() => false)) ?? false;
      hasFailed.value = true;
      return;
    } finally {
      isSaving.current = false;
    }
    await phone.onSaved(() => route('/')).catch(() => undefined); // what can fail now is not the save
  };
  const retry = async () => {
    if (asked.current) await save(asked.current);
  };
  return { hasFailed, isReserved, save, retry };
}
