import { expect, test } from 'vitest';
import { valueTicks } from '../../../shared/chart/value-ticks.ts';

test('an axis has whole numbers from 0 and never more than six grid lines', () => {
  expect(valueTicks(0.7, 200)).toEqual([0]);
  expect(valueTicks(5.2, 200)).toEqual([0, 1, 2, 3, 4, 5]);
  expect(valueTicks(21, 200)).toEqual([0, 5, 10, 15, 20]);
  expect(valueTicks(138, 200)).toEqual([0, 25, 50, 75, 100, 125]);
  for (let top = 0.5; top < 3000; top *= 1.07) expect(valueTicks(top, 200).length).toBeLessThanOrEqual(6);
});

test('a low plot has fewer grid lines', () => {
  expect(valueTicks(138, 60)).toEqual([0, 50, 100]);
});
