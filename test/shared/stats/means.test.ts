import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Fraction, fraction, toDouble } from '#shared/stats/fraction.ts';
import { dayEveningMean, mean, pooledMean, sumOfMeans, sumOfShiftMeans } from '#shared/stats/means.ts';
import { shown } from '#shared/stats/shown.ts';
import { isNearestDouble, roundedByHand } from '../../support/exact-decimal.ts';

const tally = (...counts: number[]) => ({ sum: counts.reduce((sum, one) => sum + one, 0), n: counts.length });
const print = (value: Fraction | null) => value && shown(value);

describe('day 10, 20, 30 and evening 40, 60', () => {
  const [day, evening] = [tally(10, 20, 30), tally(40, 60)];

  test('give 35,0 together, 32,0 pooled and 70,0 as a sum of shift means', () => {
    expect(print(dayEveningMean(day, evening))).toBe('35,0');
    expect(print(pooledMean(day, evening))).toBe('32,0');
    expect(print(sumOfShiftMeans(day, evening))).toBe('70,0');
  });
});

test('Urtegata by day 30 and 32, evening 0 and 0, gives 15,5: its zeros count', () => {
  expect(print(dayEveningMean(tally(30, 32), tally(0, 0)))).toBe('15,5');
  expect(print(pooledMean(tally(30, 32), tally(0, 0)))).toBe('15,5');
});

test('without its zeros Urtegata would have no evening, and 31,0 pooled', () => {
  expect(dayEveningMean(tally(30, 32), tally())).toBeNull();
  expect(sumOfShiftMeans(tally(30, 32), tally())).toBeNull();
  expect(print(pooledMean(tally(30, 32), tally()))).toBe('31,0');
});

test('nothing counted is no value; nobody there is 0,0', () => {
  expect(mean(tally())).toBeNull();
  expect(pooledMean(tally(), tally())).toBeNull();
  expect(print(mean(tally(0, 0, 0)))).toBe('0,0');
  expect(print(dayEveningMean(tally(0), tally(0)))).toBe('0,0');
});

test('58 people on 40 counts are 1,5 (toFixed says 1.4)', () => {
  expect(print(mean({ sum: 58, n: 40 }))).toBe('1,5');
  expect((58 / 40).toFixed(1)).toBe('1.4');
});

test('day 1/40 with evening 43/40 is 0,55 and shown 0,6 (toFixed says 0.5)', () => {
  const together = dayEveningMean({ sum: 1, n: 40 }, { sum: 43, n: 40 });
  expect(together && toDouble(together)).toBe(0.55);
  expect(print(together)).toBe('0,6');
  expect(((1 / 40 + 43 / 40) / 2).toFixed(1)).toBe('0.5');
});

test('a total is the sum of unrounded means: three times 0,05 is 0,15, shown 0,2 and not 0,3', () => {
  const twentieth = fraction(1, 20);
  expect(print(twentieth)).toBe('0,1');
  expect(print(sumOfMeans([twentieth, twentieth, twentieth]))).toBe('0,2');
});

test('a member without a value makes a sum no value, not a smaller one; of no members there is no sum', () => {
  expect(sumOfMeans([fraction(5, 1), null, fraction(7, 1)])).toBeNull();
  expect(sumOfMeans([])).toBeNull();
});

describe('against long division by hand', () => {
  const people = fc.nat({ max: 9999 * 4 * 400 });
  const counts = fc.integer({ min: 1, max: 400 });
  const aTally = fc.record({ sum: people, n: counts });

  test('a mean is shown as the hand rounds it, and its double has no nearer neighbour', () => {
    fc.assert(
      fc.property(people, counts, (sum, n) => {
        expect(shown(fraction(sum, n))).toBe(roundedByHand(BigInt(sum), BigInt(n)));
        expect(isNearestDouble(toDouble(fraction(sum, n)), BigInt(sum), BigInt(n))).toBe(true);
      }),
    );
  });

  test('every half tenth at n = 20, 40, 60 and 80 is rounded up', () => {
    for (const n of [20, 40, 60, 80])
      for (let sum = 0; sum <= 20 * n; sum++)
        expect(shown(fraction(sum, n)), `${sum}/${n}`).toBe(roundedByHand(BigInt(sum), BigInt(n)));
  });

  test('the bases of one area, and totals over up to nine areas', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(aTally, aTally), { minLength: 1, maxLength: 9 }), (areas) => {
        const [[day, evening] = [tally(), tally()]] = areas;
        expect(print(pooledMean(day, evening))).toBe(
          roundedByHand(BigInt(day.sum + evening.sum), BigInt(day.n + evening.n)),
        );
        // Over one common denominator, the product of every n: no fraction is reduced on the way.
        const common = areas.flat().reduce((product, { n }) => product * BigInt(n), 1n);
        const over = areas.flat().reduce((sum, { sum: own, n }) => sum + (BigInt(own) * common) / BigInt(n), 0n);
        const total = sumOfMeans(areas.map(([byDay, byNight]) => dayEveningMean(byDay, byNight)));
        expect(print(total)).toBe(roundedByHand(over, 2n * common));
        expect(total && isNearestDouble(toDouble(total), over, 2n * common)).toBe(true);
      }),
    );
  });
});
