import { expect, test } from 'vitest';
import type { HeldValue } from '#shared/history-api.ts';
import { comparePath, parseCompareChoice } from '../../../client/features/compare/compare-choice.ts';

const value = (key: string, year: number | null) => ({ key, year }) as HeldValue;
const values = [value('a.1.1', 2017), value('a.1.2', 2009), value('a.1.3', null)];
const seasons = [
  { id: '2017', from: '2017-06-01' },
  { id: '2026', from: '2026-06-01' },
];
const choose = (search: string) => {
  const choice = parseCompareChoice(search, values, seasons);
  return choice && [choice.value.key, choice.season];
};

test('a published number stands beside the season of its own year, or beside the latest', () => {
  expect(choose('')).toEqual(['a.1.1', '2017']);
  expect(choose('?value=a.1.2')).toEqual(['a.1.2', '2026']);
  expect(choose('?value=a.1.3')).toEqual(['a.1.3', '2026']);
});

test('the address may name another season; what is not there is passed over', () => {
  expect(choose('?value=a.1.1&season=2026')).toEqual(['a.1.1', '2026']);
  expect(choose('?value=gone&season=1999')).toEqual(['a.1.1', '2017']);
});

test('without a number or a season there is nothing to compare', () => {
  expect(parseCompareChoice('', [], seasons)).toBeNull();
  expect(parseCompareChoice('', values, [])).toBeNull();
});

test('the question names the season and the number', () => {
  expect(comparePath({ value: values[0]!, season: '2017' }, 'nb')).toBe('/api/seasons/2017/comparison/a.1.1?lang=nb');
});
