import { expect, test } from 'vitest';
import { whole } from '#shared/report/whole.ts';

test.each([
  [0, '0'],
  [999, '999'],
  [1000, '1 000'],
  [12_345, '12 345'],
  [100_000, '100 000'],
  [1_234_567, '1 234 567'],
  [-5, '−5'],
  [-12_345, '−12 345'],
  [2.5, '3'],
])('%d is printed as a Norwegian table has it, with spaces that do not break', (number, text) => {
  expect(whole(number)).toBe(text.replaceAll(' ', '\u00a0'));
});
