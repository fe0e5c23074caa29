import { expect, test } from 'vitest';
import { isSilent, ledgerOf } from '#shared/domain/phone.ts';

const none = { said: 0, held: 0, missing: 0, notHere: 0, unclaimed: 0 };

test('a phone has made what has come and what it says is waiting', () => {
  expect(ledgerOf({ max: 0, gaps: [] }, null)).toEqual(none);
  expect(ledgerOf({ max: 9, gaps: [] }, 0)).toEqual({ ...none, said: 9, held: 9 });
  expect(ledgerOf({ max: 9, gaps: [] }, 2)).toEqual({ ...none, said: 11, held: 9, notHere: 2 });
});

test('what is missing between the numbers is among what it says is waiting', () => {
  // 1–9 without 3, 4 and 7: six have come. Of the five that wait, three are the gaps.
  const gaps = [
    [3, 4],
    [7, 7],
  ] as const;
  expect(ledgerOf({ max: 9, gaps }, 5)).toEqual({ said: 11, held: 6, missing: 3, notHere: 5, unclaimed: 0 });
});

test('numbers that are not here and that the phone does not have are named', () => {
  expect(ledgerOf({ max: 9, gaps: [[3, 4]] }, 0)).toEqual({ said: 9, held: 7, missing: 2, notHere: 2, unclaimed: 2 });
  expect(ledgerOf({ max: 9, gaps: [[3, 4]] }, null)).toMatchObject({ unclaimed: 2 });
});

test('a phone is silent after 72 hours, if it has something un-sent', () => {
  const now = 1_000_000_000;
  const at = (hours: number, pending: number | null) =>
    isSilent({ pending, lastContactAt: now - hours * 3_600_000 }, now);
  expect([at(72, 1), at(71.99, 1), at(72, 0), at(72, null)]).toEqual([true, false, false, false]);
  expect(isSilent({ pending: 1, lastContactAt: null }, now)).toBe(false);
});
