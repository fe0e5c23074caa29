import { parentPort } from 'node:worker_threads';
import { AppError } from '#shared/errors.ts';
import { type ExportJob, runExport } from './export-job.ts';
import type { ExportAnswer } from './export-thread.ts';

let last = Promise.resolve();

parentPort?.on('message', (job: ExportJob) => {
  last = last.then(() => answer(job)).then((said) => parentPort?.postMessage(said));
});

async function answer(job: ExportJob): Promise<ExportAnswer> {
  try {
    return { file: await runExport(job) };
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, details: error.details };
    return { failure: (error as Error).stack ?? String(error) };
  }
}
