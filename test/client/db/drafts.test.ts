import { describe, expect, onTestFinished, test, vi } from 'vitest';
import {
  bandsOf,
  canUndo,
  changed,
  handedOver,
  listSteps,
  moved,
  once,
  peopleIn,
  restarted,
  startDraft,
  tapped,
  typed,
  undone,
} from '../../../client/db/draft.ts';
import { changeDraft, discardDraft, listDrafts, openDraft } from '../../../client/db/drafts.ts';
import { readSettings } from '../../../client/db/settings.ts';
import { giveUpWrite } from '../support/failing-disk.ts';
import { makeDraft, openStorage } from '../support/phone-storage.ts';

describe('a running count', () => {
  test('is its taps: each adds one person to its age band', () => {
    const draft = tapped(tapped(tapped(makeDraft(), 'over_25', 1), 'over_25', 1), 'under_18', 1);
    expect(bandsOf(draft)).toEqual({ under_18: 1, from_18_to_25: 0, over_25: 2, unknown: 0 });
    expect(peopleIn(draft)).toBe(3);
  });

  test('is taken back tap by tap, a minus and a typed number included', () => {
    const counted = typed(tapped(tapped(makeDraft(), 'unknown', 1), 'unknown', -1), 'over_25', 40);
    expect(peopleIn(counted)).toBe(40);
    expect(peopleIn(undone(counted))).toBe(0);
    expect(peopleIn(undone(undone(counted)))).toBe(1);
  });

  test('never goes below nobody or above what an event can hold', () => {
    expect(tapped(makeDraft(), 'unknown', -1).taps).toEqual([]);
    expect(bandsOf(typed(makeDraft(), 'unknown', 12_345)).unknown).toBe(9999);
  });
});

describe('a fresh count', () => {
  test('is exact, without a note, and with nobody in it', () => {
    const { isEstimated, note, taps, activeMs } = startDraft('id', makeDraft().slot, null, 7);
    expect([isEstimated, note, taps, activeMs]).toEqual([false, '', [], 0]);
  });

  test('has nothing to take back', () => {
    expect(canUndo(makeDraft())).toBe(false);
    expect(undone(makeDraft()).taps).toEqual([]);
  });
});

describe('steps', () => {
  test('a number typed over what was tapped is the number that was typed', () => {
    const counted = typed(tapped(tapped(makeDraft(), 'over_25', 1), 'over_25', 1), 'over_25', 40);
    expect([peopleIn(counted), peopleIn(undone(counted))]).toEqual([40, 2]);
  });

  test('nobody is moved where there is no room, or from a band to itself', () => {
    const full = typed(typed(makeDraft(), 'over_25', 9999), 'unknown', 2);
    expect(moved(full, 'unknown', 'over_25', 1)).toBe(full);
    expect(moved(full, 'unknown', 'unknown', 1)).toBe(full);
  });

  test('starting over takes away whom there are, and says nothing of bands with nobody', () => {
    const again = restarted(typed(makeDraft(), 'over_25', 6), 77);
    expect(again.taps.slice(1)).toEqual([{ band: 'over_25', by: -6 }]);
  });

  test('a step of which one half went to the other count is not taken back', () => {
    const counted = moved(typed(makeDraft(), 'over_25', 6), 'over_25', 'unknown', 2);
    const half = {
      ...counted,
      taps: counted.taps.map((tap, at) => (at === 2 ? { ...tap, handedOver: 'Urtegata' } : tap)),
    };
    expect([canUndo(counted), canUndo(half)]).toEqual([true, false]);
  });

  test('a number of two figures is one step, and so is the same field typed anew', () => {
    const counted = typed(typed(tapped(makeDraft(), 'unknown', 1), 'over_25', 1), 'over_25', 14);
    expect(bandsOf(counted).over_25).toBe(14);
    expect(listSteps(counted)).toHaveLength(2);
    expect(bandsOf(undone(counted))).toEqual({ under_18: 0, from_18_to_25: 0, over_25: 0, unknown: 1 });
  });

  test('a typed 14 that is typed back to what it was leaves no step', () => {
    expect(typed(typed(makeDraft(), 'over_25', 14), 'over_25', 0).taps).toEqual([]);
  });

  test('a person moved between bands changes no total, and is moved back in one step', () => {
    const counted = tapped(tapped(makeDraft(), 'over_25', 1), 'over_25', 1);
    const after = moved(counted, 'over_25', 'from_18_to_25', 1);
    expect(bandsOf(after)).toEqual({ under_18: 0, from_18_to_25: 1, over_25: 1, unknown: 0 });
    expect(bandsOf(undone(after))).toEqual(bandsOf(counted));
    expect(listSteps(after).map((step) => step.length)).toEqual([1, 1, 2]);
  });

  test('nobody is moved out of an empty band, and no more than are there', () => {
    const counted = tapped(makeDraft(), 'over_25', 1);
    expect(moved(counted, 'unknown', 'over_25', 1)).toBe(counted);
    expect(bandsOf(moved(counted, 'over_25', 'unknown', 5))).toMatchObject({ over_25: 0, unknown: 1 });
  });

  test('a count that starts over has nobody and a new beginning, and undo brings the people back at once', () => {
    const counted = typed(typed(makeDraft(), 'over_25', 6), 'under_18', 1);
    const again = restarted({ ...counted, activeMs: 9000, pausedAt: 1, pausedMs: 5 }, 77);
    expect([peopleIn(again), again.startedAt, again.activeMs, again.pausedAt, again.pausedMs]).toEqual([
      0,
      77,
      0,
      undefined,
      undefined,
    ]);
    expect(bandsOf(undone(again))).toEqual({ under_18: 1, from_18_to_25: 0, over_25: 6, unknown: 0 });
  });

  test('people who went to the other count are not taken back in this one alone', () => {
    const counted = handedOver(typed(makeDraft(), 'over_25', 6), 'over_25', -4, 'Akerselva');
    expect(undone(counted)).toBe(counted);
    expect(peopleIn(counted)).toBe(2);
  });
});

describe('on the disk', () => {
  test('taps in two tabs at once are all kept', async () => {
    const name = crypto.randomUUID();
    const [one, other] = [openStorage(name), openStorage(name)];
    const { id } = await openDraft(one, makeDraft());
    await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        changeDraft(index % 2 ? one : other, id, (draft) => tapped(draft, 'over_25', 1)),
      ),
    );
    expect(peopleIn((await listDrafts(one))[0]!)).toBe(40);
  });

  test('taps in two tabs at once are all kept also when each writes ahead of its reading', async () => {
    const name = crypto.randomUUID();
    const tabs = [openStorage(name), openStorage(name)] as const;
    const fresh = await openDraft(tabs[0], makeDraft());
    const held = [fresh, fresh];
    const tapIn = async (tab: 0 | 1, taps: number) => {
      for (let tap = 1; tap <= taps; tap++) {
        const change = once(`tab ${tab}`, tap, (draft) => tapped(draft, 'over_25', 1));
        held[tab] = (await changeDraft(tabs[tab], fresh.id, change, held[tab]))!;
      }
    };
    await Promise.all([tapIn(0, 20), tapIn(1, 20)]);
    const [kept] = await listDrafts(tabs[0]);
    expect([peopleIn(kept!), kept!.revision]).toEqual([40, 40]);
  });

  test('what is held is not believed: another page’s tap, the same number of changes or a lost write count as they are', async () => {
    const db = openStorage();
    const fresh = await openDraft(db, makeDraft());
    const tap = (page: string, count: number) => once(page, count, (draft) => tapped(draft, 'unknown', 1));
    const ours = changed(fresh, tap('ours', 1)); // never reached the disk
    await changeDraft(db, fresh.id, tap('other', 1), fresh);
    const after = await changeDraft(db, fresh.id, tap('ours', 1), ours);
    expect([peopleIn(after!), after!.applied]).toEqual([2, { other: 1, ours: 1 }]);
    expect(peopleIn((await changeDraft(db, fresh.id, tap('ours', 2), after))!)).toBe(3);
    expect(peopleIn((await changeDraft(db, fresh.id, tap('ours', 2), after))!)).toBe(3);
  });

  test('a change to a count that is gone brings nothing back, though it is held', async () => {
    const db = openStorage();
    const fresh = await openDraft(db, makeDraft());
    await discardDraft(db, fresh.id);
    expect(await changeDraft(db, fresh.id, (draft) => tapped(draft, 'unknown', 1), fresh)).toBeUndefined();
    expect(await listDrafts(db)).toEqual([]);
  });

  test('a tap whose write is given up while it waits is written again, counts once, and leaves no error that nobody hears', async () => {
    const db = openStorage();
    const fresh = await openDraft(db, makeDraft());
    const unheard = vi.fn();
    process.on('unhandledRejection', unheard);
    onTestFinished(() => void process.off('unhandledRejection', unheard));
    giveUpWrite();
    await changeDraft(db, fresh.id, (draft) => tapped(draft, 'unknown', 1), fresh);
    expect((await listDrafts(db)).map(peopleIn)).toEqual([1]);
    expect(unheard).not.toHaveBeenCalled();
  });

  test('a training count and a recount are begun beside the count of the same slot, each once', async () => {
    const db = openStorage();
    const kinds = [{}, { practice: true }, { isRecount: true }] as const;
    for (const kind of [...kinds, ...kinds]) await openDraft(db, { ...makeDraft(), ...kind });
    const kept = await listDrafts(db);
    expect(kept.map(({ practice, isRecount }) => `${practice} ${isRecount}`).sort()).toEqual([
      'true undefined',
      'undefined true',
      'undefined undefined',
    ]);
  });

  test('a second start in the same slot finds the count that is under way', async () => {
    const db = openStorage();
    const first = await openDraft(db, makeDraft());
    const second = await openDraft(db, makeDraft());
    expect(second.id).toBe(first.id);
    expect(await listDrafts(db)).toHaveLength(1);
  });

  test('a change that changes nothing is not written', async () => {
    const db = openStorage();
    const { id } = await openDraft(db, makeDraft());
    expect((await changeDraft(db, id, (draft) => draft))?.revision).toBe(0);
  });

  test('a count that is discarded twice is remembered once, and the fifty last ones are', async () => {
    const db = openStorage();
    for (let draft = 0; draft < 51; draft++) await discardDraft(db, `draft${draft}`);
    await discardDraft(db, 'draft9');
    const { discarded } = await db.read(['settings'], readSettings);
    expect([discarded.length, discarded[0], discarded.at(-1)]).toEqual([50, 'draft1', 'draft9']);
  });

  test('a change to a count that is gone says so and brings nothing back', async () => {
    const db = openStorage();
    const { id } = await openDraft(db, makeDraft());
    await discardDraft(db, id);
    expect(await changeDraft(db, id, (draft) => tapped(draft, 'unknown', 1))).toBeUndefined();
    expect(await listDrafts(db)).toEqual([]);
  });
});
