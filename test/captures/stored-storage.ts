import { openDB } from 'idb';
import type { MadeShelf } from '../client/support/made-shelf.ts';

/** Everything that a browser held for the app: IndexedDB with its stores, and the reserve copy beside it. */
export type StoredStorage = {
  readonly version: number;
  readonly stores: readonly {
    readonly name: string;
    readonly keyPath: string | null;
    readonly indexes: readonly { readonly name: string; readonly keyPath: string }[];
    readonly rows: readonly { readonly key: string; readonly value: unknown }[];
  }[];
  readonly reserve: readonly (readonly [name: string, text: string])[];
};

export async function readStorage(name: string, shelf: MadeShelf): Promise<StoredStorage> {
  const db = await openDB(name);
  const stores = [...db.objectStoreNames].map(async (store) => {
    const { store: read } = db.transaction(store);
    const [keys, values] = await Promise.all([read.getAllKeys(), read.getAll()]);
    return {
      name: store,
      keyPath: read.keyPath as string | null,
      indexes: [...read.indexNames].map((index) => ({ name: index, keyPath: read.index(index).keyPath as string })),
      rows: keys.map((key, index) => ({ key: String(key), value: values[index] })),
    };
  });
  const stored = { version: db.version, stores: await Promise.all(stores) };
  db.close();
  const names = Array.from({ length: shelf.length }, (_, index) => shelf.key(index) ?? '');
  return { ...stored, reserve: names.map((one) => [one, shelf.getItem(one) ?? ''] as const) };
}

/** A browser that holds just that. */
export async function writeStorage(name: string, shelf: MadeShelf, { version, stores, reserve }: StoredStorage) {
  const db = await openDB(name, version, {
    upgrade(fresh) {
      for (const { name: store, keyPath, indexes } of stores) {
        const made = fresh.createObjectStore(store, keyPath === null ? {} : { keyPath });
        for (const index of indexes) made.createIndex(index.name, index.keyPath);
      }
    },
  });
  for (const { name: store, keyPath, rows } of stores)
    for (const { key, value } of rows) await db.put(store, value, keyPath === null ? key : undefined);
  db.close();
  for (const [one, text] of reserve) shelf.setItem(one, text);
}
