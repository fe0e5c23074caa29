import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { StartError } from './start-error.ts';

export type DataLock = { readonly release: () => void };

/**
 * One writer per data folder. The lock is SQLite's own lock on a file beside the database: the system lets go of it
 * when the process ends, however it ends, so it can never be left behind.
 */
export function lockDataDir(dataDir: string): DataLock {
  const lock = openLock(dataDir);
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch {
    lock.close();
    throw new StartError(
      `DATA_DIR ${dataDir} is in use by another Sommertelling server: stop it, or set another DATA_DIR.`,
    );
  }
  return { release: () => lock.close() };
}

/** Throws StartError unless the folder is there and can be written to. Makes it where `makes` says so. */
export function requireDataDir(dataDir: string, makes: boolean): void {
  try {
    if (makes) mkdirSync(dataDir, { recursive: true });
    if (!statSync(dataDir).isDirectory()) throw new StartError(`DATA_DIR ${dataDir} is not a folder.`);
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    if (error instanceof StartError) throw error;
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw isMissing
      ? new StartError(`DATA_DIR ${dataDir} does not exist: make the folder first, or correct the name.`)
      : notWritable(dataDir);
  }
}

function openLock(dataDir: string): Database.Database {
  try {
    return new Database(join(dataDir, 'server.lock'), { timeout: 0 });
  } catch {
    throw notWritable(dataDir);
  }
}

function notWritable(dataDir: string): StartError {
  return new StartError(
    `DATA_DIR ${dataDir} cannot be written to: give this user the right to write there, or set another DATA_DIR.`,
  );
}
