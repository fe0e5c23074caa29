import { vi } from 'vitest';

type Aborting = { _abort(errorName: string): void };

/** Every write succeeds, and then its transaction aborts: what a browser does when there is no room. Gives what lifts it. */
export function failWrites(errorName: string): () => void {
  const spies = (['put', 'add'] as const).map((method) => {
    const write = IDBObjectStore.prototype[method];
    return vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (this: IDBObjectStore, ...values) {
      const request = write.apply(this, values);
      request.addEventListener('success', () => (this.transaction as unknown as Aborting)._abort(errorName));
      return request;
    });
  });
  return () => {
    for (const spy of spies) spy.mockRestore();
  };
}

/** The next write is given up while it waits, and takes its transaction with it. */
export function giveUpWrite(): void {
  const write = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(function (this: IDBObjectStore, ...values) {
    const request = write.apply(this, values);
    this.transaction.abort();
    return request;
  });
}

/** The next `times` transactions cannot be opened. */
export function failTransactions(errorName: string, times: number): void {
  const spy = vi.spyOn(IDBDatabase.prototype, 'transaction');
  for (let left = times; left > 0; left--) {
    spy.mockImplementationOnce(() => {
      throw new DOMException('Connection to Indexed Database server lost', errorName);
    });
  }
}

/** The storage cannot be opened at all. */
export function failOpening(error: unknown): void {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw error;
  });
}

/** What a browser does to a corrupt storage: it is empty from the next opening on, and nobody is told. */
export async function wipe(name: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
}
