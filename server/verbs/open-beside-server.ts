import { existsSync } from 'node:fs';
import type { Instant } from '#shared/time.ts';
import type { Config } from '../config.ts';
import { lockDataDir, requireDataDir } from '../data-lock.ts';
import { type Database, databaseFile, openDatabase } from '../database.ts';
import { requireSound } from '../open-mark.ts';
import { openSeeded } from '../start.ts';
import { StartError } from '../start-error.ts';
import { getDatabaseFile } from './find-database.ts';
import { patienceMs } from './outcome.ts';

/** The database of a server that may be running, or one made ready here when none is. */
export function openBesideServer(config: Config, now: Instant): Database {
  requireDataDir(config.dataDir, config.makesDataDir);
  try {
    const lock = lockDataDir(config.dataDir);
    try {
      requireSound(config.dataDir);
      openSeeded(config.dataDir, now).close();
    } finally {
      lock.release();
    }
  } catch (error) {
    if (!(error instanceof StartError) || !existsSync(databaseFile(config.dataDir))) throw error;
  }
  return openDatabase(getDatabaseFile(config), { busyTimeoutMs: patienceMs });
}
