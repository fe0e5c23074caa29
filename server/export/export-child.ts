import { Socket } from 'node:net';
import { setPriority } from 'node:os';
import { AppError } from '#shared/errors.ts';
import { type EditionJob, runEditionJob } from '../edition/edition-job.ts';
import type { ExportFile } from './export-file.ts';
import { type ExportJob, runExport } from './export-job.ts';
import { bytesChannel, type ExportAnswer } from './export-process.ts';

/** What this process does for the server: files, and what takes as long. */
export type Job = ExportJob | EditionJob;

/** Behind everything that a phone waits for. */
setPriority(19);

const channel = new Socket({ fd: bytesChannel });
let last = Promise.resolve();

// Ends by itself when the server is gone: nothing else keeps it.
process.on('message', (job: Job) => {
  last = last.then(() => answer(job)).then((said) => void process.send?.(said));
});

async function answer(job: Job): Promise<ExportAnswer> {
  try {
    const { name, type, bytes } = await run(job);
    channel.write(bytes);
    return { name, type, size: bytes.byteLength };
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, details: error.details };
    return { failure: (error as Error).stack ?? String(error) };
  }
}

function run(job: Job): Promise<ExportFile> {
  return 'edition' in job ? runEditionJob(job) : runExport(job);
}
