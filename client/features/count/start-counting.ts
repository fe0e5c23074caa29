import { computed } from '@preact/signals';
import type { Phone } from '../../phone.ts';
import { type CountSession, openCountSession } from './count-session.ts';
import { type Stopwatch, startStopwatch } from './stopwatch.ts';

/** Takes up the draft where it stands, its time included. */
export function startCounting(
  phone: Phone,
  id: string,
): { readonly session: CountSession; readonly stopwatch: Stopwatch } {
  const kept = computed(() => phone.drafts.value.find((draft) => draft.id === id));
  const stopwatch = startStopwatch(kept.peek()?.activeMs ?? 0, phone.clock);
  const session = openCountSession({
    kept,
    stopwatch,
    page: phone.newId(),
    write: (change) => phone.changeDraft(id, change),
    reserve: phone.mirror.keepDraft,
  });
  return { session, stopwatch };
}
