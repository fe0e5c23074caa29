import { afterEach, describe, expect, test, vi } from 'vitest';
import { once, peopleIn, tapped } from '../../../client/db/draft.ts';
import { changeDraft, discardDraft } from '../../../client/db/drafts.ts';
import { countOf } from '../../../client/db/held-event.ts';
import { addLosses, withoutFound } from '../../../client/db/loss.ts';
import { readRepaired } from '../../../client/db/reserve.ts';
import { changeInstall, changeSettings } from '../../../client/db/settings.ts';
import { failWrites } from '../support/failing-disk.ts';
import { sha256 } from '../support/phone-storage.ts';
import { pendingOf, ReserveWorld, seqsOf } from '../support/reserve-world.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

/** Takes rows out behind the app's back, as a truncated log does. */
function forget(world: ReserveWorld, store: 'drafts' | 'events', ids: readonly string[]) {
  return world.db.write([store], (tx) => Promise.all(ids.map((id) => tx.objectStore(store).delete(id))));
}

describe('a storage that the browser has wiped', () => {
  test('gets its un-sent events back byte for byte, and says how many', async () => {
    const world = new ReserveWorld();
    await world.look();
    const [one, two] = [await world.count('storgata', 3), await world.count('vaterland', 21)];
    const after = await world.wipeAndRestart();
    expect(after.disk.events).toEqual([one, two]);
    for (const { raw, h } of after.disk.events) expect(await sha256(raw)).toBe(h);
    expect(after.disk.settings.loss).toMatchObject({ restoredEvents: 2, restoredDrafts: 0, lost: [] });
  });

  test('keeps its identity: the same install, and the next number after the last', async () => {
    const world = new ReserveWorld();
    const before = await world.look();
    await world.count('storgata');
    await changeSettings(world.db, { person: { id: 'kari', name: 'Kari' }, role: 'counter', theme: 'dark' });
    await world.look();
    const after = await world.wipeAndRestart();
    expect(after.disk.settings).toMatchObject({
      install: before.disk.settings.install,
      person: { name: 'Kari' },
      role: 'counter',
      theme: 'dark',
    });
    expect((await world.count('vaterland')).seq).toBe(2);
  });

  test('gets a count under way back with every tap', async () => {
    const world = new ReserveWorld();
    await world.look();
    const id = await world.begin('storgata', 7);
    const after = await world.wipeAndRestart();
    expect(after.disk.drafts.map((draft) => [draft.id, peopleIn(draft)])).toEqual([[id, 7]]);
    expect(after.disk.settings.loss).toMatchObject({ restoredEvents: 0, restoredDrafts: 1 });
  });

  test('does not get back a count in which nothing had been entered', async () => {
    const world = new ReserveWorld();
    await world.look();
    await world.begin('storgata', 0);
    await world.look();
    expect((await world.wipeAndRestart()).disk).toMatchObject({ drafts: [], settings: { loss: null } });
  });

  test('in which nothing waited has lost nothing, and never gives a number out twice', async () => {
    const world = new ReserveWorld();
    await world.look();
    await world.receive([await world.count('storgata'), await world.count('vaterland')]);
    const after = await world.wipeAndRestart();
    expect(after.disk.settings.loss).toBeNull();
    expect((await world.count('akerselva')).seq).toBe(3);
  });

  test('while the page is open, is mended at the next look', async () => {
    const world = new ReserveWorld();
    await world.look();
    const saved = await world.count('storgata');
    await world.db.write(['drafts', 'events', 'settings'], (tx) =>
      Promise.all((['drafts', 'events', 'settings'] as const).map((store) => tx.objectStore(store).clear())),
    );
    expect((await world.look()).disk.events).toEqual([saved]);
  });

  test('together with the reserve copy starts as a new phone', async () => {
    const world = new ReserveWorld();
    const before = await world.look();
    await world.count('storgata');
    world.shelf.damage(/./, () => '');
    const after = await world.wipeAndRestart();
    expect(after.disk.settings.install).not.toBe(before.disk.settings.install);
    expect(after.disk.settings.nextSeq).toBe(1);
  });
});

describe('a storage that lost its tail', () => {
  test('gets the events back that had no receipt', async () => {
    const world = new ReserveWorld();
    await world.look();
    const saved = [await world.count('storgata'), await world.count('vaterland'), await world.count('akerselva')];
    await forget(world, 'events', [saved[1]!.id, saved[2]!.id]);
    await changeSettings(world.db, { nextSeq: 2 });
    const after = await world.restart();
    expect(after.disk.events).toEqual(saved);
    expect(after.disk.settings).toMatchObject({ nextSeq: 4, loss: { restoredEvents: 2, lost: [] } });
  });

  test('never uses a number again, though the events have gone from both copies', async () => {
    const world = new ReserveWorld();
    await world.look();
    const [, two] = [await world.count('storgata'), await world.count('vaterland')];
    await forget(world, 'events', [two.id]);
    await changeSettings(world.db, { nextSeq: 2 });
    world.mirror.dropEvent(two.id);
    const after = await world.restart();
    expect(after.disk.settings).toMatchObject({ nextSeq: 3, loss: { restoredEvents: 0, lost: [2] } });
  });

  test('and its newest settings with it gets those back too: the round that was begun, and whose phone it is', async () => {
    const world = new ReserveWorld();
    const { disk } = await world.look();
    const round = {
      season: '2026',
      date: '2026-06-03',
      shift: 'evening',
      kind: 'planned',
      areas: [],
      startedAt: 1,
    } as const;
    const older = disk.settings;
    const given = crypto.randomUUID();
    await world.count('storgata');
    await changeInstall(world.db, given, { round });
    await world.count('vaterland');
    const fallBack = { install: older.install, nextSeq: 1, round: null, formerInstalls: [], edition: older.edition };
    await changeSettings(world.db, fallBack);
    const after = await world.restart();
    expect(after.disk.settings).toMatchObject({ install: given, nextSeq: 2, round, formerInstalls: [{ nextSeq: 2 }] });
  });

  test('and takes nothing back yet, because it is full, is told and mended when there is room', async () => {
    const world = new ReserveWorld();
    await world.look();
    const saved = [await world.count('storgata'), await world.count('vaterland')];
    await forget(world, 'events', [saved[1]!.id]);
    const lift = failWrites('QuotaExceededError');
    const full = await world.restart();
    expect([seqsOf(full), full.reserved.map(({ seq }) => seq)]).toEqual([[1], [2]]);
    lift();
    const after = await world.restart();
    expect([seqsOf(after), after.disk.settings.loss?.restoredEvents]).toEqual([[1, 2], 1]);
  });

  test('twice tells both losses', async () => {
    const world = new ReserveWorld();
    await world.look();
    for (const area of ['storgata', 'vaterland']) {
      await forget(world, 'events', [(await world.count(area)).id]);
      await world.restart();
    }
    expect((await world.look()).disk.settings.loss).toMatchObject({ restoredEvents: 2 });
  });

  test('that lost its settings takes the install from its own events', async () => {
    const world = new ReserveWorld();
    const before = await world.look();
    await world.count('storgata');
    await world.db.write(['settings'], (tx) => tx.objectStore('settings').clear());
    world.shelf.damage(/sentinel|settings/, () => '');
    const after = await world.restart();
    expect(after.disk.settings).toMatchObject({ install: before.disk.settings.install, nextSeq: 2 });
  });
});

describe('a loss', () => {
  test('is told until somebody has read it, and then not again', async () => {
    const world = new ReserveWorld();
    await world.look();
    const { id } = await world.count('storgata');
    world.mirror.dropEvent(id);
    expect((await world.wipeAndRestart()).disk.settings.loss).toMatchObject({ lost: [1] });
    expect((await world.restart()).disk.settings.loss).toMatchObject({ lost: [1] });
    expect((await world.wipeAndRestart()).disk.settings.loss).toMatchObject({ lost: [1] });
    await changeSettings(world.db, { loss: null });
    await world.look();
    expect((await world.restart()).disk.settings.loss).toBeNull();
  });

  test('on top of another is told with it', async () => {
    const world = new ReserveWorld();
    await world.look();
    world.mirror.dropEvent((await world.count('storgata')).id);
    await world.wipeAndRestart();
    await world.count('vaterland');
    const after = await world.wipeAndRestart();
    expect(after.disk.settings.loss).toMatchObject({ restoredEvents: 1, lost: [1] });
  });

  test('is none when the server turns out to hold the event: only its receipt was lost', async () => {
    const world = new ReserveWorld();
    await world.look();
    world.mirror.dropEvent((await world.count('storgata')).id);
    await world.wipeAndRestart();
    expect((await world.receive([], { have: { max: 1, gaps: [] } })).disk.settings.loss).toBeNull();
  });

  test('keeps what the server lacks as well', async () => {
    const world = new ReserveWorld();
    await world.look();
    const saved = [await world.count('storgata'), await world.count('vaterland')];
    for (const { id } of saved) world.mirror.dropEvent(id);
    await world.wipeAndRestart();
    const after = await world.receive([], { have: { max: 2, gaps: [[1, 1]] } });
    expect(after.disk.settings.loss).toMatchObject({ lost: [1] });
  });

  test('of which only the lost part was found on the server is told for the rest', () => {
    const restored = { at: 0, restoredEvents: 1, restoredDrafts: 0, lost: [4] };
    expect(withoutFound(restored, () => true)).toEqual({ ...restored, lost: [] });
    expect(withoutFound(null, () => true)).toBeNull();
    expect(addLosses(restored, { ...restored, lost: [9, 2] })).toMatchObject({ restoredEvents: 2, lost: [2, 4, 9] });
  });

  test('is none when a receipt came and only the reserve copy did not hear of it', async () => {
    const world = new ReserveWorld();
    await world.look();
    const saved = await world.count('storgata');
    const sentinel = world.mirror.readSentinel()!;
    await world.receive([saved]);
    world.mirror.keepSentinel(sentinel);
    expect((await world.restart()).disk.settings.loss).toBeNull();
  });
});

describe('the reserve copy', () => {
  test('lets an event go only when its receipt is on the disk', async () => {
    const world = new ReserveWorld();
    await world.look();
    const [one, two] = [await world.count('storgata'), await world.count('vaterland')];
    expect(world.mirror.listEvents()).toHaveLength(2);
    await world.receive([one]);
    expect(world.mirror.listEvents().map(({ id }) => id)).toEqual([two.id]);
  });

  test('holds a count under way tap by tap with the disk, and keeps it while it goes on', async () => {
    const world = new ReserveWorld();
    await world.look();
    const id = await world.begin('storgata', 2);
    world.mirror.dropDraft(id);
    await world.look();
    expect(world.mirror.listDrafts().map(peopleIn)).toEqual([2]);
    await world.look();
    expect(world.mirror.listDrafts().map(({ id: kept }) => kept)).toEqual([id]);
  });

  test('remembers as un-acknowledged the phone’s own counts, and not those of whoever had it before', async () => {
    const world = new ReserveWorld();
    await world.look();
    await world.count('storgata');
    await world.count('vaterland');
    await changeInstall(world.db, crypto.randomUUID(), {});
    await world.count('akerselva');
    expect(world.mirror.readSentinel()).toMatchObject({ nextSeq: 2, unacked: [1] });
  });

  test('takes everything back that a restored server has to get again', async () => {
    const world = new ReserveWorld();
    await world.look();
    await world.receive([await world.count('storgata')]);
    expect(world.mirror.listEvents()).toEqual([]);
    await world.receive([], { epoch: 'restored' });
    expect(world.mirror.listEvents()).toHaveLength(1);
  });

  test.each([
    ['a text that does not fit its hash', async (raw: string) => ({ raw: raw.replace('Storgata', 'Stargata') })],
    ['another number than its text', async (raw: string) => ({ raw, seq: 9 })],
  ])('with %s brings nothing back, and the loss is told', async (_, change) => {
    const world = new ReserveWorld();
    await world.look();
    const { receipt, ...event } = await world.count('storgata');
    world.mirror.keepEvent({ ...event, ...(await change(event.raw)), revision: 1 });
    const after = await world.wipeAndRestart();
    expect(after.disk.events).toEqual([]);
    expect(after.disk.settings.loss).toMatchObject({ restoredEvents: 0, lost: [1] });
    expect(world.mirror.listEvents()).toHaveLength(1);
  });

  test('never takes the place of what IndexedDB holds', async () => {
    const world = new ReserveWorld();
    await world.look();
    const saved = await world.count('storgata', 3);
    const raw = saved.raw.replace('"over_25":3', '"over_25":4');
    world.mirror.keepEvent({ ...saved, raw, h: await sha256(raw), revision: 99 });
    const after = await world.restart();
    expect(after.disk.events).toEqual([saved]);
    expect(world.mirror.listEvents()[0]).toMatchObject({ h: saved.h });
  });

  test('does not bring back a count that was discarded, nor one that was saved', async () => {
    const world = new ReserveWorld();
    await world.look();
    const [discarded, savedId] = [await world.begin('storgata'), await world.begin('vaterland')];
    const leaves = world.mirror.listDrafts();
    await discardDraft(world.db, discarded);
    await world.save(savedId);
    expect(world.mirror.listDrafts()).toEqual([]);
    for (const draft of leaves) world.mirror.keepDraft(draft);
    expect((await world.restart()).disk.drafts).toEqual([]);
    expect(world.mirror.listDrafts()).toEqual([]);
  });

  test('is ahead of the disk by a tap that was under way, and the tap is not made twice', async () => {
    const world = new ReserveWorld();
    await world.look();
    const id = await world.begin('storgata', 2);
    const [draft] = world.mirror.listDrafts();
    world.mirror.keepDraft({ ...tapped(draft!, 'unknown', 1), revision: draft!.revision + 1, applied: { page: 1 } });
    const after = await world.restart();
    expect(peopleIn(after.disk.drafts[0]!)).toBe(3);
    expect(after.disk.settings.loss).toBeNull();
    const triedAgain = once('page', 1, (before) => tapped(before, 'unknown', 1));
    expect(peopleIn((await changeDraft(world.db, id, triedAgain))!)).toBe(3);
  });

  test('on a phone that allows none is missing, and nothing else is', async () => {
    const world = new ReserveWorld();
    world.shelf.isForbidden = true;
    await world.look();
    await world.count('storgata');
    expect(seqsOf(await world.restart())).toEqual([1]);
  });
});

describe('a count that IndexedDB would not take', () => {
  test('is whole in the reserve copy, is shown there, and is saved when the app starts again', async () => {
    const world = new ReserveWorld();
    await world.look();
    const id = await world.begin('storgata', 3);
    const lift = failWrites('QuotaExceededError');
    await expect(world.save(id)).rejects.toThrow();
    expect(world.mirror.listEvents().map((event) => event.id)).toEqual([id]);
    expect(await world.reserve(id)).toBe(true);
    const full = await world.restart();
    expect([full.disk.events.length, full.reserved.map((event) => event.id)]).toEqual([0, [id]]);
    lift();
    const after = await world.restart();
    expect(after.disk.events.map((event) => countOf(event).outcome)).toMatchObject([{ bands: { over_25: 3 } }]);
    expect([after.disk.drafts, after.reserved, after.disk.settings.nextSeq]).toEqual([[], [], 2]);
    expect(after.disk.settings.loss).toBeNull();
  });

  test('and then took although it said that it had not, is seen as saved at once', async () => {
    const world = new ReserveWorld();
    await world.look();
    const id = await world.begin('storgata', 3);
    await world.reserve(id);
    const { db } = world;
    const saidNo = () => Promise.reject(new DOMException('too slow', 'TimeoutError'));
    world.db = { read: db.read, write: (stores, work) => db.write(stores, work).then(saidNo) };
    const { disk, reserved } = await world.look();
    expect(disk.events.map((event) => event.id)).toEqual([id]);
    expect([disk.drafts, reserved]).toEqual([[], []]);
  });

  test('and that then cannot even be read again, is shown as it was found', async () => {
    const world = new ReserveWorld();
    await world.look();
    const id = await world.begin('storgata', 3);
    await world.reserve(id);
    const { db } = world;
    let looks = 0;
    const saidNo = async () => {
      throw new DOMException('too slow', 'TimeoutError');
    };
    world.db = { read: (stores, work) => (looks++ === 0 ? db.read(stores, work) : saidNo()), write: saidNo };
    const { disk, reserved } = await world.look();
    expect(disk.drafts.map((draft) => draft.id)).toEqual([id]);
    expect(reserved.map((event) => event.id)).toEqual([id]);
  });

  test('gives way to its own draft where that was changed afterwards', async () => {
    const world = new ReserveWorld();
    await world.look();
    const id = await world.begin('storgata', 3);
    await world.reserve(id);
    await changeDraft(world.db, id, (draft) => tapped(draft, 'over_25', 1));
    const after = await world.restart();
    expect([after.disk.events.length, peopleIn(after.disk.drafts[0]!)]).toEqual([0, 4]);
  });

  test('gives way to its own draft where another count has its number by now', async () => {
    const world = new ReserveWorld();
    await world.look();
    const id = await world.begin('storgata', 3);
    const draft = (await world.look()).disk.drafts[0]!;
    await world.reserve(id);
    const [reserved] = world.mirror.listEvents();
    world.mirror.dropEvent(id);
    expect((await world.count('vaterland')).seq).toBe(1);
    world.mirror.keepEvent(reserved!);
    const after = await world.restart();
    expect([seqsOf(after), after.disk.drafts]).toEqual([[1], [draft]]);
  });

  test('beside a second one has a number of its own', async () => {
    const world = new ReserveWorld();
    await world.look();
    const [one, two] = [await world.begin('storgata', 1), await world.begin('vaterland', 2)];
    const lift = failWrites('DataError');
    await world.reserve(one);
    await world.reserve(two);
    lift();
    expect(seqsOf(await world.restart())).toEqual([1, 2]);
  });

  test('and the reserve copy neither, is nowhere, and that is said', async () => {
    const world = new ReserveWorld();
    await world.look();
    const id = await world.begin('storgata');
    world.shelf.isFull = true;
    expect(await world.reserve(id)).toBe(false);
  });
});

test('a save under way in another tab gets no number that a third one took while it was looked at', async () => {
  const world = new ReserveWorld();
  await world.look();
  const id = await world.begin('storgata', 3);
  await world.reserve(id);
  const reserved = world.mirror.listEvents()[0]!;
  world.mirror.dropEvent(id);
  const look = { db: world.db, mirror: world.mirror, now: () => 0 };
  let saved = 0;
  const hash = async (text: string) => {
    if (saved++ === 0) {
      world.mirror.dropEvent(id);
      await world.count('vaterland');
      world.mirror.keepEvent(reserved);
    }
    return sha256(text);
  };
  world.mirror.keepEvent(reserved);
  await readRepaired({ ...look, hash });
  expect(seqsOf(await world.look())).toEqual([1]);
});

test('two tabs that mend at once put each thing back once', async () => {
  const world = new ReserveWorld();
  await world.look();
  await world.count('storgata', 3);
  await world.begin('vaterland', 2);
  await world.db.write(['drafts', 'events', 'settings'], (tx) =>
    Promise.all((['drafts', 'events', 'settings'] as const).map((store) => tx.objectStore(store).clear())),
  );
  await Promise.all([world.look(), world.look(), world.look()]);
  const after = await world.look();
  expect([pendingOf(after), after.disk.drafts.map(peopleIn)]).toEqual([[1], [2]]);
});
