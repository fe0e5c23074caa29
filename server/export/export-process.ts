import { type ChildProcess, fork } from 'node:child_process';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { AppError, type ErrorCode, type ErrorDetails } from '#shared/errors.ts';
import type { Later } from '../later.ts';
import type { Job } from './export-child.ts';
import type { ExportFile } from './export-file.ts';
import { receiveBytes } from './received-bytes.ts';

/** The file descriptor that the bytes come by: as messages they would be copied, and kept, more than once. */
export const bytesChannel = 4;

/** What the process answers each job with, in the order of the jobs; `size` bytes come by the channel. */
export type ExportAnswer =
  | { readonly name: string; readonly type: string; readonly size: number }
  | { readonly code: ErrorCode; readonly details: ErrorDetails }
  | { readonly failure: string };

export type Exporter = {
  /** Rejects with `busy` where too many wait already. */
  readonly write: (job: Job) => Promise<ExportFile>;
  readonly close: () => void;
};

const maxWaiting = 8;
/** Long enough to take away one figure in several formats. */
const idleMs = 15_000;

/** Node would let it grow to half a gigabyte before it looked for what is no longer needed. A hundred seasons fit. */
const littleMemory = ['--max-semi-space-size=2', '--max-old-space-size=160'];
/** Linux has a priority for each thread, and the engine's helpers are there before ours is lowered. */
const noHelpers = ['--v8-pool-size=0'];

type Waiting = { readonly resolve: (file: ExportFile) => void; readonly reject: (error: Error) => void };

/**
 * Writes files beside the server, one after another, in a process of low priority: a push does not notice, and a library that falls
 * takes no phone's answer with it. It ends when nothing has been asked of it for a while, and all its memory is given back.
 */
export function makeExporter(later: Later): Exporter {
  let child: ChildProcess | null = null;
  let isClosed = false;
  let forget = () => {};
  const waiting: Waiting[] = [];

  const start = (): ChildProcess => {
    const started = fork(fileURLToPath(new URL('./export-child.ts', import.meta.url)), {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc', 'pipe'],
      execArgv: [...littleMemory, ...noHelpers],
    });
    const take = receiveBytes(started.stdio[bytesChannel] as Readable);
    const settle = async (answer: ExportAnswer): Promise<void> => {
      const bytes = 'size' in answer ? await take(answer.size) : null;
      if (child !== started) return;
      const first = waiting.shift();
      if ('size' in answer && bytes) first?.resolve({ name: answer.name, type: answer.type, bytes });
      else if ('code' in answer) first?.reject(new AppError(answer.code, answer.details));
      else if ('failure' in answer) first?.reject(new Error(answer.failure));
      if (waiting.length === 0) forget = later(stop, idleMs);
    };
    // An answer may be here before the bytes of the one before it.
    let settled = Promise.resolve();
    started.on('message', (answer: ExportAnswer) => {
      settled = settled.then(() => settle(answer));
    });
    const giveUp = () => {
      if (child === started) stop();
    };
    started.on('error', giveUp);
    started.on('exit', giveUp);
    return started;
  };

  /** Whoever asks from now on gets a new process. */
  const stop = (): void => {
    const stopped = child;
    child = null;
    for (const one of waiting.splice(0)) one.reject(new AppError('busy'));
    stopped?.kill('SIGKILL');
  };

  return {
    write: (job) =>
      new Promise<ExportFile>((resolve, reject) => {
        if (isClosed || waiting.length >= maxWaiting) return reject(new AppError('busy'));
        forget();
        waiting.push({ resolve, reject });
        child ??= start();
        child.send(job);
      }),
    close: () => {
      isClosed = true;
      forget();
      stop();
    },
  };
}
