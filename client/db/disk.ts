import type { Database, Reading, Writing } from './database.ts';
import type { HeldEvent } from './held-event.ts';
import { addLosses } from './loss.ts';
import { type Disk, planRepair, type Reserve } from './repair.ts';
import { putSettings, readSettings } from './settings.ts';

/** Everything that IndexedDB holds, as of one moment. */
export function readDisk(db: Database): Promise<Disk> {
  return db.read(['drafts', 'events', 'settings'], readAll);
}

/**
 * Writes what IndexedDB lacks. It is compared again in the transaction that writes: meanwhile another tab may have saved
 * what is missing, or given its number to another count.
 */
export async function repairDisk(db: Database, reserve: Reserve, now: number): Promise<void> {
  await db.write(['drafts', 'events', 'settings'], async (tx) => {
    const disk = await readAll(tx);
    const repair = planRepair(disk, reserve, now);
    if (!repair) return;
    const [events, drafts] = [tx.objectStore('events'), tx.objectStore('drafts')];
    for (const { revision: _, ...event } of repair.events) {
      await events.add({ ...event, receipt: null } satisfies HeldEvent);
      await drafts.delete(event.id);
    }
    for (const draft of repair.drafts) await drafts.put(draft);
    const { install, nextSeq, settings, loss } = repair;
    await putSettings(tx, { ...settings, install, nextSeq, loss: addLosses(disk.settings.loss, loss) });
  });
}

async function readAll(tx: Reading | Writing): Promise<Disk> {
  const reading = tx as Reading;
  const [settings, drafts, events] = await Promise.all([
    readSettings(tx),
    reading.objectStore('drafts').getAll(),
    reading.objectStore('events').index('bySeq').getAll(),
  ]);
  return { settings, drafts, events };
}
