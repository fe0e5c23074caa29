import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const program = join(import.meta.dirname, 'grown-log.ts');

export type Grown = {
  readonly events: number;
  readonly foldMs: number;
  readonly rebuildMs: number;
  readonly verifyMs: number;
  readonly backupMs: number;
  /** Of 100 pushes of 20 events onto a log of that length. */
  readonly pushMs: number;
  readonly highestMb: number;
};

/** The same work on logs that are ten times as long each: whether it costs ten times as much, and a push not more at all. */
export async function measureGrowth(
  say: (line: string) => void,
  sizes: readonly number[] = [10_000, 100_000, 1_000_000],
) {
  const found: Grown[] = [];
  for (const events of sizes) {
    const { status, stdout } = spawnSync(process.execPath, ['--max-old-space-size=16000', program, String(events)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    if (status !== 0) throw new Error(`the log of ${events} events ended with ${status}`);
    const grown = JSON.parse(stdout) as Grown;
    const before = found.at(-1);
    const times = (key: keyof Grown) => (before ? ` (× ${(grown[key] / before[key]).toFixed(1)})` : '');
    const part = (key: Exclude<keyof Grown, 'events' | 'highestMb'>) => `${Math.round(grown[key])} ms${times(key)}`;
    say(
      `${events} events: fold ${part('foldMs')}, rebuild ${part('rebuildMs')}, verify ${part('verifyMs')}, backup ${part('backupMs')}, 100 pushes ${part('pushMs')}, at most ${grown.highestMb} MB`,
    );
    found.push(grown);
  }
  return found;
}
