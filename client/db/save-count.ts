import type { Database } from './database.ts';
import type { Draft } from './draft.ts';
import type { HeldEvent } from './held-event.ts';
import { putSettings, readSettings, type Settings } from './settings.ts';

export type Saving = {
  readonly db: Database;
  hash(text: string): Promise<string>;
  now(): number;
};

/**
 * Turns a draft into an event: the text is made once for the next sequence number and hashed, and one transaction
 * keeps it, moves the number on and deletes the draft, if meanwhile no other tab took the number or changed the draft.
 * Otherwise it is made anew. Undefined: the draft was gone, saved or discarded elsewhere.
 */
export async function saveCount(
  { db, hash, now }: Saving,
  id: string,
  toRaw: (draft: Draft, settings: Settings) => string,
): Promise<HeldEvent | undefined> {
  for (;;) {
    const found = await db.read(['drafts', 'settings'], async (tx) => {
      const [draft, settings] = await Promise.all([tx.objectStore('drafts').get(id), readSettings(tx)]);
      return { draft, settings };
    });
    if (!found.draft) return undefined;
    const { draft, settings } = found;
    const raw = toRaw(draft, settings);
    const event = { id, seq: settings.nextSeq, h: await hash(raw), raw, savedAt: now(), receipt: null };
    if (await keepIfStillNext(db, event, draft.revision)) return event;
  }
}

function keepIfStillNext(db: Database, event: HeldEvent, revision: number): Promise<boolean> {
  return db.write(['drafts', 'events', 'settings'], async (tx) => {
    const drafts = tx.objectStore('drafts');
    const [draft, settings] = await Promise.all([drafts.get(event.id), readSettings(tx)]);
    if (draft?.revision !== revision || settings.nextSeq !== event.seq) return false;
    await Promise.all([
      tx.objectStore('events').add(event),
      putSettings(tx, { nextSeq: event.seq + 1 }),
      drafts.delete(event.id),
    ]);
    return true;
  });
}
