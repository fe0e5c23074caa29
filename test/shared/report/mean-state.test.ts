import { describe, expect, test } from 'vitest';
import { areaBasisState, areaShiftState, totalBasisState, totalShiftState } from '#shared/report/mean-state.ts';
import { listGaps, notYetHeld } from '#shared/report/tally-gaps.ts';
import { makeAveraged, makeShift, nothing, uncounted } from './made-averages.ts';

describe('what stands in a cell', () => {
  test('a mean of zeros is a number', () => {
    const zeros = makeShift({ sum: 0, zeros: 40, mean: 0, shown: '0,0' });
    expect(areaShiftState(zeros)).toEqual({ kind: 'mean', shown: '0,0' });
  });

  test('planned and never counted is "not counted", never 0', () => {
    expect(areaShiftState(makeShift({ ...uncounted, missing: 40 }))).toEqual({ kind: 'not_counted', lacks: [] });
  });

  test('cancelled every time, and never planned, are two other things', () => {
    expect(areaShiftState(makeShift({ ...uncounted, planned: 0, cancelled: 40 }))).toEqual({ kind: 'all_cancelled' });
    expect(areaShiftState(makeShift({ ...uncounted, planned: 0 }))).toEqual({ kind: 'not_planned' });
  });

  test('an area without its evening says which shift it lacks', () => {
    const area = makeAveraged({ evening: makeShift(uncounted), dayEvening: nothing });
    expect(areaBasisState(area, 'day_evening_mean')).toEqual({ kind: 'not_counted', lacks: ['evening'] });
  });

  test('an area that is counted by day only is told apart from one whose evenings failed', () => {
    const area = makeAveraged({ evening: makeShift({ ...uncounted, planned: 0 }), dayEvening: nothing });
    expect(areaBasisState(area, 'day_evening_mean')).toEqual({ kind: 'only_shift', shift: 'day' });
  });

  test('a total that lacks a member is incomplete, not a smaller number', () => {
    const total = makeAveraged({ evening: makeShift({ ...nothing, counted: 38 }), dayEvening: nothing });
    expect(totalShiftState(total.evening)).toEqual({ kind: 'incomplete' });
    expect(totalBasisState(total, 'day_evening_mean')).toEqual({ kind: 'incomplete' });
  });

  test('a total of nothing at all is "not counted"', () => {
    const total = makeAveraged({ day: makeShift(uncounted), evening: makeShift(uncounted), dayEvening: nothing });
    expect(totalBasisState(total, 'day_evening_mean')).toEqual({ kind: 'not_counted', lacks: ['day', 'evening'] });
  });
});

describe('what stands behind a number', () => {
  test('gaps are named only where there are any, in one order', () => {
    const average = makeShift({ zeros: 2, estimated: 1, missing: 1, cancelled: 3 });
    expect(listGaps(average)).toEqual([
      { kind: 'missing', n: 1 },
      { kind: 'cancelled', n: 3 },
      { kind: 'zeros', n: 2 },
      { kind: 'estimated', n: 1 },
    ]);
  });

  test('planned counts whose time has not come are neither counted nor missing', () => {
    expect(notYetHeld(makeShift({ counted: 12, notCounted: 2, missing: 1, ageUnknown: 1 }))).toBe(24);
  });
});
