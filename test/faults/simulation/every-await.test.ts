import { expect, test } from 'vitest';
import { allFaults, type Fault } from './fault.ts';
import type { Scenario } from './scenario.ts';
import { simulate } from './simulate.ts';

const calm: Scenario = { seed: 1, phones: 2, counts: 2, faults: [], mostFaults: 0 };
const network = allFaults.filter((fault) => /^(request|answer)_/.test(fault));
const worlds: readonly (readonly [string, Scenario])[] = [
  ['nothing else goes wrong', calm],
  ['answers are lost', { ...calm, faults: ['answer_lost', 'crash_after_commit'], mostFaults: 6 }],
  ['the network does its worst', { ...calm, seed: 5, faults: network, mostFaults: 20 }],
  [
    'the server is restored',
    { ...calm, seed: 9, faults: ['restore', 'answer_delayed'] satisfies Fault[], mostFaults: 3 },
  ],
  ['two tabs are open', { ...calm, seed: 2, faults: ['second_tab'], mostFaults: 2 }],
];

test.each(worlds)(
  'a phone killed at any await, before or after what it waits for, while %s',
  { timeout: 120_000 },
  async (_, scenario) => {
    const { awaits } = await simulate(scenario, { fateOf: () => 'lives' });
    const breaches: string[] = [];
    for (let at = 0; at < awaits / scenario.phones; at++) {
      for (const fate of ['killed_before', 'killed_after'] as const) {
        const fateOf = (phone: number, place: number) => (phone === 0 && place === at ? fate : 'lives');
        const ending = await simulate(scenario, { fateOf, killsCutPower: true });
        breaches.push(...ending.breaches.map((breach) => `${fate} await ${at}: ${breach}`));
      }
    }
    expect(awaits).toBeGreaterThan(50);
    expect(breaches).toEqual([]);
  },
);
