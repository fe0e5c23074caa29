import { randomBytes, randomUUID } from 'node:crypto';
import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { type Database, migrate, openDatabase, openReadOnly, requireReadable } from '../database.ts';
import { rebuild } from '../rebuild.ts';
import { StartError } from '../start-error.ts';
import { type LogEnd, readLogEnd } from '../store/events.ts';
import { deleteMeta, findMeta, setMeta } from '../store/meta.ts';
import { closeIntoOneFile, copyInto } from '../store/snapshot.ts';
import { loadTape, verifyTape } from '../tape/load-tape.ts';
import { findFileFault, type Verification, verifyContent, verifyLog } from '../verify.ts';
import { waitForDisk } from './durable-file.ts';

export type RestoredCopy = LogEnd & { readonly epoch: string };

/**
 * Makes of a backup or a tape a database that a server could open: checked, of this program's schema, with an epoch of its
 * own, nothing safe yet, and what stands as the log says. `target` must not exist. Throws StartError for a file that is not
 * whole. On trial each thing is looked at once: the file in the backup, which is kept, and what is in it in the copy of it.
 */
export function makeRestoredCopy(file: string, target: string, { isTrial = false } = {}): RestoredCopy {
  requireWhole(file, isTrial ? lookAt(file, findFileFault) : verifyFile(file));
  if (isTape(file)) loadInto(target, file);
  else {
    const source = openReadOnly(file);
    try {
      copyInto(source, target);
    } finally {
      source.close();
    }
  }
  const db = openDatabase(target);
  const epoch = randomUUID();
  try {
    migrate(db, { keepsSnapshot: false });
    setMeta(db, 'epoch', epoch);
    if (findMeta(db, 'salt') === undefined) setMeta(db, 'salt', randomBytes(32).toString('hex'));
    deleteMeta(db, 'safe_through');
    requireWhole(target, (isTrial ? undefined : findFileFault(db)) ?? verifyContent(db, () => rebuild(db)));
    return { ...readLogEnd(db), epoch };
  } finally {
    closeIntoOneFile(db);
    waitForDisk(target);
  }
}

/** Reads a backup or a tape through and changes nothing. Throws StartError for what is neither. */
export function verifyFile(file: string): Verification {
  if (!existsSync(file)) throw new StartError(`There is no file ${file}.`);
  if (isTape(file)) return verifyTape(file);
  requireReadable(file);
  return lookAt(file, verifyLog);
}

function lookAt(file: string, look: (db: Database) => Verification | undefined): Verification {
  const db = openReadOnly(file);
  try {
    return look(db) ?? { events: 0, faults: [] };
  } catch (error) {
    return { events: 0, faults: [(error as Error).message] };
  } finally {
    db.close();
  }
}

function requireWhole(file: string, { faults }: Verification): void {
  if (faults.length > 0) throw new StartError(`${file} is not whole: ${faults[0]}`);
}

function loadInto(target: string, tape: string): void {
  const db = openDatabase(target);
  try {
    migrate(db);
    loadTape(db, tape);
  } finally {
    db.close();
  }
}

function isTape(file: string): boolean {
  const first = Buffer.alloc(8);
  const handle = openSync(file, 'r');
  try {
    return first.toString('latin1', 0, readSync(handle, first)) === '{"tape":';
  } finally {
    closeSync(handle);
  }
}
