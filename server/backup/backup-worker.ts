import { parentPort, workerData } from 'node:worker_threads';
import { type BackupJob, makeBackup } from './backup.ts';

try {
  parentPort?.postMessage({ backup: makeBackup(workerData as BackupJob) });
} catch (error) {
  const { message, code = '' } = error as NodeJS.ErrnoException;
  // Only these speak of the live database: an I/O error may be the disk of the copy.
  const isOfDatabase = /^SQLITE_(CORRUPT|NOTADB)/.test(code);
  parentPort?.postMessage({ message: `${message} ${code}`.trim(), code: isOfDatabase ? code : undefined });
}
