import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyScenario, type Scenario } from './scenario.ts';
import { simulate } from './simulate.ts';

test('the same seed is the same world', async () => {
  for (const scenario of fc.sample(anyScenario(5), { numRuns: 10, seed: 1 }))
    expect(await simulate(scenario)).toEqual(await simulate(scenario));
});

test('the reduced server answers as the real one does: the same seed ends the same way', async () => {
  for (const scenario of fc.sample(anyScenario(5), { numRuns: 100, seed: 2 }))
    expect(await simulate(scenario, { core: 'reduced' })).toEqual(await simulate(scenario, { core: 'real' }));
});

test('a storage that calls a write complete before it is on the disk loses counts to a power cut, and the oracle sees it', async () => {
  const scenario: Scenario = { seed: 1, phones: 5, counts: 3, faults: ['tab_killed'], mostFaults: 60 };
  const breaches: string[] = [];
  for (let seed = 1; seed <= 10; seed++)
    breaches.push(...(await simulate({ ...scenario, seed }, { durability: 'lax', killsCutPower: true })).breaches);
  expect(breaches).toContainEqual(expect.stringMatching(/^lost: /));
});
