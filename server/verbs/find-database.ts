import { existsSync } from 'node:fs';
import type { Config } from '../config.ts';
import { requireDataDir } from '../data-lock.ts';
import { databaseFile, requireReadable } from '../database.ts';
import { StartError } from '../start-error.ts';

/** The file of DATA_DIR's database. Throws StartError where there is none that this program can read. */
export function getDatabaseFile({ dataDir }: Config): string {
  requireDataDir(dataDir, false);
  const file = databaseFile(dataDir);
  if (!existsSync(file)) throw new StartError(`DATA_DIR ${dataDir} holds no database: start the server there first.`);
  requireReadable(file);
  return file;
}
