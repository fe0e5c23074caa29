import { expect, test } from 'vitest';
import type { Scenario } from './scenario.ts';
import { simulate } from './simulate.ts';

/** Worlds that once went wrong, in the smallest form that was found. */
const found: readonly (readonly [string, Scenario])[] = [
  [
    'a storage that fails when the screens are read anew after a push does not end the pushing',
    { seed: 1692397055, phones: 5, counts: 2, faults: ['storage_hangs', 'kept_but_told_otherwise'], mostFaults: 3 },
  ],
  [
    'nor does one that hangs while the server crashes',
    {
      seed: 1063622525,
      phones: 5,
      counts: 1,
      faults: ['storage_hangs', 'refused_413', 'refused_401', 'crash_before_commit'],
      mostFaults: 2,
    },
  ],
];

test.each(found)('%s', async (_, scenario) => {
  expect((await simulate(scenario)).breaches).toEqual([]);
});
