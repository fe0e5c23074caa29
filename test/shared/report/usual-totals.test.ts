import { expect, test } from 'vitest';
import { usualTotals } from '#shared/report/usual-totals.ts';
import { outerUpperFence } from '#shared/stats/outer-fences.ts';

const at = (area: string, shift: 'day' | 'evening', totals: readonly number[]) =>
  totals.map((total) => ({ area, shift, total }));

test('the fence lies three spreads above the upper quartile', () => {
  // Sorted 1 … 9: Q1 = 3, Q3 = 7, so 7 + 3 × 4.
  expect(outerUpperFence([9, 1, 8, 2, 7, 3, 6, 4, 5], 0)).toBe(19);
  // 10, 20, 30, 40: Q1 at place 0.75 = 17.5, Q3 at place 2.25 = 32.5.
  expect(outerUpperFence([10, 20, 30, 40], 0)).toBe(77.5);
  expect(outerUpperFence([5, 5, 5], 2)).toBe(11);
  expect(outerUpperFence([], 2)).toBeNull();
});

test('eight counts make a range, seven make none', () => {
  const eight = [12, 14, 15, 16, 18, 20, 21, 25]; // Q1 = 14.75, Q3 = 20.25, fence 36.75
  expect(usualTotals(at('storgata', 'evening', eight))).toEqual([{ area: 'storgata', shift: 'evening', atMost: 36 }]);
  expect(usualTotals(at('storgata', 'evening', eight.slice(1)))).toEqual([]);
});

test('day and evening, and each area, have their own', () => {
  const counts = [
    ...at('urtegata', 'day', [30, 30, 31, 31, 32, 32, 33, 33]), // Q1 30.75, Q3 32.25, IQR below 2: 32.25 + 6
    ...at('urtegata', 'evening', [0, 0, 0, 0, 0, 0, 0, 0]),
    ...at('akerselva', 'day', [2, 2, 2, 2, 2, 2, 2]),
  ];
  expect(usualTotals(counts)).toEqual([
    { area: 'urtegata', shift: 'day', atMost: 38 },
    { area: 'urtegata', shift: 'evening', atMost: 6 },
  ]);
});

test('one number that somebody mistyped hides nothing', () => {
  const [usual] = usualTotals(at('vaterland', 'day', [10, 10, 11, 12, 12, 13, 14, 500]));
  expect(usual?.atMost).toBe(20); // Q1 10.75, Q3 13.25: 13.25 + 3 × 2.5 = 20.75
});
