import { expect, test } from 'vitest';
import { type KnownPhone, listPhonesWaiting } from '#shared/report/phone-waiting.ts';

const now = 1_780_000_000_000;
const hourMs = 3_600_000;
const phone: KnownPhone = {
  person: { id: 'p1', name: 'Anne' },
  label: 'Pixel',
  device: 'd1',
  install: 'i1',
  isWaiting: false,
  pending: 0,
  oldestAt: null,
  lastContactAt: now,
  max: 9,
  gaps: [],
};
const found = (more: Partial<KnownPhone>) =>
  listPhonesWaiting([{ ...phone, ...more }], now).map(({ kind, effect }) => [kind, effect]);

test('a phone that has handed over everything waits for nobody', () => {
  expect(found({})).toEqual([]);
  expect(found({ pending: 3 })).toEqual([]);
});

test('a phone waits to be let in, a gap for its numbers, a silent phone for its contact; what has not come is in no average', () => {
  expect(found({ isWaiting: true })).toEqual([['waiting_phone', 'kept_out']]);
  expect(found({ gaps: [[4, 5]] })).toEqual([['gap', 'not_here']]);
  expect(found({ pending: 1, lastContactAt: now - 72 * hourMs })).toEqual([['silent_phone', 'not_here']]);
});

test('of a gap it says how many numbers are missing, and how many the phone does not say it has', () => {
  const [gap] = listPhonesWaiting(
    [
      {
        ...phone,
        gaps: [
          [4, 5],
          [7, 7],
        ],
        pending: 1,
      },
    ],
    now,
  );
  expect(gap).toMatchObject({ subject: 'i1', facts: { missing: 3, unclaimed: 2, pending: 1 } });
});
