import { spreadOf } from '../spread.ts';
import { runBare } from './push/bare.ts';
import { type Pushing, type PushRun, runPushes } from './push/push-run.ts';

const loads: readonly Pushing[] = [
  { phones: 1, pushes: 200, events: 1 },
  { phones: 1, pushes: 300, events: 20 },
  { phones: 8, pushes: 100, events: 1 },
  { phones: 8, pushes: 150, events: 20 },
  { phones: 32, pushes: 40, events: 1 },
  { phones: 32, pushes: 50, events: 20 },
];
const turns = 5;

export type PushFigures = Awaited<ReturnType<typeof measurePushes>>;

/** Ours and the floor by turns, so that what else the machine does falls on both alike; the median of the turns of each. */
export async function measurePushes(say: (line: string) => void) {
  const found = [];
  for (const load of loads) {
    const [ours, floor]: [PushRun[], PushRun[]] = [[], []];
    const bare: number[] = [];
    for (let turn = 0; turn < turns; turn++) {
      floor.push(await runPushes('floor', load));
      ours.push(await runPushes('serve', load));
      bare.push(runBare(load.events));
    }
    const [o, f] = [medians(ours), medians(floor)];
    const ratios = {
      throughput: round(o.eventsPerSecond / f.eventsPerSecond),
      p99: round(o.p99Ms / f.p99Ms),
      memory: round(o.highestMb / f.highestMb),
    };
    const refused = [...ours, ...floor].reduce((sum, run) => sum + run.refused, 0);
    const { phones, events } = load;
    const bareEventsPerSecond = Math.round(spreadOf(bare).median);
    say(
      `${phones} phones × ${events} events: ${Math.round(o.eventsPerSecond)} events/s (floor ${Math.round(f.eventsPerSecond)}, ratio ${ratios.throughput}; SQLite alone ${bareEventsPerSecond}), p50 ${round(o.p50Ms)} ms, p99 ${round(o.p99Ms)} ms (ratio ${ratios.p99}), at most ${o.highestMb} MB (ratio ${ratios.memory}), refused ${refused}`,
    );
    found.push({ ...load, turns, ours: o, floor: f, bareEventsPerSecond, ratios, refused });
  }
  return found;
}

function medians(runs: readonly PushRun[]) {
  const of = (pick: (run: PushRun) => number) => spreadOf(runs.map(pick));
  const rate = of((run) => run.eventsPerSecond);
  return {
    eventsPerSecond: Math.round(rate.median),
    slowest: Math.round(rate.min),
    fastest: Math.round(rate.max),
    p50Ms: round(of((run) => run.p50Ms).median),
    p99Ms: round(of((run) => run.p99Ms).median),
    highestMb: of((run) => run.highestMb).median,
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
