import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSteps, type Step, straceArgs } from './syscalls.ts';

const root = join(import.meta.dirname, '../../..');

export type Recording = { readonly before: ReadonlyMap<string, Buffer>; readonly steps: readonly Step[] };

export type Traced = {
  /** Waits until the program has printed this. */
  readonly printed: (pattern: RegExp) => Promise<RegExpExecArray>;
  readonly end: (signal: NodeJS.Signals) => void;
};

/** Runs a program of the house under strace, and gives what it did to the folder. */
export async function record(
  folder: string,
  program: readonly string[],
  env: Readonly<Record<string, string>>,
  during: (traced: Traced) => Promise<void> = async () => undefined,
): Promise<Recording> {
  const before = readFolder(folder);
  const out = mkdtempSync(join(tmpdir(), 'sommertelling-strace-'));
  const log = join(out, 'calls');
  const child = spawn('strace', [...straceArgs, '-o', log, process.execPath, ...program], {
    cwd: root,
    env: { PATH: process.env.PATH ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  let problems = '';
  const listeners = new Set<() => void>();
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
    for (const listener of listeners) listener();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    problems += text;
  });
  const isOver = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const pidOf = () =>
    Number(readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8').trim().split(' ')[0]);
  await during({
    printed: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = pattern.exec(printed);
          if (!found) return;
          listeners.delete(look);
          resolve(found);
        };
        listeners.add(look);
        void isOver.then(() => reject(new Error(`ended without ${pattern}: ${printed}${problems}`)));
        look();
      }),
    end: (signal) => process.kill(pidOf(), signal),
  });
  await isOver;
  const steps = readSteps(readFileSync(log, 'utf8'), realpathSync(folder));
  rmSync(out, { recursive: true });
  return { before, steps };
}

function readFolder(folder: string): ReadonlyMap<string, Buffer> {
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));
}
