import { expect, test } from 'vitest';
import { asleepMs, isLongPause, isOld, lastedMs, paused, resumed } from '../../../client/db/draft-time.ts';
import { makeDraft } from '../support/phone-storage.ts';

const minute = 60_000;
const draft = makeDraft();
const at = (minutes: number) => draft.startedAt + minutes * minute;

test('a count lasts by the wall clock, pauses apart, also one that the app did not outlive', () => {
  const first = resumed(paused(draft, at(4)), at(9));
  const second = paused(first, at(11));
  expect(lastedMs(first, at(10))).toBe(5 * minute);
  expect(lastedMs(second, at(60))).toBe(6 * minute);
  expect(lastedMs(resumed(second, at(60)), at(61))).toBe(7 * minute);
});

test('what nobody saw of it was slept', () => {
  const worked = { ...resumed(paused(draft, at(4)), at(9)), activeMs: 3 * minute };
  expect(asleepMs(worked, 3 * minute, at(10))).toBe(2 * minute);
  expect(asleepMs(worked, 5 * minute, at(10))).toBe(0);
});

test('a wall clock that was set back takes away no time that was in view', () => {
  const worked = { ...draft, activeMs: 3 * minute };
  expect(lastedMs(worked, at(-60))).toBe(3 * minute);
  expect(asleepMs(worked, 3 * minute, at(-60))).toBe(0);
  expect(resumed(paused(draft, at(4)), at(-60)).pausedMs).toBe(0);
});

test('a second pause within one changes nothing, and neither does going on without one', () => {
  const once = paused(draft, at(1));
  expect(paused(once, at(5))).toBe(once);
  expect(resumed(draft, at(5))).toBe(draft);
});

test('15 minutes are a long pause, and more than 4 hours an old count', () => {
  const still = paused(draft, at(0));
  expect([at(14.9), at(15)].map((now) => isLongPause(still, now))).toEqual([false, true]);
  expect(isLongPause(draft, at(600))).toBe(false);
  expect([at(240), at(240.1)].map((now) => isOld(draft, now))).toEqual([false, true]);
});
