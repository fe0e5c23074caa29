import { setImmediate } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import { countedNobody } from '#shared/domain/count.ts';
import { type Draft, tapped } from '../../../client/db/draft.ts';
import { makeKeeper } from '../../../client/db/keeper.ts';
import { makeKeptMirror } from '../../../client/db/kept-mirror.ts';
import { type MirroredEvent, type MirroredSettings, makeMirror, type Sentinel } from '../../../client/db/mirror.ts';
import { readRepaired } from '../../../client/db/reserve.ts';
import { toRewritten } from '../../../client/features/count/rewritten.ts';
import { MadeDiskShelf } from '../support/made-disk-shelf.ts';
import { MadeShelf } from '../support/made-shelf.ts';
import { MadeTime } from '../support/made-timer.ts';
import { makeDraft, openStorage, realTimer, sha256 } from '../support/phone-storage.ts';
import { ReserveWorld } from '../support/reserve-world.ts';

const event: MirroredEvent = { id: 'a', seq: 1, h: 'h', raw: '{}', savedAt: 5, revision: 3 };
const settings = (edition: number) => ({ edition, theme: 'dark' }) as MirroredSettings;
const sentinel = (nextSeq: number, install = 'i'): Sentinel => ({ install, nextSeq, unacked: [1], loss: null });

function open(shelf: MadeShelf, disk: MadeDiskShelf) {
  return makeKeptMirror(() => shelf, {
    isThere: async () => disk.isUnreadable || disk.texts.size > 0,
    load: async () => makeKeeper(() => shelf, disk),
    timer: realTimer,
  });
}

function asShelf({ texts }: MadeDiskShelf): MadeShelf {
  const shelf = new MadeShelf();
  for (const [name, text] of texts) shelf.setItem(name, text);
  return shelf;
}

/** What the killed browser had of the reserve copy on the disk of its own accord: nothing. */
const afterKill = () => new MadeShelf();

const correction = (note: string) => ({
  root: 'r',
  base: 'b',
  reason: '',
  rewritten: toRewritten({ slot: makeDraft().slot, outcome: countedNobody(), conditions: null, note }),
});

describe('the reserve copy’s copy on the disk', () => {
  test('gives back everything that a killed browser had not written', async () => {
    const disk = new MadeDiskShelf();
    const first = open(new MadeShelf(), disk);
    const draft = makeDraft();
    first.mirror.keepEvent(event);
    first.mirror.keepDraft(draft);
    first.mirror.keepUnfinished(correction('Regn'));
    first.mirror.keepSettings(settings(4));
    first.mirror.keepSentinel(sentinel(2));
    await vi.waitFor(() => expect(disk.texts.size).toBe(5));
    const { mirror, recall } = open(afterKill(), disk);
    expect(await recall()).toBe(true);
    expect(mirror.listEvents()).toEqual([event]);
    expect(mirror.listDrafts()).toEqual([draft]);
    expect(mirror.listUnfinished()).toEqual([correction('Regn')]);
    expect([mirror.readSettings(), mirror.readSentinel()]).toEqual([settings(4), sentinel(2)]);
  });

  test('loses what was taken away, and no more is written of it than it had', async () => {
    const disk = new MadeDiskShelf();
    const { mirror } = open(new MadeShelf(), disk);
    mirror.keepEvent(event);
    await vi.waitFor(() => expect(disk.texts.size).toBe(1));
    mirror.dropEvent('a');
    mirror.dropEvent('of which nothing was here');
    await vi.waitFor(() => expect(disk.texts.size).toBe(0));
    expect(disk.writes.map((changes) => changes.size)).toEqual([1, 1]);
  });

  test('takes in one write what changes while another is on its way', async () => {
    const disk = new MadeDiskShelf();
    const { promise, resolve } = Promise.withResolvers<void>();
    disk.turn = promise;
    const { mirror } = open(new MadeShelf(), disk);
    mirror.keepEvent(event);
    await vi.waitFor(() => expect(disk.writes).toHaveLength(1));
    for (const id of ['b', 'c', 'd']) mirror.keepEvent({ ...event, id });
    mirror.dropEvent('b');
    resolve();
    await vi.waitFor(() => expect(disk.texts.size).toBe(3));
    expect(disk.writes.map((changes) => changes.size)).toEqual([1, 3]);
  });

  test('begins with the first count; what the phone is set to goes there with it', async () => {
    const disk = new MadeDiskShelf();
    const { mirror, recall } = open(new MadeShelf(), disk);
    mirror.keepSettings(settings(1));
    mirror.keepSentinel(sentinel(1));
    expect(await recall()).toBe(false);
    await setImmediate();
    expect(disk.writes).toEqual([]);
    mirror.keepDraft(makeDraft());
    await vi.waitFor(() => expect(disk.texts.size).toBe(3));
  });

  test('has each text as it stands when it is written: another tab may have changed it since', async () => {
    const disk = new MadeDiskShelf();
    const shelf = new MadeShelf();
    const [one, other] = [open(shelf, disk).mirror, open(shelf, disk).mirror];
    const draft = makeDraft();
    const newer = { ...tapped(draft, 'over_25', 1), revision: 1 };
    const { promise, resolve } = Promise.withResolvers<void>();
    one.keepEvent(event);
    await vi.waitFor(() => expect(disk.texts.size).toBe(1));
    disk.turn = promise;
    one.keepEvent({ ...event, id: 'b' });
    await setImmediate();
    one.keepDraft(draft); // waits for the write that is on its way
    other.keepDraft(newer);
    resolve();
    const held = () => makeMirror(() => asShelf(disk)).listDrafts();
    await vi.waitFor(() => expect(disk.texts.size).toBe(3));
    await setImmediate();
    expect(held()).toEqual([newer]);
  });

  test('that was refused goes with the next change, the newer text first', async () => {
    const disk = new MadeDiskShelf();
    const shelf = new MadeShelf();
    const { mirror } = open(shelf, disk);
    const draft = makeDraft();
    disk.isFull = true;
    mirror.keepEvent(event);
    mirror.keepDraft(draft);
    await vi.waitFor(() => expect(disk.writes).toHaveLength(1));
    disk.isFull = false;
    const newer = tapped(draft, 'over_25', 1);
    mirror.keepDraft(newer);
    await vi.waitFor(() => expect(disk.texts.size).toBe(2));
    const again = open(afterKill(), disk);
    await again.recall();
    expect([again.mirror.listEvents(), again.mirror.listDrafts()]).toEqual([[event], [newer]]);
  });

  test('is brought in step at a start: what it lacks is put there, and what is damaged there stays alone', async () => {
    const disk = new MadeDiskShelf();
    const shelf = new MadeShelf();
    open(shelf, new MadeDiskShelf()).mirror.keepEvent(event);
    disk.texts.set('sommertelling:event:damaged', 'not whole');
    expect(await open(shelf, disk).recall()).toBe(false);
    await vi.waitFor(() => expect([...disk.texts.keys()]).toContain('sommertelling:event:a'));
  });

  test('keeps what the shelf has no room to take back', async () => {
    const disk = new MadeDiskShelf();
    open(new MadeShelf(), disk).mirror.keepEvent(event);
    await vi.waitFor(() => expect(disk.texts.size).toBe(1));
    const full = new MadeShelf();
    full.isFull = true;
    await open(full, disk).recall();
    await setImmediate();
    expect(disk.texts.size).toBe(1);
  });

  test('is not disturbed by an entry that goes while the shelf is listed', async () => {
    const disk = new MadeDiskShelf();
    const shelf = new MadeShelf();
    const { mirror, recall } = open(shelf, disk);
    vi.spyOn(shelf, 'length', 'get').mockReturnValue(2);
    vi.spyOn(shelf, 'key').mockImplementation(
      (index) => ['sommertelling:event:a', 'sommertelling:event:gone'][index] ?? null,
    );
    mirror.keepEvent(event);
    await recall();
    await vi.waitFor(() => expect([...disk.texts.keys()]).toEqual(['sommertelling:event:a']));
  });

  test('that cannot be read is no hindrance: what changes from then on is kept there', async () => {
    const disk = new MadeDiskShelf();
    disk.texts.set('sommertelling:event:b', 'of before');
    disk.isUnreadable = true;
    const { mirror, recall } = open(new MadeShelf(), disk);
    expect(await recall()).toBe(false);
    mirror.keepEvent(event);
    await vi.waitFor(() => expect([...disk.texts.keys()]).toEqual(['sommertelling:event:b', 'sommertelling:event:a']));
  });

  test.each<[string, Partial<Parameters<typeof makeKeptMirror>[1]>]>([
    ['cannot be asked for', { isThere: () => Promise.reject(new DOMException('denied', 'SecurityError')) }],
    ['has a keeper that cannot be fetched', { load: () => Promise.reject(new TypeError('Failed to fetch')) }],
  ])('that %s is no hindrance', async (_, missing) => {
    const shelf = new MadeShelf();
    const load = async () => makeKeeper(() => shelf, new MadeDiskShelf());
    const { mirror, recall } = makeKeptMirror(() => shelf, {
      isThere: async () => true,
      load,
      timer: realTimer,
      ...missing,
    });
    expect(await recall()).toBe(false);
    expect(mirror.keepEvent(event)).toBe(true);
    expect(await recall()).toBe(false);
    expect(mirror.listEvents()).toEqual([event]);
  });

  test('that does not answer is waited for no longer than the storage itself', async () => {
    const time = new MadeTime(0);
    const isThere = () => new Promise<never>(() => undefined);
    const load = async () => makeKeeper(() => new MadeShelf(), new MadeDiskShelf());
    const { recall } = makeKeptMirror(() => new MadeShelf(), { isThere, load, timer: time });
    const recalling = recall();
    expect(time.nextInMs()).toBe(5000);
    time.pass(5000);
    expect(await recalling).toBe(false);
  });

  test('of which a shelf that is forbidden can give nothing is no hindrance', async () => {
    const shelf = new MadeShelf();
    const disk = new MadeDiskShelf();
    const { mirror, recall } = open(shelf, disk);
    mirror.keepEvent(event);
    shelf.isForbidden = true;
    expect(await recall()).toBe(false);
    await setImmediate();
    expect(disk.writes).toEqual([]);
  });
});

describe('of the two copies of the reserve copy', () => {
  type Fill = (mirror: ReturnType<typeof open>['mirror']) => void;
  /** What the reserve copy is after a start with the one in localStorage and the other in the bucket. */
  async function recallWith(fillHere: Fill, fillThere: Fill) {
    const [here, disk] = [new MadeShelf(), new MadeDiskShelf()];
    disk.texts.set('from an earlier start', '');
    fillHere(open(here, new MadeDiskShelf()).mirror);
    const other = open(new MadeShelf(), disk);
    await other.recall();
    fillThere(other.mirror);
    await vi.waitFor(() => expect([...disk.texts.keys()].join()).toContain('sommertelling'));
    const { mirror, recall } = open(here, disk);
    await recall();
    return mirror;
  }

  test('the newer draft stays', async () => {
    const older = makeDraft();
    const newer: Draft = { ...tapped(older, 'over_25', 1), revision: 1 };
    for (const [here, there] of [
      [older, newer],
      [newer, older],
    ] as const) {
      const mirror = await recallWith(
        (own) => own.keepDraft(here),
        (other) => other.keepDraft(there),
      );
      expect(mirror.listDrafts()).toEqual([newer]);
    }
  });

  test('the settings of the later edition stay, with what was written beside them', async () => {
    const kept = (edition: number, nextSeq: number, install: string) => (mirror: Parameters<Fill>[0]) => {
      mirror.keepSettings(settings(edition));
      mirror.keepSentinel(sentinel(nextSeq, install));
    };
    const later = await recallWith(kept(3, 9, 'before'), kept(4, 2, 'now'));
    expect([later.readSettings(), later.readSentinel()]).toEqual([settings(4), sentinel(2, 'now')]);
    const earlier = await recallWith(kept(4, 2, 'now'), kept(3, 9, 'before'));
    expect([earlier.readSettings(), earlier.readSentinel()]).toEqual([settings(4), sentinel(2, 'now')]);
  });

  test('no number that was given out is given out again, though the settings there are newer', async () => {
    const kept = (edition: number, nextSeq: number) => (mirror: Parameters<Fill>[0]) => {
      mirror.keepSettings(settings(edition));
      mirror.keepSentinel(sentinel(nextSeq));
    };
    const mirror = await recallWith(kept(3, 6), kept(4, 5));
    expect([mirror.readSettings(), mirror.readSentinel()]).toEqual([settings(4), sentinel(6)]);
  });

  test('the higher number given out stays, so that none is given out twice', async () => {
    for (const [here, there] of [
      [5, 6],
      [6, 5],
    ] as const) {
      const mirror = await recallWith(
        (own) => own.keepSentinel(sentinel(here)),
        (other) => other.keepSentinel(sentinel(there)),
      );
      expect(mirror.readSentinel()?.nextSeq).toBe(6);
    }
  });

  test('the event that was made of the later draft stays, or else the one with the higher number', async () => {
    const earlier = { ...event, savedAt: 1, revision: 2, seq: 9 };
    const renumbered = { ...event, seq: 2 };
    for (const [here, there, stays] of [
      [earlier, event, event],
      [event, earlier, event],
      [event, renumbered, renumbered],
      [renumbered, event, renumbered],
    ] as const) {
      const mirror = await recallWith(
        (own) => own.keepEvent(here),
        (other) => other.keepEvent(there),
      );
      expect(mirror.listEvents()).toEqual([stays]);
    }
  });

  test('a correction under way stays as it is here', async () => {
    const mirror = await recallWith(
      (own) => own.keepUnfinished(correction('Regn og vind')),
      (other) => other.keepUnfinished(correction('Regn')),
    );
    expect(mirror.listUnfinished()).toEqual([correction('Regn og vind')]);
  });
});

test('a phone whose IndexedDB is thrown away, and whose localStorage never reached the disk, has its counts', async () => {
  const disk = new MadeDiskShelf();
  const world = new ReserveWorld((shelf) => open(shelf, disk).mirror);
  await world.look();
  const saved = await world.count('storgata', 3);
  await vi.waitFor(() => expect([...disk.texts.keys()]).toContain(`sommertelling:event:${saved.id}`));

  const after = open(afterKill(), disk);
  const copies = { db: openStorage(), hash: sha256, now: () => world.now };
  const { disk: found } = await readRepaired({ ...copies, ...after });
  expect(found.events.map(({ id, seq, raw }) => ({ id, seq, raw }))).toEqual([
    { id: saved.id, seq: 1, raw: saved.raw },
  ]);
  expect(found.settings).toMatchObject({ nextSeq: 2, loss: { restoredEvents: 1, lost: [] } });
});
