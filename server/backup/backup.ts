import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '#shared/time.ts';
import { openReadOnly } from '../database.ts';
import { isStorageBusy } from '../storage-fault.ts';
import { findChain, type LogEnd, readLogEnd } from '../store/events.ts';
import { getMeta } from '../store/meta.ts';
import { listKeptBesideLog } from '../store/people.ts';
import { copyInto } from '../store/snapshot.ts';
import { backupFile, clearOldBackups, failedFile } from './backup-folder.ts';
import { renameDurably } from './durable-file.ts';
import { makeRestoredCopy } from './restored-copy.ts';

export type BackupJob = {
  readonly databaseFile: string;
  readonly backupDir: string;
  readonly now: Instant;
  readonly keptBackups: number;
  readonly keptBackupDays: number;
};

/** A copy from which a server was restored on trial, and the place in the log up to which it holds everything. */
export type Backup = LogEnd & { readonly file: string; readonly epoch: string };

/** A copy that is not what it should be. It was kept aside. */
export class BackupFault extends Error {}

/**
 * Copies the database, restores that copy on trial, and gives it its name only if the restored log is the live log. Reads
 * the live database and writes nothing to it. Takes its time: not for the thread that serves.
 */
export function makeBackup(job: BackupJob): Backup {
  const { databaseFile, backupDir, now } = job;
  const workDir = mkdtempSync(join(backupDir, 'making-'));
  const part = join(workDir, 'copy.db');
  const live = openReadOnly(databaseFile);
  try {
    const before = readLogEnd(live);
    const epoch = getMeta(live, 'epoch');
    const peopleBefore = listKeptBesideLog(live);
    copyInto(live, part);
    const end = checkCopy(part, failedFile(backupDir, now), (copy) => {
      if (copy.position < before.position)
        return `it ends at position ${copy.position}, and the log had ${before.position} before it was made`;
      if (findChain(live, copy.position) !== copy.chain) return 'its chain is not that of the log';
      return keepsPeople(part, [...peopleBefore, ...listKeptBesideLog(live)])
        ? undefined
        : 'its people and phones are not those of the database';
    });
    const file = backupFile(backupDir, end.position, now);
    renameDurably(part, file);
    clearOldBackups(backupDir, job, now);
    return { file, epoch, position: end.position, chain: end.chain };
  } finally {
    live.close();
    rmSync(workDir, { recursive: true, force: true });
  }
}

/** The chain says nothing about these. Each must be as it was before the copy was made or as it is after. */
function keepsPeople(part: string, live: readonly string[]): boolean {
  const copy = openReadOnly(part);
  try {
    const known = new Set(live);
    return listKeptBesideLog(copy).every((record) => known.has(record));
  } finally {
    copy.close();
  }
}

/** Restores the copy into a folder of its own, as after a fire, and looks at what came of it. */
function checkCopy(part: string, aside: string, findFault: (end: LogEnd) => string | undefined): LogEnd {
  try {
    const restored = makeRestoredCopy(part, `${part}-restored`, { isTrial: true });
    const fault = findFault(restored);
    if (fault !== undefined) throw new Error(`the copy is not of this log: ${fault}`);
    return restored;
  } catch (error) {
    // For want of space nothing can be said of the copy, and keeping it would take more.
    if (isStorageBusy(error)) throw error;
    renameSync(part, aside);
    throw new BackupFault(`${(error as Error).message} (kept as ${aside})`);
  }
}
