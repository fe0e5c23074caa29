import { type ReadonlySignal, useSignal } from '@preact/signals';
import { readClock } from '../../clock.ts';
import { type Said, toRawCorrection } from '../../db/correction.ts';
import type { OwnCount } from '../../db/own-counts.ts';
import { saveEvent } from '../../db/save-event.ts';
import { usePhone } from '../../phone.ts';

export type Correcting = {
  readonly hasFailed: ReadonlySignal<boolean>;
  /** Null withdraws the count. False: it was not saved; a second press while it is being saved does nothing either. */
  save(said: Said | null, reason: string): Promise<boolean>;
};

/** Corrects a count that stands on this phone, with or without a network. What was entered before is not touched. */
export function useCorrecting(own: OwnCount): Correcting {
  const phone = usePhone();
  const hasFailed = useSignal(false);
  const isSaving = useSignal(false);
  const save = async (said: Said | null, reason: string) => {
    if (isSaving.value) return false;
    isSaving.value = true;
    hasFailed.value = false;
    const { db, mirror, hash, clock } = phone;
    const id = phone.newId();
    try {
      await saveEvent({ db, mirror, hash, now: clock.now }, id, (settings) =>
        toRawCorrection(own, said, reason, { ...settings, id }, readClock(clock)),
      );
    } catch {
      hasFailed.value = true;
      return false;
    } finally {
      isSaving.value = false;
    }
    await phone.onSaved().catch(() => undefined); // what can fail now is not the save
    return true;
  };
  return { hasFailed, save };
}
