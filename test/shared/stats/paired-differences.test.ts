import { expect, test } from 'vitest';
import { pairedDifferences } from '#shared/stats/paired-differences.ts';
import { standsApart } from '#shared/stats/stands-apart.ts';

test('differences over and under take each other out in the mean, and not in the absolute mean', () => {
  // 2, −3, 0, 2: sum 1 of 4; sizes 7 of 4; the largest is 3.
  const pairs = [
    { used: 10, beside: 12 },
    { used: 20, beside: 17 },
    { used: 5, beside: 5 },
    { used: 8, beside: 10 },
  ];
  expect(pairedDifferences(pairs)).toEqual({
    n: 4,
    meanDifference: { isLess: false, size: { count: 1n, of: 4n } },
    meanAbsolute: { count: 7n, of: 4n },
    largest: 3,
  });
});

test('fewer in the recount is less, and of no pair nothing is said', () => {
  const found = pairedDifferences([{ used: 9, beside: 6 }]);
  expect(found).toMatchObject({ n: 1, meanDifference: { isLess: true, size: { count: 3n, of: 1n } }, largest: 3 });
  expect(pairedDifferences([])).toBeNull();
});

test('a share stands apart when it is twice the others’ and rests on enough cases', () => {
  const others = [
    { part: 1, of: 10 },
    { part: 2, of: 20 },
  ]; // 3 of 30: a tenth
  expect(standsApart({ part: 3, of: 15 }, others, 3)).toBe(true);
  expect(standsApart({ part: 3, of: 16 }, others, 3)).toBe(false);
  expect(standsApart({ part: 2, of: 2 }, others, 3)).toBe(false);
  expect(standsApart({ part: 3, of: 100 }, [{ part: 0, of: 50 }], 3)).toBe(true);
  expect(standsApart({ part: 9, of: 9 }, [], 3)).toBe(false);
});
