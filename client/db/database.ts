import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import type { Timer } from '../clock.ts';
import type { Draft } from './draft.ts';
import type { HeldEvent } from './held-event.ts';
import { withinLimit } from './within-limit.ts';

interface Schema extends DBSchema {
  drafts: { key: string; value: Draft };
  events: { key: string; value: HeldEvent; indexes: { bySeq: number } };
  settings: { key: string; value: unknown };
}

type Store = 'drafts' | 'events' | 'settings';
type Connection = IDBPDatabase<Schema>;
export type Reading = IDBPTransaction<Schema, Store[], 'readonly'>;
export type Writing = IDBPTransaction<Schema, Store[], 'readwrite'>;

export type Database = {
  read<T>(stores: Store[], work: (tx: Reading) => Promise<T>): Promise<T>;
  /** Resolves only when the change is on the disk; a rejection means that nothing of it is. `work` may run twice. */
  write<T>(stores: Store[], work: (tx: Writing) => Promise<T>): Promise<T>;
};

const limitMs = 5000;

/** The phone's own database. A connection that the system closed is opened again, and the work tried once more. */
export function makeDatabase({ name, timer }: { name: string; timer: Timer }): Database {
  let opening: Promise<Connection> | null = null;

  const forget = () => {
    opening = null;
  };
  const connect = () => {
    opening ??= openWithinLimit(name, timer, forget);
    return opening;
  };
  const tryTwice = async <T>(attempt: (connection: Connection) => Promise<T>): Promise<T> => {
    try {
      return await attempt(await connect());
    } catch (error) {
      forget();
      if (!mayPass(error)) throw error;
      return attempt(await connect());
    }
  };

  return {
    read: (stores, work) => tryTwice((connection) => withinLimit(work(connection.transaction(stores)), limitMs, timer)),
    write: (stores, work) => tryTwice((connection) => commit(connection, stores, work, timer)),
  };
}

async function commit<T>(connection: Connection, stores: Store[], work: (tx: Writing) => Promise<T>, timer: Timer) {
  // Beware: without `strict` a power cut loses what the browser already called complete.
  const tx = connection.transaction(stores, 'readwrite', { durability: 'strict' });
  tx.done.catch(() => undefined); // awaited below, where it throws; here only so that no rejection goes unheard
  try {
    const value = await withinLimit(work(tx), limitMs, timer);
    await withinLimit(tx.done, limitMs, timer);
    return value;
  } catch (error) {
    abort(tx);
    throw error;
  }
}

function abort(tx: Writing): void {
  try {
    tx.abort();
  } catch {
    // it had aborted already
  }
}

/** A closed or broken connection may be better the second time; a storage that hangs has had its time. */
function mayPass(error: unknown): boolean {
  return error instanceof DOMException && error.name !== 'TimeoutError';
}

async function openWithinLimit(name: string, timer: Timer, forget: () => void): Promise<Connection> {
  const opening = openDB<Schema>(name, 1, {
    upgrade(database) {
      database.createObjectStore('drafts', { keyPath: 'id' });
      database.createObjectStore('events', { keyPath: 'id' }).createIndex('bySeq', 'seq');
      database.createObjectStore('settings');
    },
    // A newer version of the app in another tab waits for this handle.
    blocking: (_current, _blocked, event) => {
      forget();
      (event.target as IDBDatabase).close();
    },
    terminated: forget,
  });
  try {
    return await withinLimit(opening, limitMs, timer);
  } catch (error) {
    forget();
    void opening.then(
      (late) => late.close(),
      () => undefined,
    );
    throw error;
  }
}
