import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';
import { abort } from './abort.ts';
import type { Draft } from './draft.ts';
import type { HeldEvent } from './held-event.ts';

export interface Schema extends DBSchema {
  drafts: { key: string; value: Draft };
  events: { key: string; value: HeldEvent; indexes: { bySeq: number } };
  settings: { key: string; value: unknown };
}
export type Store = 'drafts' | 'events' | 'settings';

type Upgraded = IDBPDatabase<Schema>;
type Upgrading = IDBPTransaction<Schema, Store[], 'versionchange'>;

/** From one version of the storage to the next. It may wait for its own requests and for nothing else: all of it is one transaction. */
export type Step = (database: Upgraded, tx: Upgrading) => void | Promise<void>;

/** The storage's version is how many there are. One that a phone has taken is never changed; a new one is added. */
export const schemaSteps: readonly Step[] = [
  (database) => {
    database.createObjectStore('drafts', { keyPath: 'id' });
    database.createObjectStore('events', { keyPath: 'id' }).createIndex('bySeq', 'seq');
    database.createObjectStore('settings');
  },
];

/** All of them or none: a step that fails takes the others back, and what the storage held stays as it was. */
export async function takeSteps(steps: readonly Step[], database: Upgraded, tx: Upgrading): Promise<void> {
  tx.done.catch(() => undefined); // it is the opening that fails, and tells
  try {
    for (const step of steps) await step(database, tx);
  } catch {
    abort(tx);
  }
}
