import { Worker } from 'node:worker_threads';
import { AppError, type ErrorCode, type ErrorDetails } from '#shared/errors.ts';
import type { Later } from '../later.ts';
import type { ExportFile } from './export-file.ts';
import type { ExportJob } from './export-job.ts';

/** What the thread answers each job with, in the order of the jobs. */
export type ExportAnswer =
  | { readonly file: ExportFile }
  | { readonly code: ErrorCode; readonly details: ErrorDetails }
  | { readonly failure: string };

export type Exporter = {
  /** Rejects with `busy` where too many wait already. */
  readonly write: (job: ExportJob) => Promise<ExportFile>;
  readonly close: () => Promise<void>;
};

const maxWaiting = 8;
/** Long enough to take away one figure in several formats. */
const idleMs = 15_000;

type Waiting = { readonly resolve: (file: ExportFile) => void; readonly reject: (error: Error) => void };

/**
 * Writes files beside the thread that serves, one after another: a second core is all that a push leaves free. The thread ends
 * when nothing has been asked of it for a while, and what the libraries of pictures and documents took is given back.
 */
export function makeExporter(later: Later): Exporter {
  let worker: Worker | null = null;
  let isClosed = false;
  let forget = () => {};
  const waiting: Waiting[] = [];

  const start = (): Worker => {
    const started = new Worker(new URL('./export-worker.ts', import.meta.url));
    started.on('message', (answer: ExportAnswer) => {
      const first = waiting.shift();
      if ('file' in answer) first?.resolve(answer.file);
      else if ('code' in answer) first?.reject(new AppError(answer.code, answer.details));
      else first?.reject(new Error(answer.failure));
      if (waiting.length === 0) forget = later(() => void stop(), idleMs);
    });
    const giveUp = (error: Error) => {
      if (worker !== started) return;
      worker = null;
      for (const one of waiting.splice(0)) one.reject(error);
    };
    started.on('error', giveUp);
    started.on('exit', () => giveUp(new AppError('busy')));
    return started;
  };

  /** Whoever asks from now on gets a new thread. */
  const stop = async (): Promise<void> => {
    const stopped = worker;
    worker = null;
    for (const one of waiting.splice(0)) one.reject(new AppError('busy'));
    await stopped?.terminate();
  };

  return {
    write: (job) =>
      new Promise<ExportFile>((resolve, reject) => {
        if (isClosed || waiting.length >= maxWaiting) return reject(new AppError('busy'));
        forget();
        waiting.push({ resolve, reject });
        worker ??= start();
        worker.postMessage(job);
      }),
    close: async () => {
      isClosed = true;
      forget();
      await stop();
    },
  };
}
