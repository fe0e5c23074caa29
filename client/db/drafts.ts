import { slotKey } from '#shared/domain/slot.ts';
import type { Database } from './database.ts';
import { changed, type Draft, type DraftChange, isSameKind } from './draft.ts';
import { putSettings, readSettings } from './settings.ts';

export function listDrafts(db: Database): Promise<readonly Draft[]> {
  return db.read(['drafts'], (tx) => tx.objectStore('drafts').getAll());
}

/** Keeps a new draft, or gives the one of its kind that is under way in its slot already: a double press starts one count. */
export function openDraft(db: Database, fresh: Draft): Promise<Draft> {
  return db.write(['drafts'], async (tx) => {
    const drafts = tx.objectStore('drafts');
    const isSame = (draft: Draft) => slotKey(draft.slot) === slotKey(fresh.slot) && isSameKind(draft, fresh);
    const underWay = (await drafts.getAll()).find(isSame);
    if (!underWay) await drafts.add(fresh);
    return underWay ?? fresh;
  });
}

/**
 * Reads, changes and writes in one transaction, so that two tabs cannot lose each other's taps. Undefined: it is gone.
 * Who holds the draft as it should be on the disk spares a wait: it is changed and written while the disk is still being
 * read, and written once more, in the same transaction, where the disk had another.
 */
export function changeDraft(db: Database, id: string, change: DraftChange, held?: Draft): Promise<Draft | undefined> {
  return db.write(['drafts'], async (tx) => {
    const drafts = tx.objectStore('drafts');
    const reading = drafts.get(id);
    const ahead = held && changed(held, change);
    const isAhead = ahead !== held;
    if (ahead && isAhead) drafts.put(ahead).catch(() => undefined); // a failure is the whole transaction's
    const draft = await reading;
    if (draft && held && isAsHeld(draft, held)) return ahead;
    if (!draft) {
      if (isAhead) await drafts.delete(id);
      return undefined;
    }
    const after = changed(draft, change);
    if (after !== draft || isAhead) await drafts.put(after);
    return after;
  });
}

/** As many changes, and of every page the same: each change is one more of its page. */
function isAsHeld(draft: Draft, held: Draft): boolean {
  return draft.revision === held.revision && JSON.stringify(draft.applied) === JSON.stringify(held.applied);
}

const discardsRemembered = 50;

/** It is remembered that this was meant, so that the reserve copy does not bring it back. */
export async function discardDraft(db: Database, id: string): Promise<void> {
  await db.write(['drafts', 'settings'], async (tx) => {
    const { discarded } = await readSettings(tx);
    await tx.objectStore('drafts').delete(id);
    await putSettings(tx, { discarded: [...discarded.filter((other) => other !== id), id].slice(-discardsRemembered) });
  });
}
