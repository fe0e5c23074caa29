import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumPath } from '../../run/chromium.ts';
import { hasStrace } from '../../support/strace.ts';
import { crashStates } from '../power/crash-states.ts';
import { cutBrowser } from '../power/cut-browser.ts';
import { cutServer } from '../power/cut-server.ts';
import { CrashBench } from '../power/judge-state.ts';
import { killServer } from '../power/kill-server.ts';
import { hasLoopDisks } from '../power/loop-disk.ts';
import { recordServer } from '../power/recorded-server.ts';
import { Chance } from '../simulation/chance.ts';
import { runSlice } from '../simulation/run-slice.ts';
import { getThere } from './not-carried-out.ts';

export const targets = {
  worlds: 1_000_000,
  crashStates: 50_000,
  powerCuts: 500,
  browserCuts: 100,
  kills: 1000,
} as const;
export type Kind = keyof typeof targets;
export const kinds = Object.keys(targets) as readonly Kind[];

/** What this machine has what it takes for. */
export const able: Readonly<Record<Kind, boolean>> = {
  worlds: true,
  crashStates: hasStrace,
  powerCuts: hasLoopDisks,
  browserCuts: hasLoopDisks && existsSync(chromiumPath),
  kills: true,
};

/** A browser beside other work: nobody waits for it. */
const patienceMs = 180_000;

/** Each does one slice and gives how much that was; it throws for anything lost, and `NotCarriedOut` for what came to nothing. */
export const doSlice: Readonly<Record<Kind, (slice: number, cores: number) => Promise<number>>> = {
  async worlds(slice, cores) {
    // Every fifth with 20 phones, every third against the real server.
    const phones = slice % 5 === 0 ? 20 : 5;
    const core = slice % 3 === 0 ? 'real' : 'reduced';
    const seeds = Array.from({ length: cores }, (_, part) => 1000 + 16 * slice + part);
    const checked = await Promise.all(seeds.map((seed) => runSlice({ seed, worlds: 5000 / phones, phones, core })));
    return checked.reduce((sum, { worlds }) => sum + worlds, 0);
  },
  async crashStates(slice) {
    const dir = mkdtempSync(join(tmpdir(), 'sommertelling-power-'));
    using bench = new CrashBench();
    let states = 0;
    for (const { before, steps } of await getThere(recordServer(dir, 20)))
      for (const state of crashStates(before, steps, new Chance(slice))) {
        states++;
        const [fault] = bench.judge(state);
        if (fault) throw new Error(fault);
      }
    rmSync(dir, { recursive: true });
    return states;
  },
  async powerCuts(slice) {
    const { cuts, lost } = await cutServer(20, slice);
    requireNothing(lost);
    return cuts;
  },
  async browserCuts(slice) {
    const { cuts, lost } = await cutBrowser(10, slice, { patienceMs });
    requireNothing(lost);
    return cuts;
  },
  async kills(slice) {
    return (await killServer(20, slice)).kills;
  },
};

function requireNothing(lost: readonly string[]): void {
  if (lost.length > 0) throw new Error(`lost: ${lost.join('; ')}`);
}
