import { describe, expect, test } from 'vitest';
import { runSlice } from './run-slice.ts';
import type { CoreKind } from './server-core.ts';

const slices: readonly (readonly [worlds: number, seed: number, core: CoreKind])[] = [
  [1000, 1, 'real'],
  [3000, 2, 'reduced'],
  [3000, 3, 'reduced'],
  [3000, 4, 'reduced'],
];

describe('five phones in a world where everything fails: no count is lost, doubled, changed or stalled', () => {
  test.concurrent.each(slices)(
    '%i worlds from seed %i, %s server',
    { timeout: 240_000 },
    async (worlds, seed, core) => {
      const checked = await runSlice({ seed, worlds, phones: 5, core });
      expect(checked.worlds).toBe(worlds);
      expect(Math.min(checked.ticks, checked.faults)).toBeGreaterThan(5 * worlds);
    },
  );
});
