import { expect, test } from 'vitest';
import type { AveragesReply } from '#shared/api.ts';
import { hasOneRound, isSumOfOneRound } from '../../../client/features/office/one-round.ts';

const made = (evenings: readonly number[], complete: number) =>
  ({
    areas: evenings.map((counted) => ({ day: { counted: 0 }, evening: { counted } })),
    total: { completeRounds: { day: { n: 0 }, evening: { n: complete } } },
  }) as unknown as AveragesReply;

test('a sum is of one round where every area was counted in it and at no other time', () => {
  expect(isSumOfOneRound(made([1, 1, 1], 1), 'evening')).toBe(true);
  expect(isSumOfOneRound(made([1, 2, 1], 1), 'evening')).toBe(false);
  // Each on an evening of its own.
  expect(isSumOfOneRound(made([1, 1, 1], 0), 'evening')).toBe(false);
  expect(isSumOfOneRound(made([1, 1, 1], 1), 'day')).toBe(false);
});

test('one area with a single count is enough for a word about it', () => {
  expect(hasOneRound(made([0, 1, 12], 0))).toBe(true);
  expect(hasOneRound(made([0, 2, 12], 0))).toBe(false);
});
