import { describe, expect, test } from 'vitest';
import { basisFormula, shiftFormula, sumFormula, totalFormula } from '#shared/report/basis/formula.ts';
import { makeAveraged, makeShift, nothing, uncounted } from '../made-averages.ts';

describe('a number opens to its formula, with the numbers filled in', () => {
  test('a shift is its sum over its counts', () => {
    expect(shiftFormula(makeShift({}))).toBe('18,0 = 720 / 40');
  });

  test('thousands are set apart by a no-break space', () => {
    expect(shiftFormula(makeShift({ sum: 1062, counted: 37, shown: '28,7' }))).toBe('28,7 = 1\u00a0062 / 37');
  });

  test('a shift without a count has no formula, and least of all one with a 0 in it', () => {
    expect(shiftFormula(makeShift(uncounted))).toBeNull();
  });

  test.each([
    ['day_evening_mean', '21,3 = (18,0 + 24,5) / 2'],
    ['pooled', '21,2 = (720 + 931) / (40 + 38)'],
    ['sum_of_shift_means', '42,5 = 18,0 + 24,5'],
  ] as const)('day and evening become one by %s: %s', (basis, formula) => {
    expect(basisFormula(makeAveraged(), basis)).toBe(formula);
  });

  test('an evening that was not counted is left out of the pooled formula, not added as 0', () => {
    const area = makeAveraged({ evening: makeShift(uncounted), dayEvening: nothing, shiftSum: nothing });
    const pooled = { ...area, pooled: { mean: 18, shown: '18,0' } };
    expect(basisFormula(pooled, 'pooled')).toBe('18,0 = 720 / 40');
    expect(basisFormula(pooled, 'day_evening_mean')).toBeNull();
  });
});

describe('a total opens to the means it is the sum of', () => {
  const storgata = makeAveraged();
  const vaterland = makeAveraged({
    day: makeShift({ sum: 388, mean: 9.7, shown: '9,7' }),
    evening: makeShift({ sum: 556, mean: 13.9, shown: '13,9' }),
    dayEvening: { mean: 11.8, shown: '11,8' },
  });
  const total = makeAveraged({
    day: makeShift({ sum: 1108, counted: 80, planned: 80, mean: 27.7, shown: '27,7' }),
    dayEvening: { mean: 33.05, shown: '33,1' },
  });

  test('of one shift', () => {
    expect(totalFormula([storgata, vaterland], total, 'day')).toBe('27,7 = 18,0 + 9,7');
  });

  test('of both shifts together', () => {
    expect(totalFormula([storgata, vaterland], total, 'day_evening_mean')).toBe('33,1 = 21,3 + 11,8');
  });

  test('an area that is counted by day only is no part of the sum of both', () => {
    const onlyDay = makeAveraged({ evening: makeShift({ ...uncounted, planned: 0 }), dayEvening: nothing });
    const alone = makeAveraged({ dayEvening: { mean: 21.25, shown: '21,3' } });
    expect(totalFormula([storgata, onlyDay], alone, 'day_evening_mean')).toBe('21,3 = 21,3');
  });

  test('an incomplete total has no formula', () => {
    const incomplete = makeAveraged({ day: makeShift(nothing) });
    expect(totalFormula([storgata], incomplete, 'day')).toBeNull();
  });
});

describe('a sum of people opens to its shifts', () => {
  test('of both, of one, and without a shift that was not counted', () => {
    expect(sumFormula(makeAveraged(), null)).toBe('1\u00a0651 = 720 + 931');
    expect(sumFormula(makeAveraged(), 'evening')).toBe('931');
    expect(sumFormula(makeAveraged({ evening: makeShift(uncounted) }), null)).toBe('720');
    expect(sumFormula(makeAveraged({ day: makeShift(uncounted) }), 'day')).toBeNull();
  });
});
