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
  /** Resolves only when the change is on the disk; a rejection means that nobody may count on it. `work` may run twice. */
  write<T>(stores: Store[], work: (tx: Writing) => Promise<T>): Promise<T>;
};

const limitMs = 5000;

/** The phone's own database. A connection that the system closed is opened again, and the work tried once more. */
export function makeDatabase({ name, timer }: { name: string; timer: Timer }): Database {
  let current: Promise<Connection> | null = null;

  const connect = () => {
    const opening = openWithinLimit(name, timer, () => forget(opening));
    return opening;
  };
  const forget = (opening: Promise<Connection>) => {
    if (current === opening) current = null;
    void opening.then(
      (connection) => connection.close(),
      () => undefined,
    );
  };
  const attempt = async <T>(work: (connection: Connection) => Promise<T>): Promise<T> => {
    current ??= connect();
    const used = current;
    const connection = await used.catch((error) => {
      forget(used);
      throw error;
    });
    try {
      return await work(connection);
    } catch (error) {
      if (!isRefusalOfContent(error)) forget(used);
      throw error;
    }
  };
  const tryTwice = <T>(work: (connection: Connection) => Promise<T>): Promise<T> =>
    attempt(work).catch((error) => {
      if (isRefusalOfContent(error) || hasHadItsTime(error)) throw error;
      return attempt(work);
    });

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
    // it had aborted already, or is past stopping
  }
}

/** The connection is sound, but this will not be written: no room, or a mistake of our own. Anything else may pass. */
function isRefusalOfContent(error: unknown): boolean {
  if (!(error instanceof DOMException)) return true;
  return ['QuotaExceededError', 'DataError', 'ConstraintError', 'DataCloneError'].includes(error.name);
}

function hasHadItsTime(error: unknown): boolean {
  return error instanceof DOMException && ['TimeoutError', 'BlockedError', 'VersionError'].includes(error.name);
}

/**
 * Opens the database, and hands it over when a newer version of the app in another tab waits for it. Three refusals have
 * names of their own: `VersionError` (a newer app was here), `BlockedError` (an older tab will not let go), `TimeoutError`.
 */
async function openWithinLimit(name: string, timer: Timer, onClosed: () => void): Promise<Connection> {
  let isBlocked = false;
  const opening = openDB<Schema>(name, 1, {
    upgrade(database) {
      database.createObjectStore('drafts', { keyPath: 'id' });
      database.createObjectStore('events', { keyPath: 'id' }).createIndex('bySeq', 'seq');
      database.createObjectStore('settings');
    },
    blocked: () => {
      isBlocked = true;
    },
    blocking: onClosed,
    terminated: onClosed,
  });
  try {
    return await withinLimit(opening, limitMs, timer);
  } catch (error) {
    void opening.then(
      (late) => late.close(),
      () => undefined,
    );
    throw isBlocked ? new DOMException('another tab holds an older storage', 'BlockedError') : error;
  }
}
