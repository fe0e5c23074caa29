import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { serverFlags } from '../../../support/server-flags.ts';
import { spreadOf } from '../../spread.ts';
import { type LoadedPhone, letIn, loadPhones } from './phones.ts';

export type Pushing = { readonly phones: number; readonly pushes: number; readonly events: number };
export type PushRun = {
  /** Events in a second that were acknowledged. */
  readonly eventsPerSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** The most memory that the server held, in MB. */
  readonly highestMb: number;
  readonly refused: number;
};

/** One server, ours or the floor, over an empty database in a folder of its own, and so many phones that push. */
export async function runPushes(program: 'serve' | 'floor', { phones, pushes, events }: Pushing): Promise<PushRun> {
  const dir = mkdtempSync(join(tmpdir(), 'sommertelling-bench-'));
  const cookies = letIn(dir, phones);
  await using server = await startProgram(`${program}.ts`, { DATA_DIR: dir, PORT: '0', LOG_LEVEL: 'silent' });
  // Once to warm it up, with another summer, and once to measure.
  await send(dir, server.origin, loadPhones(cookies, Math.ceil(pushes / 4), events, 2016));
  const { answered, refused, seconds, took } = await send(dir, server.origin, loadPhones(cookies, pushes, events));
  const { median, at } = { ...spreadOf(took), at: rank(took, 0.99) };
  const highestMb = highestMemory(server.pid);
  rmSync(dir, { recursive: true });
  return { eventsPerSecond: (answered * events) / seconds, p50Ms: median, p99Ms: at, highestMb, refused };
}

type Sent = {
  readonly answered: number;
  readonly refused: number;
  readonly seconds: number;
  readonly took: readonly number[];
};

type Request = { readonly cookie: string; readonly body: string };
export type Prepared = {
  readonly origin: string;
  readonly lanes: readonly (readonly Request[])[];
  /** Requests in a second, all lanes together; without it as fast as they are answered. */
  readonly overallRate?: number;
};

/** Each phone on a connection of its own. */
function send(dir: string, origin: string, phones: readonly LoadedPhone[]): Promise<Sent> {
  const lanes = phones.map(({ cookie, bodies }) => bodies.map((body) => ({ cookie, body })));
  return sendInLanes(dir, origin, lanes);
}

export async function sendInLanes(
  dir: string,
  origin: string,
  lanes: Prepared['lanes'],
  more: Pick<Prepared, 'overallRate'> = {},
): Promise<Sent> {
  const file = join(dir, 'to-send.json');
  writeFileSync(file, JSON.stringify({ origin, lanes, ...more } satisfies Prepared));
  const sender = spawn(process.execPath, [join(import.meta.dirname, 'send.ts'), file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  sender.stdout.setEncoding('utf8').on('data', (part: string) => {
    text += part;
  });
  const [status] = await once(sender, 'close');
  if (status !== 0) throw new Error(`the sender ended with ${status}`);
  return JSON.parse(text) as Sent;
}

/** A program that says `ready ORIGIN` when it serves, and is ended by the one who asked for it. */
export async function startProgram(file: string, env: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, [...serverFlags, join(import.meta.dirname, file)], {
    env: { PATH: process.env.PATH ?? '', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface(child.stdout)) {
    const origin = /^ready (\S+)$/.exec(line)?.[1];
    if (origin === undefined) continue;
    return {
      origin,
      pid: child.pid ?? 0,
      [Symbol.asyncDispose]: async () => {
        child.kill('SIGKILL');
        await once(child, 'close');
      },
    };
  }
  throw new Error(`${file} ended before it served`);
}

export function highestMemory(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1]) / 1024);
}

function rank(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
