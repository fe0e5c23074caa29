import { setPriority } from 'node:os';
import { AppError } from '#shared/errors.ts';
import { type ExportJob, runExport } from './export-job.ts';
import type { ExportAnswer } from './export-process.ts';

/** Behind everything that a phone waits for. */
setPriority(19);

let last = Promise.resolve();

// Ends by itself when the server is gone: nothing else keeps it.
process.on('message', (job: ExportJob) => {
  last = last.then(() => answer(job)).then((said) => void process.send?.(said));
});

async function answer(job: ExportJob): Promise<ExportAnswer> {
  try {
    return { file: await runExport(job) };
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, details: error.details };
    return { failure: (error as Error).stack ?? String(error) };
  }
}
