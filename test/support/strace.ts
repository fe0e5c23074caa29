import { spawn, spawnSync } from 'node:child_process';

/** Watching another process needs the program and the right to. */
export const hasStrace = spawnSync('strace', ['-qq', 'true']).status === 0;

export type Strace = {
  /** Every line written so far. */
  readonly lines: () => readonly string[];
  readonly detach: () => Promise<void>;
};

/** Follows all threads of a running program; `args` say which calls, and what to do to them. */
export async function attachStrace(pid: number, ...args: readonly string[]): Promise<Strace> {
  const child = spawn('strace', ['-f', '-y', '-p', String(pid), ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
  let text = '';
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    child.stderr.setEncoding('utf8').on('data', (more: string) => {
      text += more;
      if (text.includes('attached')) resolve();
    });
    child.once('close', () => reject(new Error(`strace ended: ${text}`)));
  });
  return {
    lines: () => text.split('\n'),
    detach: () => {
      child.kill('SIGINT');
      return ended;
    },
  };
}
