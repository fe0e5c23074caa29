import type { Database } from './database.ts';
import type { HeldEvent } from './held-event.ts';
import { addLosses } from './loss.ts';
import type { Disk, Repair } from './repair.ts';
import { putSettings, readSettings } from './settings.ts';

/** Everything that IndexedDB holds, as of one moment. */
export function readDisk(db: Database): Promise<Disk> {
  return db.read(['drafts', 'events', 'settings'], async (tx) => {
    const [settings, drafts, events] = await Promise.all([
      readSettings(tx),
      tx.objectStore('drafts').getAll(),
      tx.objectStore('events').index('bySeq').getAll(),
    ]);
    return { settings, drafts, events };
  });
}

/** Writes what IndexedDB lacks, in one transaction; what came there meanwhile from another tab stays as it is. */
export async function applyRepair(db: Database, repair: Repair): Promise<void> {
  await db.write(['drafts', 'events', 'settings'], async (tx) => {
    const [settings, events, drafts] = [await readSettings(tx), tx.objectStore('events'), tx.objectStore('drafts')];
    for (const { revision, ...event } of repair.events) {
      if (await events.get(event.id)) continue;
      await events.add({ ...event, receipt: null } satisfies HeldEvent);
      const draft = await drafts.get(event.id);
      if (draft && draft.revision <= revision) await drafts.delete(event.id);
    }
    for (const draft of repair.drafts) {
      const kept = await drafts.get(draft.id);
      const isOver = settings.discarded.includes(draft.id) || (await events.get(draft.id)) !== undefined;
      if (!isOver && (kept === undefined || kept.revision < draft.revision)) await drafts.put(draft);
    }
    const isWiped = settings.install === '';
    if (!isWiped && settings.install !== repair.install) return;
    await putSettings(tx, {
      ...(isWiped && repair.settings),
      install: repair.install,
      nextSeq: Math.max(settings.nextSeq, repair.nextSeq),
      loss: addLosses(settings.loss, repair.loss),
    });
  });
}
