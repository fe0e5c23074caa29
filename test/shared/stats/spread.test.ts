import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Fraction, fraction } from '#shared/stats/fraction.ts';
import { quartileType7 } from '#shared/stats/quartile-type-7.ts';
import { sampleVariance } from '#shared/stats/sample-variance.ts';
import { shown } from '#shared/stats/shown.ts';
import { shownRoot } from '#shared/stats/shown-root.ts';

const print = (value: Fraction | null) => value && shown(value);
const quartiles = (...values: number[]) => ([0, 1, 2, 3, 4] as const).map((one) => print(quartileType7(values, one)));

describe('quartiles lie between the sorted values, as KVARTIL.INK of Excel has them', () => {
  test('of 1, 2, 3, 4, 5 they are 2, 3 and 4', () => {
    expect(quartiles(5, 3, 1, 4, 2)).toEqual(['1,0', '2,0', '3,0', '4,0', '5,0']);
  });

  // Places 0,75, 1,5 and 2,25 of 10, 20, 30, 40.
  test('of 10, 20, 30, 40 they are 17,5, 25 and 32,5', () => {
    expect(quartiles(10, 20, 30, 40)).toEqual(['10,0', '17,5', '25,0', '32,5', '40,0']);
  });

  // Places 0,25, 0,5, 0,75 between 0 and 1: a half tenth goes up from the fraction.
  test('of 0 and 1 they are 0,25, 0,5 and 0,75, shown 0,3, 0,5 and 0,8', () => {
    expect(quartiles(0, 1)).toEqual(['0,0', '0,3', '0,5', '0,8', '1,0']);
  });

  test('one value is all of them, and of none there is none', () => {
    expect(quartiles(7)).toEqual(['7,0', '7,0', '7,0', '7,0', '7,0']);
    expect(quartileType7([], 2)).toBeNull();
  });
});

describe('the standard deviation is over n − 1', () => {
  const sd = (...values: number[]) => {
    const variance = sampleVariance(values);
    return variance && shownRoot(variance);
  };

  // Mean 5; squares of the deviations 9+1+1+1+0+0+4+16 = 32; 32 ÷ 7 = 4,571; its root 2,138. Over n it would be 2,0.
  test('2, 4, 4, 4, 5, 5, 7, 9 deviate by 2,1, not by 2,0', () => {
    expect(sampleVariance([2, 4, 4, 4, 5, 5, 7, 9])).toEqual(fraction(32, 7));
    expect(sd(2, 4, 4, 4, 5, 5, 7, 9)).toBe('2,1');
  });

  test('equal counts do not deviate, and one count cannot', () => {
    expect(sd(6, 6, 6)).toBe('0,0');
    expect(sd(6)).toBeNull();
    expect(sd()).toBeNull();
  });

  test('a root on a half tenth goes up: of 0,0025 it is 0,05, shown 0,1', () => {
    expect(shownRoot(fraction(1, 400))).toBe('0,1');
    expect(shownRoot(fraction(9999, 4_000_000))).toBe('0,0');
  });

  test('the tenths are the nearest to the root, whatever the fraction', () => {
    const aFraction = fc.tuple(fc.nat({ max: 10 ** 9 }), fc.integer({ min: 1, max: 10 ** 6 }));
    fc.assert(
      fc.property(aFraction, ([count, of]) => {
        const tenths = BigInt(shownRoot(fraction(count, of)).replace(',', ''));
        const [low, high] = [2n * tenths - 1n, 2n * tenths + 1n];
        const target = 400n * BigInt(count);
        expect((tenths === 0n || low * low * BigInt(of) <= target) && target < high * high * BigInt(of)).toBe(true);
      }),
    );
  });
});
