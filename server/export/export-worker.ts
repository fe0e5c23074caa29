import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '#shared/errors.ts';
import { type ExportJob, runExport } from './export-job.ts';

try {
  const file = runExport(workerData as ExportJob);
  parentPort?.postMessage({ file });
} catch (error) {
  if (error instanceof AppError) parentPort?.postMessage({ code: error.code, details: error.details });
  else throw error;
}
