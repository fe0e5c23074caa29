import { expect, test } from 'vitest';
import { writeTerms } from '#shared/report/basis/terms.ts';
import { fraction } from '#shared/stats/fraction.ts';

test('terms that add up to the printed result keep one decimal', () => {
  expect(writeTerms([fraction(720, 40), fraction(931, 38)], 2, '21,3')).toEqual(['18,0', '24,5']);
});

test('a term that rounds to nothing still stands as 0,0', () => {
  expect(writeTerms([fraction(1, 40), fraction(43, 40)], 2, '0,6')).toEqual(['0,0', '1,1']);
});

test('terms that would not add up with one decimal get more, so that a reader can add them', () => {
  // 28,5 + 13,9 + 3,7 + 0,7 would be 46,8, and with two decimals 46,75.
  const means = [fraction(428, 15), fraction(194, 14), fraction(55, 15), fraction(11, 16)];
  expect(writeTerms(means, 1, '46,7')).toEqual(['28,533', '13,857', '3,667', '0,688']);
});

test('a term under one keeps its zero before the comma', () => {
  expect(writeTerms([fraction(1, 16)], 1, '0,1')).toEqual(['0,1']);
});
