import type { Instant } from '#shared/time.ts';
import { type Backup, BackupFault, makeBackup } from '../backup/backup.ts';
import { jobOf } from '../backup/backup-schedule.ts';
import { moveSafeThrough, readSafeThrough } from '../backup/safe-through.ts';
import type { Config } from '../config.ts';
import { openDatabase } from '../database.ts';
import { StartError } from '../start-error.ts';
import { getDatabaseFile } from './find-database.ts';
import { type Outcome, patienceMs } from './outcome.ts';

/** One verified copy now. Beside a running server it reads, and moves what is safe in one short transaction. */
export function backupVerb(config: Config, now: Instant): Outcome {
  if (config.backupDir === null) throw new StartError('BACKUP_DIR is missing: name the folder for the copy.');
  const databaseFile = getDatabaseFile(config);
  const backup = makeOrSay(() => makeBackup(jobOf(config, config.backupDir ?? '', now)));
  const db = openDatabase(databaseFile, { busyTimeoutMs: patienceMs });
  try {
    if (!moveSafeThrough(db, backup))
      throw new StartError(`${backup.file} is whole, and the database was exchanged meanwhile: make another.`);
    const { file, position } = backup;
    const safeThrough = readSafeThrough(db);
    return {
      lines: [`${file} holds everything up to position ${position}, and a restore of it was checked.`],
      json: { ok: true, file, position, safeThrough },
      isGood: true,
    };
  } finally {
    db.close();
  }
}

function makeOrSay(make: () => Backup): Backup {
  try {
    return make();
  } catch (error) {
    if (error instanceof BackupFault) throw new StartError(`No backup was made: ${error.message}.`);
    throw error;
  }
}
