import { describe, expect, test, vi } from 'vitest';
import { parseEvent } from '#shared/sync/parse-event.ts';
import { toRawCount } from '../../../client/db/count-event.ts';
import type { Database } from '../../../client/db/database.ts';
import { type Draft, tapped } from '../../../client/db/draft.ts';
import { changeDraft, discardDraft, listDrafts, openDraft } from '../../../client/db/drafts.ts';
import { listEvents } from '../../../client/db/events.ts';
import { reserveCount, saveCount } from '../../../client/db/save-count.ts';
import { changeInstall, openSettings, type Settings } from '../../../client/db/settings.ts';
import { countedAsShown } from '../../../client/features/count/outcomes.ts';
import { makeDraft, openMirror, openStorage, sha256 } from '../support/phone-storage.ts';

const reading = { endedAt: 1_780_510_020_000, activeMs: 420_000.4, zone: 'Europe/Oslo', utcOffsetMinutes: 120 };
const toRaw = (draft: Draft, settings: Settings) => toRawCount(draft, countedAsShown(draft), settings, reading);
const save = (db: Database, id: string, hash = sha256) =>
  saveCount({ db, mirror: openMirror(), hash, now: () => 0 }, id, toRaw);

async function startPhone(name?: string): Promise<Database> {
  const db = openStorage(name);
  await openSettings(db, crypto.randomUUID());
  return db;
}

describe('saving a count', () => {
  test('makes an event that the server reads, hashed as it was written, and ends the draft', async () => {
    const db = await startPhone();
    const { id } = await openDraft(db, { ...makeDraft(), note: ' Regn og \ud83d' });
    await changeDraft(db, id, (draft) => tapped(draft, 'over_25', 1));
    const saved = await save(db, id);
    const parsed = parseEvent(saved!.raw);
    expect(parsed).toMatchObject({
      ok: true,
      event: { id, seq: 1, note: 'Regn og \ufffd', outcome: { bands: { over_25: 1 } } },
    });
    expect(saved!.h).toBe(await sha256(saved!.raw));
    expect(await listDrafts(db)).toEqual([]);
    expect(await listEvents(db)).toEqual([saved]);
  });

  test('says of a training count and of a recount what they are', async () => {
    const db = await startPhone();
    const kinds = [{}, { practice: true }, { isRecount: true }] as const;
    const saved = [];
    for (const kind of kinds) {
      const { id } = await openDraft(db, { ...makeDraft(), ...kind });
      saved.push(parseEvent((await save(db, id))!.raw));
    }
    expect(saved).toMatchObject([
      { ok: true, event: { practice: false, purpose: 'count' } },
      { ok: true, event: { practice: true, purpose: 'count' } },
      { ok: true, event: { practice: false, purpose: 'recount' } },
    ]);
  });

  test('in two tabs at once numbers the events 1, 2, 3 … without a gap or a repeat', async () => {
    const name = crypto.randomUUID();
    const [one, other] = [await startPhone(name), await startPhone(name)];
    const areas = Array.from({ length: 24 }, (_, index) => `area${index}`);
    const drafts = await Promise.all(areas.map((area) => openDraft(one, makeDraft(area))));
    await Promise.all(drafts.map(({ id }, index) => save(index % 2 ? one : other, id)));
    const events = await listEvents(one);
    expect(events.map(({ seq }) => seq)).toEqual(areas.map((_, index) => index + 1));
    for (const { seq, raw } of events) expect(JSON.parse(raw).seq).toBe(seq);
  });

  test('keeps a tap that another tab made while the event was being hashed', async () => {
    const db = await startPhone();
    const { id } = await openDraft(db, makeDraft());
    const hash = vi.fn(sha256).mockImplementationOnce(async (text) => {
      await changeDraft(db, id, (draft) => tapped(draft, 'under_18', 1));
      return sha256(text);
    });
    const saved = await save(db, id, hash);
    expect(JSON.parse(saved!.raw).outcome.bands.under_18).toBe(1);
    expect(hash).toHaveBeenCalledTimes(2);
  });

  test('while the phone is given to somebody else makes the event anew under that person’s id', async () => {
    const db = await startPhone();
    const { id } = await openDraft(db, makeDraft());
    const other = crypto.randomUUID();
    const hash = vi.fn(sha256).mockImplementationOnce(async (text) => {
      await changeInstall(db, other, {});
      return sha256(text);
    });
    expect(JSON.parse((await save(db, id, hash))!.raw)).toMatchObject({ install: other, seq: 1 });
  });

  test('twice gives one event', async () => {
    const db = await startPhone();
    const { id } = await openDraft(db, makeDraft());
    const both = await Promise.all([save(db, id), save(db, id)]);
    expect(both.filter(Boolean)).toHaveLength(1);
    expect(await listEvents(db)).toHaveLength(1);
  });

  test('of a count that was discarded elsewhere makes nothing', async () => {
    const db = await startPhone();
    const { id } = await openDraft(db, makeDraft());
    await discardDraft(db, id);
    expect(await save(db, id)).toBeUndefined();
    expect(await listEvents(db)).toEqual([]);
  });
});

describe('a count whose save seemed to fail', () => {
  const draft = makeDraft();
  const laterReading = { ...reading, endedAt: reading.endedAt + 9000 };
  const later = (one: Draft, settings: Settings) => toRawCount(one, countedAsShown(one), settings, laterReading);
  const notCounted = (one: Draft, settings: Settings) =>
    toRawCount(one, { status: 'not_counted', reason: 'safety' }, settings, laterReading);

  async function reserveTwice(second: Draft, toRawAgain: typeof toRaw) {
    const known = await openSettings(await startPhone(), '');
    const saving = { db: openStorage(), mirror: openMirror(), hash: sha256, now: () => 0 };
    expect(await reserveCount(saving, draft, known, toRaw)).toBe(true);
    const [first] = saving.mirror.listEvents();
    expect(await reserveCount(saving, second, known, toRawAgain)).toBe(true);
    const [again, ...more] = saving.mirror.listEvents();
    expect(more).toEqual([]);
    expect(await sha256(again!.raw)).toBe(again!.h);
    return { first: first!, again: again! };
  }

  test('keeps its text when it is tried once more, for the first may be on the disk and on its way', async () => {
    const { first, again } = await reserveTwice(draft, later);
    expect(again).toEqual(first);
    expect(JSON.parse(again.raw).time.endedAt).toBe(reading.endedAt);
  });

  test('has a new text when another answer was given', async () => {
    const { again } = await reserveTwice(draft, notCounted);
    expect(JSON.parse(again.raw)).toMatchObject({
      outcome: { status: 'not_counted' },
      time: { endedAt: laterReading.endedAt },
    });
  });

  test('has a new text when there was another tap', async () => {
    const { again } = await reserveTwice({ ...tapped(draft, 'over_25', 1), revision: draft.revision + 1 }, later);
    expect(JSON.parse(again.raw)).toMatchObject({ outcome: { bands: { over_25: 1 } } });
  });

  test('keeps its text too when the disk takes it at last', async () => {
    const db = await startPhone();
    const mirror = openMirror();
    const { id } = await openDraft(db, makeDraft());
    const [kept] = (await db.read(['drafts'], (tx) => tx.objectStore('drafts').getAll())) as [Draft];
    const settings = await openSettings(db, '');
    const saving = { db, mirror, hash: sha256, now: () => 0 };
    await reserveCount(saving, kept, settings, toRaw);
    const [reserved] = mirror.listEvents();
    expect((await saveCount(saving, id, later))!.raw).toBe(reserved!.raw);
  });
});

test('without a reserve copy there is none to keep a count in', async () => {
  const db = await startPhone();
  const settings = await openSettings(db, '');
  expect(await reserveCount({ db, hash: sha256, now: () => 0 }, makeDraft(), settings, toRaw)).toBe(false);
});

test('the install id is made once, though two tabs start at once', async () => {
  const db = openStorage();
  const [one, other] = await Promise.all([
    openSettings(db, crypto.randomUUID()),
    openSettings(db, crypto.randomUUID()),
  ]);
  expect(one.install).toBe(other.install);
});
