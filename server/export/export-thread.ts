import { Worker } from 'node:worker_threads';
import { AppError, type ErrorCode, type ErrorDetails } from '#shared/errors.ts';
import type { ExportFile } from './export-file.ts';
import type { ExportJob } from './export-job.ts';

type Message = { readonly file: ExportFile } | { readonly code: ErrorCode; readonly details: ErrorDetails };

export type Exporter = {
  /** Rejects with `busy` where too many wait already. */
  readonly write: (job: ExportJob) => Promise<ExportFile>;
  readonly close: () => Promise<void>;
};

const maxWaiting = 8;

/**
 * Writes files beside the thread that serves, one after another: a second core is all that a push leaves free. Each job has
 * a thread of its own, so that what the libraries of pictures and documents take is given back.
 */
export function makeExporter(): Exporter {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let running: Worker | null = null;
  let isClosed = false;
  const start = (job: ExportJob) =>
    new Promise<ExportFile>((resolve, reject) => {
      if (isClosed) return reject(new AppError('busy'));
      const worker = new Worker(new URL('./export-worker.ts', import.meta.url), { workerData: job });
      running = worker;
      worker.once('message', (message: Message) => {
        if ('file' in message) resolve(message.file);
        else reject(new AppError(message.code, message.details));
      });
      worker.once('error', reject);
      worker.once('exit', () => {
        running = null;
        reject(new AppError('busy'));
      });
    });
  return {
    write: async (job) => {
      if (waiting >= maxWaiting) throw new AppError('busy');
      waiting++;
      const mine = last.then(() => start(job));
      last = mine.catch(() => undefined);
      return mine.finally(() => {
        waiting--;
      });
    },
    close: async () => {
      isClosed = true;
      await running?.terminate();
    },
  };
}
