import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '#shared/time.ts';
import { type Database, databaseFile, openDatabase, openReadOnly } from '../database.ts';
import { house } from '../house.ts';
import { StartError } from '../start-error.ts';
import { countMissing } from '../store/events.ts';
import { listPeopleWithoutDevice, type Person } from '../store/people.ts';
import type { ShutOutRecord } from '../store/shut-out.ts';
import { closeIntoOneFile } from '../store/snapshot.ts';
import { carryShutOut } from './carry-shut-out.ts';
import { waitForDisk } from './durable-file.ts';
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
  /** Whom the database that was there had shut out since the file was made: they are shut out again. */
  readonly shutOut: readonly ShutOutRecord[];
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
    const { missing, shutOut, warnings } = existsSync(database) ? compare(database, copy) : nothingThere;
    if (missing > 0 && !isForced)
      throw new StartError(
        `${file} lacks ${missing} events that phones were told are safe, and may have let go of: restore a newer file, or use --force.`,
      );
    const withoutPhone = readFrom(copy, listPeopleWithoutDevice).filter(({ id }) => id !== house.id);
    const kept = replaceDatabase(dataDir, copy, join(dataDir, `replaced-${toFileTime(now)}-${epoch.slice(0, 8)}.db`));
    return { events, epoch, database, kept, warnings, shutOut, withoutPhone };
  } finally {
    rmSync(copy, { force: true });
  }
}

type Compared = Pick<Restored, 'warnings' | 'shutOut'> & { readonly missing: number };
const nothingThere: Compared = { missing: 0, shutOut: [], warnings: [] };

/** What the copy lacks of that which was safe in the database that it is to replace, and whom it must shut out again. */
function compare(old: string, copy: string): Compared {
  try {
    return readFrom(old, (replaced) => {
      const safeThrough = readSafeThrough(replaced) ?? 0;
      const missing = readFrom(copy, (restored) => countMissing(restored, replaced, safeThrough));
      return { missing, shutOut: changeCopy(copy, (restored) => carryShutOut(replaced, restored)), warnings: [] };
    });
  } catch (error) {
    const { message } = error as Error;
    const unread = `The database that was there could not be compared with the file (${message}).`;
    return { ...nothingThere, warnings: [`${unread} Look at \`people\`, and revoke again whom you revoked since.`] };
  }
}

function changeCopy<T>(file: string, change: (db: Database) => T): T {
  const db = openDatabase(file);
  try {
    return change(db);
  } finally {
    closeIntoOneFile(db);
    waitForDisk(file);
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
