import type { Instant } from '#shared/time.ts';
import type { Config } from '../config.ts';
import { type Database, databaseFile } from '../database.ts';
import type { Log } from '../log.ts';
import { patiently } from '../patience.ts';
import { isStorageBroken } from '../storage-fault.ts';
import { readPosition } from '../store/events.ts';
import type { BackupJob } from './backup.ts';
import { type BackupRun, startBackup } from './backup-thread.ts';
import { moveSafeThrough, readSafeThrough } from './safe-through.ts';

export type Watched = {
  readonly db: Database;
  readonly config: Config;
  readonly log: Log;
  /** Called after an error that makes the database untrustworthy: the process must end. */
  readonly onBroken: (error: Error) => void;
};

export type Timers = {
  readonly clock: () => Instant;
  /** Calls back once, later; gives a function that calls it off. */
  readonly later: (callback: () => void, delayMs: number) => () => void;
};

const safePatienceMs = 5000;

/** Makes a backup now if anything is not safe yet, and looks again every so often. Gives a function that ends it. */
export function keepBackups(watched: Watched, { clock, later }: Timers): () => Promise<void> {
  const { db, config, log, onBroken } = watched;
  let run: BackupRun | undefined;
  let isOver = false;
  let callOff = () => {};
  const look = async (): Promise<void> => {
    try {
      if (config.backupDir !== null && readPosition(db) > (readSafeThrough(db) ?? 0)) {
        run = startBackup(jobOf(config, config.backupDir, clock()));
        const backup = await run.done;
        const isMoved = await patiently(() => moveSafeThrough(db, backup), safePatienceMs);
        if (!isMoved) throw new Error(`${backup.file} is not a copy of the log that is served`);
        log.info({ file: backup.file, position: backup.position }, 'a backup was made and checked');
      }
    } catch (error) {
      if (isOver) return;
      log.error({ err: error }, 'no backup was made: what is safe stays as it was');
      if (isStorageBroken(error)) onBroken(error as Error);
    }
    if (!isOver) callOff = later(() => (looking = look()), config.limits.backupEveryMs);
  };
  let looking = look();
  return async () => {
    isOver = true;
    callOff();
    await run?.stop();
    await looking;
  };
}

export function jobOf({ dataDir, limits }: Config, backupDir: string, now: Instant): BackupJob {
  const { keptBackups, keptBackupDays } = limits;
  return { databaseFile: databaseFile(dataDir), backupDir, now, keptBackups, keptBackupDays };
}
