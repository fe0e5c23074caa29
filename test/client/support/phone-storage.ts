import { createHash, randomUUID } from 'node:crypto';
import 'fake-indexeddb/auto';
import { makeDatabase } from '../../../client/db/database.ts';
import { type Draft, startDraft } from '../../../client/db/draft.ts';
import { makeMirror } from '../../../client/db/mirror.ts';
import { MadeShelf } from './made-shelf.ts';

export const realTimer = {
  set: (afterMs: number, run: () => void) => Number(setTimeout(run, afterMs)),
  clear: clearTimeout,
};

/** The storage of one phone; opened twice by the same name it is the storage of two tabs. */
export function openStorage(name: string = randomUUID()) {
  return makeDatabase({ name, timer: realTimer });
}

/** A reserve copy on a shelf of its own, or on one that a test holds in its hands. */
export function openMirror(shelf = new MadeShelf()) {
  return makeMirror(() => shelf);
}

export async function sha256(text: string): Promise<string> {
  return createHash('sha256').update(text).digest('hex');
}

export function makeDraft(area = 'storgata', id: string = randomUUID()): Draft {
  const slot = { season: '2026', date: '2026-06-03', shift: 'evening', area, areaName: 'Storgata' } as const;
  return startDraft(id, slot, null, 1_780_509_600_000);
}
