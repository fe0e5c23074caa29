import type { HeldEvent } from './held-event.ts';
import type { Saving } from './save-count.ts';
import { putSettings, readSettings, type Settings } from './settings.ts';

/**
 * Makes an event that has no draft: a correction, a decision, a change of the plan. The text is made once for the next
 * sequence number; one strict transaction keeps it and moves the number on, or it is made anew where another tab took it.
 */
export async function saveEvent(
  { db, mirror, hash, now }: Saving,
  id: string,
  toRaw: (settings: Settings) => string,
): Promise<HeldEvent> {
  for (;;) {
    const settings = await db.read(['settings'], readSettings);
    const raw = toRaw(settings);
    const made = { id, seq: settings.nextSeq, h: await hash(raw), raw, savedAt: now() };
    const event: HeldEvent = { ...made, receipt: null };
    const isKept = await db.write(['events', 'settings'], async (tx) => {
      const { nextSeq, install } = await readSettings(tx);
      if (nextSeq !== event.seq || install !== settings.install) return false;
      await Promise.all([tx.objectStore('events').add(event), putSettings(tx, { nextSeq: event.seq + 1 })]);
      return true;
    });
    if (!isKept) continue;
    mirror?.keepEvent({ ...made, revision: 0 });
    return event;
  }
}
