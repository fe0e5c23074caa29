import { afterEach, describe, expect, test, vi } from 'vitest';
import { makeDatabase } from '../../../client/db/database.ts';
import { tapped } from '../../../client/db/draft.ts';
import { changeDraft, listDrafts, openDraft } from '../../../client/db/drafts.ts';
import { changeSettings } from '../../../client/db/settings.ts';
import { MadeTime } from '../support/made-timer.ts';
import { makeDraft, openStorage } from '../support/phone-storage.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a write', () => {
  test('asks for strict durability, every time', async () => {
    const opened = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const db = openStorage();
    const { id } = await openDraft(db, makeDraft());
    await changeDraft(db, id, (draft) => tapped(draft, 'unknown', 1));
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

  test('through a connection that the system closed is made through a new one', async () => {
    const opened = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const db = openStorage();
    const { id } = await openDraft(db, makeDraft());
    (opened.mock.contexts[0] as IDBDatabase).close();
    const changed = await changeDraft(db, id, (draft) => tapped(draft, 'over_25', 1));
    expect(changed?.taps).toHaveLength(1);
  });
});

test('a storage that does not answer within 5 seconds is given up, and told', async () => {
  vi.spyOn(indexedDB, 'open').mockReturnValue(new IDBOpenDBRequest());
  const time = new MadeTime(0);
  const reading = listDrafts(makeDatabase({ name: 'silent', timer: time }));
  time.pass(5000);
  await expect(reading).rejects.toThrow('did not answer');
});
