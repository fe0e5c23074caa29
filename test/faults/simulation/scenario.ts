import fc from 'fast-check';
import { allFaults, type Fault } from './fault.ts';

/** What a simulated world is made of. The same scenario is the same world, to the last bit. */
export type Scenario = {
  readonly seed: number;
  readonly phones: number;
  /** How many counts each phone makes. */
  readonly counts: number;
  readonly faults: readonly Fault[];
  /** After so many everything works. */
  readonly mostFaults: number;
};

/** Shrinks to fewer counts, kinds of faults and faults; the seed stays, or it would be another world. */
export function anyScenario(phones: number): fc.Arbitrary<Scenario> {
  return fc.record({
    seed: fc.noShrink(fc.integer({ min: 0, max: 2 ** 31 - 1 })),
    phones: fc.constant(phones),
    counts: fc.integer({ min: 1, max: 3 }),
    faults: fc.subarray(allFaults),
    mostFaults: fc.integer({ min: 0, max: 60 }),
  });
}
