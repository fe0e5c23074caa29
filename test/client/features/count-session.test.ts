import { signal } from '@preact/signals';
import { describe, expect, test } from 'vitest';
import { changed, type Draft, type DraftChange, peopleIn, tapped } from '../../../client/db/draft.ts';
import { openCountSession } from '../../../client/features/count/count-session.ts';
import { startStopwatch } from '../../../client/features/count/stopwatch.ts';
import { makeDraft } from '../support/phone-storage.ts';

const oneMore: DraftChange = (draft) => tapped(draft, 'over_25', 1);

function open() {
  const kept = signal<Draft | undefined>(makeDraft());
  const disk = { isFull: false, isLate: false };
  const write = async (change: DraftChange) => {
    await Promise.resolve();
    if (disk.isFull) throw new DOMException('full', 'QuotaExceededError');
    kept.value = changed(kept.value!, change);
    if (disk.isLate) throw new DOMException('the storage did not answer', 'TimeoutError');
    return kept.value;
  };
  const stopwatch = startStopwatch(0, { elapsed: () => 5000 });
  const reserved: Draft[] = [];
  const reserve = (draft: Draft) => reserved.push(draft) > 0;
  return { kept, disk, reserved, session: openCountSession({ kept, write, reserve, stopwatch, page: 'one' }) };
}

const shown = ({ draft }: ReturnType<typeof open>['session']) => peopleIn(draft.value!);

describe('a tap', () => {
  test('shows when it is on the disk, and two taps in one moment are two', async () => {
    const { session } = open();
    session.change(oneMore);
    session.change(oneMore);
    expect(shown(session)).toBe(0);
    await session.settle();
    expect(shown(session)).toBe(2);
  });

  test('that the disk refuses stays on the screen, and the screen says that it is not saved', async () => {
    const { session, disk, kept } = open();
    disk.isFull = true;
    session.change(oneMore);
    session.change(oneMore);
    await expect(session.settle()).rejects.toThrow();
    expect(shown(session)).toBe(2);
    expect(session.isFailing.value).toBe(true);
    expect(peopleIn(kept.value!)).toBe(0);
  });

  test('is saved when it is tried again and there is room', async () => {
    const { session, disk, kept } = open();
    disk.isFull = true;
    session.change(oneMore);
    await expect(session.settle()).rejects.toThrow();
    disk.isFull = false;
    await session.settle();
    expect(peopleIn(kept.value!)).toBe(1);
    expect(session.isFailing.value).toBe(false);
  });
});

describe('the reserve copy', () => {
  test('has each tap before the disk has it, one after the other', () => {
    const { session, reserved } = open();
    session.change(oneMore);
    session.change(oneMore);
    expect(reserved.map((draft) => [peopleIn(draft), draft.revision])).toEqual([
      [1, 1],
      [2, 2],
    ]);
    expect(session.isReserved.value).toBe(true);
  });

  test('has everything that is on the screen while the disk refuses', async () => {
    const { session, disk, reserved } = open();
    disk.isFull = true;
    for (let tap = 0; tap < 3; tap++) session.change(oneMore);
    await expect(session.settle()).rejects.toThrow();
    expect(reserved.at(-1)).toEqual(session.draft.value);
  });

  test('has nothing of a count that is gone', () => {
    const { session, kept, reserved } = open();
    kept.value = undefined;
    session.change(oneMore);
    expect([reserved.length, session.isReserved.value]).toEqual([0, false]);
  });
});

test('a tap whose write was given up, and reached the disk all the same, counts once', async () => {
  const { session, disk, kept } = open();
  disk.isLate = true;
  session.change(oneMore);
  await expect(session.settle()).rejects.toThrow('did not answer');
  expect(peopleIn(kept.value!)).toBe(1);
  disk.isLate = false;
  await session.settle();
  expect(peopleIn(kept.value!)).toBe(1);
  session.change(oneMore);
  await session.settle();
  expect(peopleIn(kept.value!)).toBe(2);
});

test('the time of a count is the time that its page was in view, a killed app’s included', () => {
  let elapsed = 1000;
  const stopwatch = startStopwatch(60_000, { elapsed: () => elapsed });
  elapsed += 5000;
  stopwatch.pause();
  elapsed += 600_000;
  expect(stopwatch.elapsedMs()).toBe(65_000);
  stopwatch.resume();
  elapsed += 1000;
  expect(stopwatch.elapsedMs()).toBe(66_000);
});
