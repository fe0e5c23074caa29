import type { Config } from '../config.ts';
import { lockDataDir } from '../data-lock.ts';
import { openDatabase } from '../database.ts';
import { rebuild } from '../rebuild.ts';
import { getDatabaseFile } from './find-database.ts';
import { type Outcome, patienceMs } from './outcome.ts';

export function rebuildVerb(config: Config): Outcome {
  const file = getDatabaseFile(config);
  const lock = lockDataDir(config.dataDir);
  const db = openDatabase(file, { busyTimeoutMs: patienceMs });
  try {
    const counts = rebuild(db);
    return { lines: [`${counts} counts stand as the log says.`], json: { ok: true, counts }, isGood: true };
  } finally {
    db.close();
    lock.release();
  }
}
