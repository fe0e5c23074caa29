/** Repeatable chance: the same seed gives the same made-up seasons. */
export type Chance = {
  /** From 0 up to, not including, 1. */
  readonly fraction: () => number;
  readonly happens: (probability: number) => boolean;
  readonly pick: <T>(from: readonly [T, ...T[]]) => T;
  /** A whole number around a mean, with more spread than chance alone, as headcounts have. */
  readonly people: (mean: number) => number;
};

/** mulberry32, by Tommy Ettinger (public domain). */
export function makeChance(seed: number): Chance {
  let state = seed;
  const fraction = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    fraction,
    happens: (probability) => fraction() < probability,
    pick: (from) => from[Math.floor(fraction() * from.length)] ?? from[0],
    people: (mean) => poisson(mean * (0.7 + 0.6 * fraction()), fraction),
  };
}

/** Knuth's method: multiply chances until they fall below e^-mean. */
function poisson(mean: number, fraction: () => number): number {
  const limit = Math.exp(-mean);
  let product = fraction();
  let n = 0;
  while (product > limit) {
    product *= fraction();
    n++;
  }
  return n;
}
