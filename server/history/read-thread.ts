import { Worker } from 'node:worker_threads';
import { problemAt } from '#shared/history/import-problem.ts';
import type { Later } from '../later.ts';
import type { ReadFile } from './read-table.ts';

const longestMs = 20_000;
const mostMegabytes = 384;

/** Reads a file beside the thread that serves, with no more room and time than an honest one needs. */
export function readInThread(bytes: Uint8Array, later: Later): Promise<ReadFile> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./read-worker.ts', import.meta.url), {
      workerData: bytes,
      resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
    });
    const give = (read: ReadFile) => {
      forget();
      resolve(read);
      void worker.terminate();
    };
    const giveUp = () => give({ rows: [], problems: [problemAt(null, null, 'unpacks_too_large')] });
    const forget = later(giveUp, longestMs);
    worker.once('message', give);
    worker.once('error', giveUp);
  });
}
