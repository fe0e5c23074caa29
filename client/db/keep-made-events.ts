import type { Database } from './database.ts';
import { type HeldEvent, installOf } from './held-event.ts';
import type { Mirror } from './mirror.ts';
import { putSettings, readSettings } from './settings.ts';

/**
 * Keeps events that were handed over before they were kept, as a plan's are: the server may refuse those, and what it refused
 * takes no number. Without a receipt yet: the next push asks for it. False where another tab has taken the numbers meanwhile.
 */
export async function keepMadeEvents(
  { db, mirror }: { readonly db: Database; readonly mirror: Mirror },
  events: readonly HeldEvent[],
  { areThere }: { readonly areThere: boolean },
): Promise<boolean> {
  const isKept = await db.write(['events', 'settings'], async (tx) => {
    const { nextSeq, install } = await readSettings(tx);
    const [first, last] = [events[0], events.at(-1)];
    if (!first || !last || installOf(first) !== install) return false;
    if (!areThere && first.seq !== nextSeq) return false;
    await Promise.all([
      ...events.map((event) => tx.objectStore('events').put(event)),
      putSettings(tx, { nextSeq: Math.max(nextSeq, last.seq + 1) }),
    ]);
    return true;
  });
  if (isKept) for (const { receipt: _, ...made } of events) mirror.keepEvent({ ...made, revision: 0 });
  return isKept;
}
