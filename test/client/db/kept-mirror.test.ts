import { setImmediate } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import { countedNobody } from '#shared/domain/count.ts';
import { type Draft, tapped } from '../../../client/db/draft.ts';
import { makeKeptMirror } from '../../../client/db/kept-mirror.ts';
import type { MirroredEvent, MirroredSettings, Sentinel } from '../../../client/db/mirror.ts';
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
const soon = Promise.resolve();

function open(shelf: MadeShelf, disk: MadeDiskShelf, ready: Promise<unknown> = soon) {
  return makeKeptMirror(() => shelf, { disk, timer: realTimer, ready });
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
    const { mirror, recalled } = open(afterKill(), disk);
    await recalled;
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

  test('waits for the first screen before it writes', async () => {
    const disk = new MadeDiskShelf();
    const { promise, resolve } = Promise.withResolvers<void>();
    const { mirror, recalled } = open(new MadeShelf(), disk, promise);
    mirror.keepEvent(event);
    await recalled;
    expect(disk.writes).toEqual([]);
    resolve();
    await vi.waitFor(() => expect(disk.texts.size).toBe(1));
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
    await again.recalled;
    expect([again.mirror.listEvents(), again.mirror.listDrafts()]).toEqual([[event], [newer]]);
  });

  test('is brought in step at a start: what it lacks is put there, what the shelf has not is taken away', async () => {
    const disk = new MadeDiskShelf();
    const shelf = new MadeShelf();
    open(shelf, new MadeDiskShelf()).mirror.keepEvent(event);
    disk.texts.set('sommertelling:event:gone', 'not whole');
    await open(shelf, disk).recalled;
    await vi.waitFor(() => expect([...disk.texts.keys()]).toEqual(['sommertelling:event:a']));
  });

  test('that cannot be read is no hindrance: what changes from then on is kept there', async () => {
    const disk = new MadeDiskShelf();
    disk.texts.set('sommertelling:event:b', 'of before');
    disk.isUnreadable = true;
    const { mirror, recalled } = open(new MadeShelf(), disk);
    await recalled;
    mirror.keepEvent(event);
    await vi.waitFor(() => expect([...disk.texts.keys()]).toEqual(['sommertelling:event:b', 'sommertelling:event:a']));
  });

  test('that does not answer is waited for no longer than a second', async () => {
    const time = new MadeTime(0);
    const disk = { read: () => new Promise<never>(() => undefined), write: async () => undefined };
    const { recalled } = makeKeptMirror(() => new MadeShelf(), { disk, timer: time, ready: soon });
    let isSettled = false;
    void recalled.then(() => {
      isSettled = true;
    });
    time.pass(999);
    await setImmediate();
    expect(isSettled).toBe(false);
    time.pass(1);
    await setImmediate();
    expect(isSettled).toBe(true);
  });
});

describe('of the two copies of the reserve copy', () => {
  async function recallInto(here: MadeShelf, there: (mirror: ReturnType<typeof open>['mirror']) => void) {
    const disk = new MadeDiskShelf();
    there(open(new MadeShelf(), disk).mirror);
    await vi.waitFor(() => expect(disk.texts.size).toBeGreaterThan(0));
    const { mirror, recalled } = open(here, disk);
    await recalled;
    return mirror;
  }
  function shelfWith(fill: (mirror: ReturnType<typeof open>['mirror']) => void): MadeShelf {
    const shelf = new MadeShelf();
    fill(open(shelf, new MadeDiskShelf()).mirror);
    return shelf;
  }

  test('the newer draft stays', async () => {
    const older = makeDraft();
    const newer: Draft = { ...tapped(older, 'over_25', 1), revision: 1 };
    for (const [here, there] of [
      [older, newer],
      [newer, older],
    ] as const) {
      const mirror = await recallInto(
        shelfWith((own) => own.keepDraft(here)),
        (other) => other.keepDraft(there),
      );
      expect(mirror.listDrafts()).toEqual([newer]);
    }
  });

  test('the settings of the later edition stay, with what was written beside them', async () => {
    const kept = (edition: number, nextSeq: number, install: string) => (mirror: ReturnType<typeof open>['mirror']) => {
      mirror.keepSettings(settings(edition));
      mirror.keepSentinel(sentinel(nextSeq, install));
    };
    const later = await recallInto(shelfWith(kept(3, 9, 'before')), kept(4, 2, 'now'));
    expect([later.readSettings(), later.readSentinel()]).toEqual([settings(4), sentinel(2, 'now')]);
    const earlier = await recallInto(shelfWith(kept(4, 2, 'now')), kept(3, 9, 'before'));
    expect([earlier.readSettings(), earlier.readSentinel()]).toEqual([settings(4), sentinel(2, 'now')]);
  });

  test('the higher number given out stays, so that none is given out twice', async () => {
    for (const [here, there] of [
      [5, 6],
      [6, 5],
    ] as const) {
      const mirror = await recallInto(
        shelfWith((own) => own.keepSentinel(sentinel(here))),
        (other) => other.keepSentinel(sentinel(there)),
      );
      expect(mirror.readSentinel()?.nextSeq).toBe(6);
    }
  });

  test('an event that is in both stays as it is here', async () => {
    const mirror = await recallInto(
      shelfWith((own) => own.keepEvent(event)),
      (other) => other.keepEvent({ ...event, savedAt: 1 }),
    );
    expect(mirror.listEvents()).toEqual([event]);
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
