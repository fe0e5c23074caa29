import { randomUUID } from 'node:crypto';
import { openDB } from 'idb';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { makeDatabase } from '../../../client/db/database.ts';
import { peopleIn, tapped } from '../../../client/db/draft.ts';
import { changeDraft, listDrafts, openDraft } from '../../../client/db/drafts.ts';
import { hasRoom } from '../../../client/db/room.ts';
import { changeSettings, openSettings } from '../../../client/db/settings.ts';
import { failOpening, failTransactions, failWrites } from '../support/failing-disk.ts';
import { MadeTime } from '../support/made-timer.ts';
import { makeDraft, openStorage } from '../support/phone-storage.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const oneMore = (draft: ReturnType<typeof makeDraft>) => tapped(draft, 'over_25', 1);

/** Says to whoever listens what the browser would say. */
function tell({ mock }: { mock: { calls: unknown[][] } }, event: string): void {
  for (const [name, listener] of mock.calls) if (name === event) (listener as (about: unknown) => void)({});
}

describe('a write', () => {
  test('asks for strict durability, every time', async () => {
    const opened = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const db = openStorage();
    const { id } = await openDraft(db, makeDraft());
    await changeDraft(db, id, oneMore);
    await changeSettings(db, { theme: 'dark' });
    const writes = opened.mock.calls.filter(([, mode]) => mode === 'readwrite');
    expect(writes).toHaveLength(3);
    for (const [, , options] of writes) expect(options).toEqual({ durability: 'strict' });
  });

  test('that aborts after its request succeeded was not saved', async () => {
    const db = openStorage();
    const saving = db.write(['settings'], async (tx) => {
      await tx.objectStore('settings').put('dark', 'theme');
      tx.abort();
    });
    await expect(saving).rejects.toThrow();
    expect(await db.read(['settings'], (tx) => tx.objectStore('settings').get('theme'))).toBeUndefined();
  });

  test('whose work fails half way leaves nothing behind', async () => {
    const db = openStorage();
    const saving = db.write(['drafts'], async (tx) => {
      await tx.objectStore('drafts').add(makeDraft());
      throw new Error('half way');
    });
    await expect(saving).rejects.toThrow('half way');
    expect(await listDrafts(db)).toEqual([]);
  });

  test.each(['QuotaExceededError', 'DataError', 'UnknownError', 'AbortError', 'SomethingNew'])(
    'that aborts with %s says so, keeps what was there, and succeeds once it is lifted',
    async (name) => {
      const db = openStorage();
      const { id } = await openDraft(db, makeDraft());
      const lift = failWrites(name);
      await expect(changeDraft(db, id, oneMore)).rejects.toThrow();
      expect(peopleIn((await listDrafts(db))[0]!)).toBe(0);
      lift();
      expect(peopleIn((await changeDraft(db, id, oneMore))!)).toBe(1);
    },
  );

  test.each(['QuotaExceededError', 'DataError', 'ConstraintError', 'DataCloneError'])(
    'that is refused with %s is not tried again, and the connection is kept',
    async (name) => {
      const opened = vi.spyOn(indexedDB, 'open');
      const db = openStorage();
      let tries = 0;
      const writing = db.write(['settings'], async () => {
        tries++;
        throw new DOMException('refused', name);
      });
      await expect(writing).rejects.toThrow('refused');
      await changeSettings(db, { theme: 'dark' });
      expect([tries, opened.mock.calls.length]).toEqual([1, 1]);
    },
  );

  test('that fails by a mistake of our own is not tried again; one that may pass is, once, anew', async () => {
    const opened = vi.spyOn(indexedDB, 'open');
    const db = openStorage();
    let tries = 0;
    const failingWith = (error: Error) =>
      db.write(['settings'], async () => {
        tries++;
        throw error;
      });
    await expect(failingWith(new TypeError('a mistake'))).rejects.toThrow('a mistake');
    expect([tries, opened.mock.calls.length]).toEqual([1, 1]);
    await expect(failingWith(new DOMException('lost', 'UnknownError'))).rejects.toThrow('lost');
    expect([tries, opened.mock.calls.length]).toEqual([3, 2]);
  });

  test('that has had its time is not tried again', async () => {
    const db = openStorage();
    let tries = 0;
    const writing = db.write(['settings'], async () => {
      tries++;
      throw new DOMException('too slow', 'TimeoutError');
    });
    await expect(writing).rejects.toThrow('too slow');
    expect(tries).toBe(1);
  });

  test('leaves no alarm behind', async () => {
    const time = new MadeTime(0);
    await changeSettings(makeDatabase({ name: randomUUID(), timer: time }), { theme: 'dark' });
    await vi.waitFor(() => expect(time.nextInMs()).toBeUndefined());
  });

  test('that is given up after 5 seconds is undone where that is still possible', async () => {
    const time = new MadeTime(0);
    const db = makeDatabase({ name: randomUUID(), timer: time });
    await openDraft(db, makeDraft());
    let isUnderWay: () => void = () => undefined;
    const started = new Promise<void>((resolve) => {
      isUnderWay = resolve;
    });
    const writing = db.write(['drafts'], async (tx) => {
      await tx.objectStore('drafts').clear();
      isUnderWay();
      await new Promise(() => undefined);
    });
    await started;
    time.pass(5000);
    await expect(writing).rejects.toThrow('did not answer');
    expect(await listDrafts(db)).toHaveLength(1);
  });
});

describe('a connection that the system closed', () => {
  test('is opened again, and the write made through the new one', async () => {
    const opened = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const db = openStorage();
    const { id } = await openDraft(db, makeDraft());
    (opened.mock.contexts[0] as IDBDatabase).close();
    expect((await changeDraft(db, id, oneMore))?.taps).toHaveLength(1);
  });

  test('under two writes at once is opened again once for both', async () => {
    const db = openStorage();
    const { id } = await openDraft(db, makeDraft());
    const closing = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await listDrafts(db);
    (closing.mock.contexts[0] as IDBDatabase).close();
    const opened = vi.spyOn(indexedDB, 'open');
    await Promise.all([changeDraft(db, id, oneMore), changeDraft(db, id, oneMore)]);
    expect(peopleIn((await listDrafts(db))[0]!)).toBe(2);
    expect(opened).toHaveBeenCalledTimes(1);
  });

  test('with notice is forgotten at once', async () => {
    const opened = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const listens = vi.spyOn(IDBDatabase.prototype, 'addEventListener');
    const db = openStorage();
    const { id } = await openDraft(db, makeDraft());
    tell(listens, 'close');
    await changeDraft(db, id, oneMore);
    expect(opened.mock.contexts.at(-1)).not.toBe(opened.mock.contexts[0]);
  });

  test('and fails in another way once, is not noticed', async () => {
    const db = openStorage();
    const { id } = await openDraft(db, makeDraft());
    failTransactions('UnknownError', 1);
    expect((await changeDraft(db, id, oneMore))?.taps).toHaveLength(1);
  });

  test('and fails every time, is told', async () => {
    const db = openStorage();
    const { id } = await openDraft(db, makeDraft());
    failTransactions('UnknownError', 2);
    await expect(changeDraft(db, id, oneMore)).rejects.toThrow('lost');
    expect((await changeDraft(db, id, oneMore))?.taps).toHaveLength(1);
  });
});

describe('a storage', () => {
  test('that does not answer within 5 seconds is given up, and told', async () => {
    vi.spyOn(indexedDB, 'open').mockReturnValue(new IDBOpenDBRequest());
    const time = new MadeTime(0);
    const reading = listDrafts(makeDatabase({ name: 'silent', timer: time }));
    time.pass(5000);
    await expect(reading).rejects.toThrow('did not answer');
  });

  test('that opens after it was given up is closed again, and works at the next try', async () => {
    const time = new MadeTime(0);
    const name = randomUUID();
    const db = makeDatabase({ name, timer: time });
    const closed = vi.spyOn(IDBDatabase.prototype, 'close');
    const reading = listDrafts(db);
    time.pass(5000);
    await expect(reading).rejects.toThrow('did not answer');
    await vi.waitFor(() => expect(closed).toHaveBeenCalled());
    expect(await listDrafts(db)).toEqual([]);
  });

  test.each([
    ['there is none', new ReferenceError('indexedDB is not defined')],
    ['the browser forbids it', new DOMException('A mutation operation was attempted', 'InvalidStateError')],
  ])('in private browsing, where %s, is told, and opened as soon as it is there', async (_, error) => {
    failOpening(error);
    const db = openStorage();
    await expect(openSettings(db, randomUUID())).rejects.toThrow(error.message);
    vi.restoreAllMocks();
    expect((await openSettings(db, randomUUID())).install).not.toBe('');
  });

  test('that a newer version of the app has been at is not touched, and is told by its own name', async () => {
    const name = randomUUID();
    const newer = await openDB(name, 2, { upgrade: (db) => void db.createObjectStore('events') });
    await newer.put('events', 'a count', 'key');
    newer.close();
    await expect(listDrafts(openStorage(name))).rejects.toMatchObject({ name: 'VersionError' });
    const still = await openDB(name);
    expect([still.version, await still.get('events', 'key')]).toEqual([2, 'a count']);
  });

  test('is handed over when a newer version of the app waits for it', async () => {
    const name = randomUUID();
    await openDraft(openStorage(name), makeDraft());
    const blocked = vi.fn();
    const newer = await openDB(name, 2, { blocked });
    expect([newer.version, blocked.mock.calls.length]).toEqual([2, 0]);
  });

  test('that an older tab will not let go is told by its own name', async () => {
    const request = new IDBOpenDBRequest();
    vi.spyOn(indexedDB, 'open').mockReturnValue(request);
    const listens = vi.spyOn(request, 'addEventListener');
    const time = new MadeTime(0);
    const reading = listDrafts(makeDatabase({ name: 'held', timer: time }));
    tell(listens, 'blocked');
    time.pass(5000);
    await expect(reading).rejects.toMatchObject({
      name: 'BlockedError',
      message: expect.stringContaining('another tab'),
    });
  });
});

describe('room for a whole count', () => {
  test('is there when as much can be written, and leaves nothing behind', async () => {
    const db = openStorage();
    expect(await hasRoom(db)).toBe(true);
    expect(await db.read(['settings'], (tx) => tx.objectStore('settings').getAllKeys())).toEqual([]);
  });

  test('is not there when the write is refused after it seemed to succeed', async () => {
    const db = openStorage();
    failWrites('QuotaExceededError');
    expect(await hasRoom(db)).toBe(false);
  });
});
