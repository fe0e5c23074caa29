import { type IDBPDatabase, wrap } from 'idb';
import type { Timer } from '../clock.ts';
import { type Buckets, reserveBucket } from './buckets.ts';
import type { DiskShelf } from './disk-shelf.ts';
import { withinLimit } from './within-limit.ts';

const store = 'texts';
const limitMs = 5000;

/**
 * A shelf in a bucket of its own. All that IndexedDB keeps for a site otherwise lies in one file tree, which Chromium throws
 * away whole when it finds one byte wrong; a bucket has a tree of its own, and outlives that.
 */
export function makeBucketShelf(buckets: Buckets, timer: Timer): DiskShelf {
  let current: Promise<IDBPDatabase> | null = null;
  const forget = () => {
    void current?.then((connection) => connection.close()).catch(() => undefined);
    current = null;
  };
  const connect = async () => {
    const { indexedDB } = await buckets.open(reserveBucket, { durability: 'strict' });
    const opening = indexedDB.open('shelf', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(store);
    const connection = (await wrap(opening)) as IDBPDatabase;
    connection.onversionchange = forget;
    connection.onclose = forget;
    return connection;
  };
  /** A connection that failed is not used again. */
  const use = async <T>(work: (connection: IDBPDatabase) => Promise<T>): Promise<T> => {
    current ??= connect();
    try {
      return await withinLimit(current.then(work), limitMs, timer);
    } catch (error) {
      forget();
      throw error;
    }
  };
  return {
    read: () =>
      use(async (connection) => {
        const texts = connection.transaction(store).store;
        const [names, values] = await Promise.all([texts.getAllKeys(), texts.getAll()]);
        return new Map(names.map((key, index) => [String(key), values[index]]));
      }),
    write: (changes) =>
      use(async (connection) => {
        const tx = connection.transaction(store, 'readwrite', { durability: 'strict' });
        const writes = [...changes].map(([key, text]) =>
          text === null ? tx.store.delete(key) : tx.store.put(text, key),
        );
        await Promise.all([...writes, tx.done]);
      }),
  };
}
