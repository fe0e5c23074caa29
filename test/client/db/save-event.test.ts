import { randomUUID } from 'node:crypto';
import { describe, expect, test, vi } from 'vitest';
import type { Database } from '../../../client/db/database.ts';
import { listEvents } from '../../../client/db/events.ts';
import { saveEvent } from '../../../client/db/save-event.ts';
import { openSettings, type Settings } from '../../../client/db/settings.ts';
import { openMirror, openStorage, sha256 } from '../support/phone-storage.ts';

const toRaw = ({ install, nextSeq }: Settings) => JSON.stringify({ install, seq: nextSeq });

async function startPhone(name?: string): Promise<Database> {
  const db = openStorage(name);
  await openSettings(db, randomUUID());
  return db;
}

describe('an event that has no draft', () => {
  test('keeps the text as it was hashed, moves the number on, and puts it in the reserve copy', async () => {
    const [db, mirror] = [await startPhone(), openMirror()];
    const saved = await saveEvent({ db, mirror, hash: sha256, now: () => 7 }, randomUUID(), toRaw);
    expect(saved).toMatchObject({ seq: 1, savedAt: 7, receipt: null, h: await sha256(saved.raw) });
    expect(await listEvents(db)).toEqual([saved]);
    expect(mirror.listEvents().map(({ id }) => id)).toEqual([saved.id]);
  });

  test('in two tabs at once numbers them 1, 2, 3 … without a gap or a repeat', async () => {
    const name = randomUUID();
    const tabs = [await startPhone(name), await startPhone(name)];
    const hash = vi.fn(sha256);
    const saves = Array.from({ length: 12 }, (_, index) =>
      saveEvent({ db: tabs[index % 2] as Database, hash, now: () => 0 }, randomUUID(), toRaw),
    );
    await Promise.all(saves);
    const events = await listEvents(tabs[0] as Database);
    expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
    for (const { seq, raw } of events) expect(JSON.parse(raw).seq).toBe(seq);
    expect(hash.mock.calls.length).toBeGreaterThan(12);
  });

  test('that the storage will not take is not saved, and says so', async () => {
    const db = await startPhone();
    const broken = { ...db, write: async () => Promise.reject(new Error('full')) };
    const saving = saveEvent({ db: broken, hash: sha256, now: () => 0 }, randomUUID(), toRaw);
    await expect(saving).rejects.toThrow('full');
    expect(await listEvents(db)).toEqual([]);
  });
});
