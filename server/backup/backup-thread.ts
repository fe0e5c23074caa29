import { Worker } from 'node:worker_threads';
import type { Backup, BackupJob } from './backup.ts';

type Message = { readonly backup: Backup } | { readonly message: string; readonly code: string | undefined };
export type BackupRun = { readonly done: Promise<Backup>; readonly stop: () => Promise<unknown> };

/** Makes a backup beside the thread that serves. `done` rejects when no verified copy came of it. */
export function startBackup(job: BackupJob): BackupRun {
  const worker = new Worker(new URL('./backup-worker.ts', import.meta.url), { workerData: job });
  const done = new Promise<Backup>((resolve, reject) => {
    worker.once('message', (message: Message) => {
      if ('backup' in message) resolve(message.backup);
      else reject(Object.assign(new Error(message.message), { code: message.code }));
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the backup was broken off')));
  });
  return { done, stop: () => worker.terminate() };
}
