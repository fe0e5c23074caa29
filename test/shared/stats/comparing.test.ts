import { describe, expect, test } from 'vitest';
import { changeBetween, changeInPercent, shownChange } from '#shared/stats/change.ts';
import { fraction } from '#shared/stats/fraction.ts';
import { impliedCounts } from '#shared/stats/implied-counts.ts';
import { percentOf } from '#shared/stats/percent-of.ts';
import { roundedTo } from '#shared/stats/rounded-to.ts';
import { shown } from '#shared/stats/shown.ts';
import { sumOfRounded } from '#shared/stats/sum-of-rounded.ts';

describe('a change', () => {
  test('is reckoned from the unrounded values: 1,04 after 0,96 is +0,1, though both are printed 1,0', () => {
    const [before, after] = [fraction(24, 25), fraction(26, 25)];
    expect([shown(before), shown(after)]).toEqual(['1,0', '1,0']);
    expect(shownChange(changeBetween(before, after), 1)).toBe('+0,1');
    expect(shownChange(changeBetween(after, before), 1)).toBe('\u22120,1');
  });

  test('of nothing has no sign, nor has one that rounds to nothing', () => {
    expect(shownChange(changeBetween(fraction(73, 1), fraction(73, 1)), 1)).toBe('0,0');
    expect(shownChange(changeBetween(fraction(100, 25), fraction(99, 25)), 1)).toBe('0,0');
  });

  test('73 to 106 is +45 %, 106 to 73 is −31 %', () => {
    const [before, after] = [fraction(73, 1), fraction(106, 1)];
    expect(shownChange(changeInPercent(before, after)!, 0)).toBe('+45');
    expect(shownChange(changeInPercent(after, before)!, 0)).toBe('\u221231');
  });

  test('from nobody has no per cent', () => {
    expect(changeInPercent(fraction(0, 40), fraction(5, 40))).toBeNull();
  });
});

test('3 of 40 are 7,5 %; of nobody there is no share', () => {
  expect(shown(percentOf(3, 40)!)).toBe('7,5');
  expect(percentOf(0, 0)).toBeNull();
});

test('a number is rounded to as many decimals as the other was printed with', () => {
  expect([0, 1, 2].map((places) => roundedTo(fraction(145, 100), places))).toEqual(['1', '1,5', '1,45']);
  expect(roundedTo(fraction(1, 2), 0)).toBe('1');
});

describe('the checks on the minors of earlier reports', () => {
  test('55 in 2018 at 0,7 imply 74 to 84 rounds', () => {
    expect(impliedCounts(55, { units: 7n, places: 1 })).toEqual({ from: 74, to: 84 });
    expect([73, 74, 84, 85].map((n) => shown(fraction(55, n)))).toEqual(['0,8', '0,7', '0,7', '0,6']);
  });

  test('34 in 2017 at 0,5 imply 62 to 75 rounds, and over 78 would have been 0,4', () => {
    expect(impliedCounts(34, { units: 5n, places: 1 })).toEqual({ from: 62, to: 75 });
    expect([61, 62, 75, 76].map((n) => shown(fraction(34, n)))).toEqual(['0,6', '0,5', '0,5', '0,4']);
    expect(shown(fraction(34, 78))).toBe('0,4');
  });

  test('or 0,5 is 0,4 + 0,1, each area rounded on its own', () => {
    // 28 and 6 of 78: 0,359 and 0,077; together 0,436.
    const areas = [fraction(28, 78), fraction(6, 78)];
    expect(areas.map(shown)).toEqual(['0,4', '0,1']);
    expect(shown(sumOfRounded(areas, 1)!)).toBe('0,5');
  });

  test('a printed 0,0 sets no upper limit', () => {
    expect(impliedCounts(1, { units: 0n, places: 1 })).toEqual({ from: 21, to: null });
    expect([20, 21].map((n) => shown(fraction(1, n)))).toEqual(['0,1', '0,0']);
  });
});

test('a member without a value leaves no sum of rounded means either', () => {
  expect(sumOfRounded([fraction(1, 2), null], 1)).toBeNull();
  expect(sumOfRounded([], 1)).toBeNull();
});
