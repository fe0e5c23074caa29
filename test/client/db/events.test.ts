import { describe, expect, test } from 'vitest';
import { openDraft } from '../../../client/db/drafts.ts';
import { readOutbox } from '../../../client/db/events.ts';
import { isPurgeable, isRevoked } from '../../../client/db/held-event.ts';
import { changeInstall } from '../../../client/db/settings.ts';
import { makeDraft } from '../support/phone-storage.ts';
import { pendingOf, ReserveWorld, seqsOf } from '../support/reserve-world.ts';

const dayMs = 86_400_000;

/** A phone with so many counts, all received. */
async function startReceived(counts: number) {
  const world = new ReserveWorld();
  await world.look();
  const saved = [];
  for (let count = 0; count < counts; count++) saved.push(await world.count(`area${count}`));
  await world.receive(saved);
  return { world, saved };
}

describe('what the server says it lacks', () => {
  test('waits again: in a gap, or above the highest number it has', async () => {
    const { world } = await startReceived(4);
    const after = await world.receive([], { received: 2000, have: { max: 3, gaps: [[2, 2]] } });
    expect(pendingOf(after)).toEqual([2, 4]);
    expect(world.mirror.listEvents()).toHaveLength(2);
  });

  test('does not wait again when the receipt is newer than the answer', async () => {
    const { world } = await startReceived(2);
    expect(pendingOf(await world.receive([], { received: 1000, have: { max: 0, gaps: [] } }))).toEqual([]);
  });

  test('says nothing about the events of another installation', async () => {
    const { world } = await startReceived(2);
    const other = { received: 2000, have: { max: 0, gaps: [] }, install: crypto.randomUUID() };
    expect(pendingOf(await world.receive([], other as never))).toEqual([]);
  });
});

test('a number that the server has is never given out again, though the phone has forgotten it', async () => {
  const world = new ReserveWorld();
  await world.look();
  await world.receive([], { have: { max: 41, gaps: [] } });
  expect((await world.count('storgata')).seq).toBe(42);
});

describe('an answer that a newer one has overtaken', () => {
  const late = { sentAt: 10, received: 1500 };

  async function startAnswered() {
    const { world, saved } = await startReceived(1);
    await world.receive([], { epoch: 'first', received: 2000 });
    return { world, saved };
  }

  test('brings its receipts and nothing else', async () => {
    const { world } = await startAnswered();
    const second = await world.count('vaterland');
    world.now += 10;
    const after = await world.receive([second], { ...late, have: { max: 0, gaps: [] }, safeThrough: 99 });
    expect(pendingOf(after)).toEqual([]);
    expect(after.disk.settings).toMatchObject({ safeThrough: null, lastContactAt: world.now - 10 });
  });

  test('does not take the phone back to a database that is no more', async () => {
    const { world, saved } = await startAnswered();
    await world.receive(saved, { epoch: 'restored', received: 3000 });
    world.now += 10;
    const after = await world.receive(saved, { ...late, epoch: 'first' });
    expect(after.disk.settings.epoch).toBe('restored');
    expect(after.disk.events[0]?.receipt?.epoch).toBe('restored');
  });

  test('is none when it is the clock that went back', async () => {
    const { world } = await startAnswered();
    world.now -= 30 * dayMs;
    const after = await world.receive([], { epoch: 'restored' });
    expect(after.disk.settings.epoch).toBe('restored');
  });
});

test('a receipt for another text under the same id is none', async () => {
  const world = new ReserveWorld();
  await world.look();
  const saved = await world.count('storgata');
  expect(pendingOf(await world.receive([{ ...saved, h: 'f'.repeat(64) }]))).toEqual([1]);
});

describe('nothing is let go', () => {
  const event = { id: 'a', seq: 1, h: 'h', raw: '', savedAt: 0 };
  const receipt = { state: 'stored', position: 7, code: null, epoch: 'first', receivedAt: 0 } as const;
  const old = { epoch: 'first', safeThrough: 7, now: 30 * dayMs };

  test.each([
    ['without a receipt', { ...event, receipt: null }, old],
    ['with the receipt of another database', { ...event, receipt: { ...receipt, epoch: 'before' } }, old],
    ['without a position', { ...event, receipt: { ...receipt, position: null } }, old],
    ['while no copy was tried', { ...event, receipt }, { ...old, safeThrough: null }],
    ['beyond what was tried', { ...event, receipt }, { ...old, safeThrough: 6 }],
    ['before 30 days', { ...event, receipt }, { ...old, now: 30 * dayMs - 1 }],
  ])('%s', (_, held, asked) => {
    expect(isPurgeable(held, asked)).toBe(false);
  });

  test('but what is safe and 30 days old', async () => {
    expect(isPurgeable({ ...event, receipt }, old)).toBe(true);
    const { world } = await startReceived(2);
    world.now += 30 * dayMs;
    expect(seqsOf(await world.receive([], { safeThrough: 1 }))).toEqual([2]);
    expect((await world.look()).disk.settings.loss).toBeNull();
  });
});

describe('a phone that was given to somebody else', () => {
  test('numbers from 1 under its new id, keeps the counts of the old one, and does not send them', async () => {
    const world = new ReserveWorld();
    const before = await world.look();
    for (const area of ['storgata', 'urtegata']) await world.count(area);
    const other = crypto.randomUUID();
    await changeInstall(world.db, other, {});
    const own = await world.count('vaterland');
    expect(own.seq).toBe(1);
    expect((await readOutbox(world.db)).pending.map(({ id }) => id)).toEqual([own.id]);
    expect(seqsOf(await world.look())).toEqual([1, 1, 2]);
    expect(world.mirror.listEvents()).toHaveLength(3);

    await changeInstall(world.db, before.disk.settings.install, {});
    expect((await world.count('akerselva')).seq).toBe(3);
    expect((await world.look()).disk.settings.formerInstalls).toEqual([{ install: other, nextSeq: 2 }]);
  });

  test('goes on with each one’s own numbers, though three have had it in turn', async () => {
    const world = new ReserveWorld();
    const kari = (await world.look()).disk.settings.install;
    for (const area of ['storgata', 'vaterland', 'akerselva']) await world.count(area);
    const [leif, siv] = [crypto.randomUUID(), crypto.randomUUID()];
    await changeInstall(world.db, leif, {});
    for (const area of ['storgata', 'vaterland']) await world.count(area);
    await changeInstall(world.db, siv, {});
    await world.count('storgata');
    await changeInstall(world.db, leif, {});
    expect((await world.count('akerselva')).seq).toBe(3);
    const former = [
      { install: kari, nextSeq: 4 },
      { install: siv, nextSeq: 2 },
    ];
    expect((await world.look()).disk.settings.formerInstalls).toEqual(former);
  });

  test('takes no number from an answer that was for the one before', async () => {
    const world = new ReserveWorld();
    const before = (await world.look()).disk.settings.install;
    await changeInstall(world.db, crypto.randomUUID(), {});
    await world.receive([], { install: before, have: { max: 41, gaps: [] } });
    expect((await world.count('storgata')).seq).toBe(1);
  });

  test('keeps its id and numbers when it is the same person’s', async () => {
    const world = new ReserveWorld();
    const { disk } = await world.look();
    await world.count('storgata');
    await changeInstall(world.db, disk.settings.install, { role: 'counter' });
    expect((await world.look()).disk.settings).toMatchObject({ nextSeq: 2, formerInstalls: [], role: 'counter' });
  });
});

test('a count under way is told to the server by its slot, a training count and a recount are not', async () => {
  const world = new ReserveWorld();
  await world.look();
  await world.begin('storgata');
  await openDraft(world.db, { ...makeDraft('vaterland'), practice: true });
  await openDraft(world.db, { ...makeDraft('akerselva'), isRecount: true });
  expect((await readOutbox(world.db)).drafts).toMatchObject([{ date: '2026-06-03', area: 'storgata' }]);
});

test('what was lost is told to the server as waiting, until somebody has read it', async () => {
  const world = new ReserveWorld();
  await world.look();
  world.mirror.dropEvent((await world.count('storgata')).id);
  await world.wipeAndRestart();
  expect(await readOutbox(world.db)).toMatchObject({ pending: [], lost: 1 });
});

describe('access is withdrawn', () => {
  const held = (code: string | null, receivedAt: number) => ({
    ...{ id: 'a', seq: 1, h: 'h', raw: '', savedAt: 0 },
    receipt: { state: 'quarantined', position: 1, code, epoch: 'first', receivedAt } as const,
  });

  test('when the last receipt says so, until the phone is connected again or something is taken', () => {
    expect(isRevoked([], null)).toBe(false);
    expect(isRevoked([held(null, 1), held('revoked', 2), { ...held(null, 9), receipt: null }], null)).toBe(true);
    expect(isRevoked([held('revoked', 2)], 3)).toBe(false);
    expect(isRevoked([held('revoked', 2), held(null, 4)], 3)).toBe(false);
  });
});
