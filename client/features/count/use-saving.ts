import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { saveCount } from '../../db/save-count.ts';
import { usePhone } from '../../phone.ts';
import { toRawCount } from './count-event.ts';
import type { CountSession } from './count-session.ts';
import type { ToOutcome } from './outcomes.ts';
import type { Stopwatch } from './stopwatch.ts';

export type Saving = {
  readonly hasFailed: ReadonlySignal<boolean>;
  save(toOutcome: ToOutcome): Promise<void>;
  /** Once more, with what was asked for the last time. */
  retry(): Promise<void>;
};

/** Saves the count and goes back to the round. A second press while it is being saved does nothing. */
export function useSaving(id: string, session: CountSession, stopwatch: Stopwatch): Saving {
  const phone = usePhone();
  const { route } = useLocation();
  const hasFailed = useSignal(false);
  const asked = useRef<ToOutcome | null>(null);
  const isSaving = useRef(false);

  const save = async (toOutcome: ToOutcome) => {
    if (isSaving.current) return;
    isSaving.current = true;
    asked.current = toOutcome;
    const endedAt = phone.clock.now();
    const reading = {
      endedAt,
      activeMs: stopwatch.elapsedMs(),
      zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      utcOffsetMinutes: -new Date(endedAt).getTimezoneOffset(),
    };
    try {
      await session.settle();
      await saveCount({ db: phone.db, hash: phone.hash, now: phone.clock.now }, id, (draft, settings) =>
        toRawCount(draft, toOutcome(draft), settings, reading),
      );
    } catch {
      hasFailed.value = true;
      return;
    } finally {
      isSaving.current = false;
    }
    route('/');
    await phone.onSaved();
  };
  const retry = async () => {
    if (asked.current) await save(asked.current);
  };
  return { hasFailed, save, retry };
}
