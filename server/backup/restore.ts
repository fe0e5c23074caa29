import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '#shared/time.ts';
import { type Database, databaseFile, openReadOnly } from '../database.ts';
import { house } from '../house.ts';
import { StartError } from '../start-error.ts';
import { countMissing } from '../store/events.ts';
import { listPeopleWithoutDevice, type Person } from '../store/people.ts';
import { toFileTime } from './file-time.ts';
import { replaceDatabase } from './replace-database.ts';
import { makeRestoredCopy } from './restored-copy.ts';
import { readSafeThrough } from './safe-through.ts';

export type Restored = {
  readonly events: number;
  readonly epoch: string;
  readonly database: string;
  /** Where the database that was there lies now. */
  readonly kept: string | null;
  readonly warnings: readonly string[];
  /** Those whose phones are not in the file: everybody, where it is a tape. */
  readonly withoutPhone: readonly Person[];
};

type RestoreOptions = { readonly isForced: boolean; readonly now: Instant };

/**
 * Puts a backup or a tape in the place of a folder's database, under a new epoch. The file is checked first; the
 * database that was there is kept. A kill at any moment leaves the old one or the new one, whole. Only for the holder of
 * the folder's lock. Throws StartError and changes nothing for a file that is not whole, or lacks what was safe.
 */
export function restore(file: string, dataDir: string, { isForced, now }: RestoreOptions): Restored {
  for (const name of readdirSync(dataDir).filter((one) => /^restoring-.*\.db/.test(one))) rmSync(join(dataDir, name));
  const database = databaseFile(dataDir);
  const copy = join(dataDir, `restoring-${randomUUID()}.db`);
  try {
    const { position: events, epoch } = makeRestoredCopy(file, copy);
    const lost = existsSync(database) ? readLoss(database, copy) : { missing: 0, warnings: [] };
    if (lost.missing > 0 && !isForced)
      throw new StartError(
        `${file} lacks ${lost.missing} events that phones were told are safe, and may have let go of: restore a newer file, or use --force.`,
      );
    const withoutPhone = readFrom(copy, listPeopleWithoutDevice).filter(({ id }) => id !== house.id);
    const kept = replaceDatabase(dataDir, copy, join(dataDir, `replaced-${toFileTime(now)}-${epoch.slice(0, 8)}.db`));
    return { events, epoch, database, kept, warnings: lost.warnings, withoutPhone };
  } finally {
    rmSync(copy, { force: true });
  }
}

/** What the copy lacks of that which was safe in the database that it is to replace. */
function readLoss(old: string, copy: string): { readonly missing: number; readonly warnings: readonly string[] } {
  try {
    const missing = readFrom(copy, (restored) =>
      readFrom(old, (db) => countMissing(restored, db, readSafeThrough(db) ?? 0)),
    );
    return { missing, warnings: [] };
  } catch (error) {
    const { message } = error as Error;
    return { missing: 0, warnings: [`The database that was there could not be compared with the file (${message}).`] };
  }
}

function readFrom<T>(file: string, read: (db: Database) => T): T {
  const db = openReadOnly(file);
  try {
    return read(db);
  } finally {
    db.close();
  }
}
