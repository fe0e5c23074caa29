/**
 * The long run, in slices: it stops after so many minutes (`npm run test:long -- 30`; 60 unless told), and the next run goes
 * on where this one stopped. `-- 30 worlds kills` does only those. The last lines are the totals of all runs.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumPath } from '../../run/chromium.ts';
import { hasStrace } from '../../support/strace.ts';
import { runPlanted } from '../planted/run-planted.ts';
import { crashStates } from '../power/crash-states.ts';
import { cutBrowser } from '../power/cut-browser.ts';
import { cutServer } from '../power/cut-server.ts';
import { CrashBench } from '../power/judge-state.ts';
import { killServer } from '../power/kill-server.ts';
import { hasLoopDisks } from '../power/loop-disk.ts';
import { recordServer } from '../power/recorded-server.ts';
import { Chance } from '../simulation/chance.ts';
import { runSlice } from '../simulation/run-slice.ts';
import { keepProgress, type Progress, readProgress } from './progress.ts';

const targets = { worlds: 1_000_000, crashStates: 50_000, powerCuts: 500, browserCuts: 100, kills: 1000 } as const;
type Kind = keyof typeof targets;

/** Each does one slice and gives how much that was; it throws for anything lost. */
const workers: Readonly<Record<Kind, (slice: number) => Promise<number>>> = {
  async worlds(slice) {
    // Every fifth with 20 phones, every third against the real server.
    const phones = slice % 5 === 0 ? 20 : 5;
    const core = slice % 3 === 0 ? 'real' : 'reduced';
    const seeds = [0, 1].map((half) => 1000 + 2 * slice + half);
    const checked = await Promise.all(seeds.map((seed) => runSlice({ seed, worlds: 5000 / phones, phones, core })));
    return checked.reduce((sum, { worlds }) => sum + worlds, 0);
  },
  async crashStates(slice) {
    const dir = mkdtempSync(join(tmpdir(), 'sommertelling-power-'));
    using bench = new CrashBench();
    let states = 0;
    for (const { before, steps } of await recordServer(dir, 20))
      for (const state of crashStates(before, steps, new Chance(slice))) {
        states++;
        const [fault] = bench.judge(state);
        if (fault) throw new Error(`slice ${slice}: ${fault}`);
      }
    rmSync(dir, { recursive: true });
    return states;
  },
  async powerCuts(slice) {
    const { cuts, lost } = await cutServer(20, slice);
    if (lost.length > 0) throw new Error(`slice ${slice}: lost ${lost.join()}`);
    return cuts;
  },
  async browserCuts(slice) {
    const { cuts, lost } = await cutBrowser(8, slice);
    if (lost.length > 0) throw new Error(`slice ${slice}: lost ${lost.join()}`);
    return cuts;
  },
  async kills(slice) {
    return (await killServer(20, slice)).kills;
  },
};

const file = join(import.meta.dirname, '../long.json');
const minutes = Number(process.argv[2] ?? 60);
const asked = process.argv.slice(3);
for (const name of asked)
  if (!(name in targets)) throw new Error(`${name} is none of ${Object.keys(targets).join(', ')}`);
const endsAt = Date.now() + minutes * 60_000;
const say = (line: string) => console.log(line);

const able: Readonly<Record<Kind, boolean>> = {
  worlds: true,
  crashStates: hasStrace,
  powerCuts: hasLoopDisks,
  browserCuts: hasLoopDisks && existsSync(chromiumPath),
  kills: true,
};
for (const kind of kindsWhere((name) => !able[name])) say(`not run here: ${kind}`);

let progress = readProgress(file);
while (Date.now() < endsAt) {
  const open = kindsWhere((kind) => able[kind] && isAsked(kind) && progress[kind] < targets[kind]);
  if (open.length === 0) break;
  // The one that is furthest behind, in parts of its target.
  const kind = open.sort((a, b) => progress[a] / targets[a] - progress[b] / targets[b])[0]!;
  const slice = progress.slices;
  const done = await workers[kind](slice);
  progress = { ...progress, [kind]: progress[kind] + done, slices: slice + 1 } satisfies Progress;
  keepProgress(file, progress);
  say(`slice ${slice}: ${kind} ${progress[kind]} of ${targets[kind]}`);
}

const { planted, caught } = runPlanted(say);
for (const kind of kindsWhere(() => true)) say(`${kind}: ${progress[kind]} of ${targets[kind]}, nothing lost`);
say(`planted ${planted}, caught ${caught}`);
process.exitCode = planted === caught ? 0 : 1;

function isAsked(kind: Kind): boolean {
  return asked.length === 0 || asked.includes(kind);
}

function kindsWhere(isMeant: (kind: Kind) => boolean): Kind[] {
  return (Object.keys(targets) as Kind[]).filter(isMeant);
}
