import { closeSync, copyFileSync, existsSync, linkSync, openSync, renameSync, rmSync } from 'node:fs';
import { databaseFile, openDatabase } from '../database.ts';
import { unfinishedRestoreFile } from '../open-mark.ts';
import { closeIntoOneFile } from '../store/snapshot.ts';
import { renameDurably, waitForDisk } from './durable-file.ts';

/**
 * Puts `next` in the place of the folder's database and keeps that one as `kept`. What SQLite had laid beside the old file
 * must never meet the new one, so the old one is first brought into a single file; the exchange is then one rename.
 * Gives `kept`, or null where there was nothing.
 */
export function replaceDatabase(dataDir: string, next: string, kept: string): string | null {
  const database = databaseFile(dataDir);
  const unfinished = unfinishedRestoreFile(dataDir);
  const had = existsSync(database);
  if (had && isInOneFile(database)) keepAlso(database, kept);
  else if (had || listBeside(database).length > 0) {
    // A database that cannot even be closed: until the new one stands, no server may start on what is left of it.
    closeSync(openSync(unfinished, 'a'));
    waitForDisk(dataDir);
    for (const end of listBeside(database)) renameSync(database + end, kept + end);
    if (existsSync(database)) renameSync(database, kept);
  }
  renameDurably(next, database);
  rmSync(unfinished, { force: true });
  waitForDisk(dataDir);
  return existsSync(kept) ? kept : null;
}

function isInOneFile(database: string): boolean {
  try {
    closeIntoOneFile(openDatabase(database));
  } catch {
    return false;
  }
  return listBeside(database).length === 0;
}

function listBeside(database: string): readonly string[] {
  return ['-wal', '-shm', '-journal'].filter((end) => existsSync(database + end));
}

/** A second name for the same file; a copy on a disk that knows no second names. */
function keepAlso(database: string, kept: string): void {
  try {
    linkSync(database, kept);
  } catch {
    copyFileSync(database, kept);
  }
  waitForDisk(kept);
}
