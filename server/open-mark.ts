import { closeSync, existsSync, fsyncSync, openSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { waitForDisk } from './backup/durable-file.ts';
import { databaseFile, hasSchema, openDatabase, requireReadable } from './database.ts';
import { StartError } from './start-error.ts';
import { findDamage } from './store/snapshot.ts';
import { verifyTail } from './verify.ts';

/** How much of the log is read anew after an end that was none. */
const tailRows = 2000;

/** Leaves a mark in the folder that only a clean end takes away. Gives the function that does. */
export function markOpen(dataDir: string): () => void {
  const handle = openSync(markFile(dataDir), 'a');
  fsyncSync(handle);
  closeSync(handle);
  waitForDisk(dataDir);
  return () => rmSync(markFile(dataDir), { force: true });
}

/**
 * Throws StartError for a database that cannot be read. Where the last server was killed, or left because the disk
 * failed, the file and the end of the log are read through first. Only for the holder of the folder's lock.
 */
export function requireSound(dataDir: string): void {
  const file = databaseFile(dataDir);
  if (existsSync(unfinishedRestoreFile(dataDir)))
    throw new StartError(`A restore into ${dataDir} did not come to its end: run it again.`);
  if (!existsSync(file)) return;
  requireReadable(file);
  if (!existsSync(markFile(dataDir))) return;
  const fault = findFault(file);
  if (fault !== undefined)
    throw new StartError(
      `${file} failed its check after a server that did not end well (${fault}): put it aside and restore a backup.`,
    );
}

/** While it is there the database in the folder is not to be served. */
export function unfinishedRestoreFile(dataDir: string): string {
  return join(dataDir, 'restore-unfinished');
}

function markFile(dataDir: string): string {
  return join(dataDir, 'server.open');
}

function findFault(file: string): string | undefined {
  try {
    const db = openDatabase(file);
    try {
      // Ended before the first step of the schema: there is nothing yet that could be missing.
      return findDamage(db) ?? (hasSchema(db) ? verifyTail(db, tailRows).faults[0] : undefined);
    } finally {
      db.close();
    }
  } catch (error) {
    return (error as Error).message;
  }
}
