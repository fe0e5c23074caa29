import { waitForDisk } from '../backup/durable-file.ts';
import type { Database } from '../database.ts';

/** Writes all that the database holds at this moment to a new file, and waits until it is on the disk. */
export function copyInto(db: Database, file: string): void {
  db.prepare('VACUUM INTO ?').run(file);
  waitForDisk(file);
}

/** What SQLite itself finds wrong with the file, or null. */
export function findDamage(db: Database): string | null {
  try {
    const found = db.pragma('integrity_check', { simple: true });
    return found === 'ok' ? null : String(found).replace(/\s+/g, ' ');
  } catch (error) {
    return (error as Error).message;
  }
}

/**
 * Brings everything into the one file and closes: nothing lies beside it afterwards, unless somebody else reads it. No
 * rollback journal is used for it, which a kill could leave and a reader could not play back.
 */
export function closeIntoOneFile(db: Database): void {
  try {
    db.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    db.close();
  }
}
