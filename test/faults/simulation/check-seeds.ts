import fc from 'fast-check';
import { anyScenario } from './scenario.ts';
import type { CoreKind } from './server-core.ts';
import { simulate } from './simulate.ts';

export type Slice = {
  /** fast-check's own seed: each world of the slice has a seed from it. */
  readonly seed: number;
  readonly worlds: number;
  readonly phones: number;
  readonly core: CoreKind;
};
export type Checked = { worlds: number; ticks: number; faults: number };

/**
 * Runs the worlds of one slice. Throws with the smallest scenario that still goes wrong; to keep it, put that scenario
 * with a name into `found.test.ts`.
 */
export async function checkSeeds({ seed, worlds, phones, core }: Slice): Promise<Checked> {
  const checked = { worlds: 0, ticks: 0, faults: 0 };
  await fc.assert(
    fc.asyncProperty(anyScenario(phones), async (scenario) => {
      const { breaches, ticks, faults } = await simulate(scenario, { core });
      if (breaches.length > 0) throw new Error(`seed ${scenario.seed} (${core}):\n${breaches.join('\n')}`);
      checked.worlds++;
      checked.ticks += ticks;
      for (const times of faults.values()) checked.faults += times;
    }),
    { seed, numRuns: worlds, includeErrorInReport: true },
  );
  return checked;
}
