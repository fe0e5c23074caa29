import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { openKeeper } from '../../../client/db/bucket-keeper.ts';
import { makeBucketShelf } from '../../../client/db/bucket-shelf.ts';
import type { Buckets } from '../../../client/db/buckets.ts';
import { failTransactions } from '../support/failing-disk.ts';
import { MadeShelf } from '../support/made-shelf.ts';
import { makeDraft, openMirror, realTimer } from '../support/phone-storage.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

/** A browser's buckets: each has an IndexedDB of its own. */
class MadeBuckets implements Buckets {
  readonly opened = new Map<string, { readonly indexedDB: IDBFactory; readonly options: unknown }>();
  times = 0;

  async keys(): Promise<readonly string[]> {
    return [...this.opened.keys()];
  }

  async open(name: string, options: { readonly durability: 'strict' }) {
    this.times++;
    const bucket = this.opened.get(name) ?? { indexedDB: new IDBFactory(), options };
    this.opened.set(name, bucket);
    return bucket;
  }
}

const openShelf = (buckets: Buckets) => makeBucketShelf(buckets, realTimer);

describe('a shelf in a bucket', () => {
  test('holds what was put there, until it is taken away, also for the next start', async () => {
    const buckets = new MadeBuckets();
    const shelf = openShelf(buckets);
    await shelf.write(new Map([['a', 'Ål'], ['b', '2']])); // biome-ignore format: two texts
    await shelf.write(new Map([['a', null], ['c', '3']])); // biome-ignore format: one goes, one comes
    expect(await openShelf(buckets).read()).toEqual(new Map([['b', '2'], ['c', '3']])); // biome-ignore format: two texts
  });

  test('is asked for by its name, and for strict durability each time', async () => {
    const buckets = new MadeBuckets();
    const opened = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const shelf = openShelf(buckets);
    await shelf.write(new Map([['a', '1']]));
    await shelf.write(new Map([['a', '2']]));
    expect([...buckets.opened].map(([name, { options }]) => [name, options])).toEqual([
      ['reserve', { durability: 'strict' }],
    ]);
    const writes = opened.mock.calls.filter(([, mode]) => mode === 'readwrite');
    expect(writes.map(([, , options]) => options)).toEqual([{ durability: 'strict' }, { durability: 'strict' }]);
    expect(buckets.times).toBe(1);
  });

  test('that nobody has written on yet is empty', async () => {
    expect(await openShelf(new MadeBuckets()).read()).toEqual(new Map());
  });

  test('that failed says so, and is opened anew for the next write', async () => {
    const buckets = new MadeBuckets();
    const shelf = openShelf(buckets);
    await shelf.write(new Map([['a', '1']]));
    failTransactions('InvalidStateError', 1);
    await expect(shelf.write(new Map([['b', '2']]))).rejects.toThrow('lost');
    await shelf.write(new Map([['c', '3']]));
    expect(buckets.times).toBe(2);
    expect(await openShelf(buckets).read()).toEqual(new Map([['a', '1'], ['c', '3']])); // biome-ignore format: two texts
  });

  test('whose bucket cannot be opened says so, and is asked for again', async () => {
    const buckets = new MadeBuckets();
    const opening = vi.spyOn(buckets, 'open').mockRejectedValueOnce(new DOMException('denied', 'InvalidStateError'));
    const shelf = openShelf(buckets);
    await expect(shelf.write(new Map([['a', '1']]))).rejects.toThrow('denied');
    await shelf.write(new Map([['a', '1']]));
    expect(opening).toHaveBeenCalledTimes(2);
  });

  test('lets another version of it in, and comes back', async () => {
    const buckets = new MadeBuckets();
    const shelf = openShelf(buckets);
    await shelf.write(new Map([['a', '1']]));
    const { indexedDB } = buckets.opened.get('reserve')!;
    await new Promise<void>((resolve, reject) => {
      const removing = indexedDB.deleteDatabase('shelf');
      removing.onsuccess = () => resolve();
      removing.onerror = () => reject(removing.error);
    });
    await shelf.write(new Map([['b', '2']]));
    expect(await shelf.read()).toEqual(new Map([['b', '2']]));
  });

  test('keeps what stands on a shelf, and gives it back to an empty one', async () => {
    const buckets = new MadeBuckets();
    const shelf = new MadeShelf();
    const draft = makeDraft();
    openMirror(shelf).keepDraft(draft);
    expect(await openKeeper(() => shelf, buckets, realTimer).recall(openMirror(shelf))).toBe(false);
    await vi.waitFor(async () => expect((await openShelf(buckets).read()).size).toBe(1));
    const empty = new MadeShelf();
    expect(await openKeeper(() => empty, buckets, realTimer).recall(openMirror(empty))).toBe(true);
    expect(openMirror(empty).listDrafts()).toEqual([draft]);
  });
});
