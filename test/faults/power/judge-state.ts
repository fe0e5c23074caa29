import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseFile, migrate, openDatabase } from '../../../server/database.ts';
import { findDamage } from '../../../server/store/snapshot.ts';
import type { CrashState } from './crash-states.ts';

/** Lays a state down as files, in memory where there is room for it, and opens it as the next start would. */
export class CrashBench implements Disposable {
  readonly #dir = mkdtempSync(join(memoryDir(), 'sommertelling-crash-'));

  /** What is wrong with a state: nothing, when every acknowledged event is there and the file is whole. */
  judge({ files, acknowledged, after }: CrashState): readonly string[] {
    rmSync(this.#dir, { recursive: true });
    mkdirSync(this.#dir);
    for (const [name, bytes] of files) writeFileSync(join(this.#dir, name), bytes);
    try {
      return this.#open(acknowledged).map((fault) => `after ${after}: ${fault}`);
    } catch (error) {
      return [`after ${after}: ${(error as Error).message}`];
    }
  }

  [Symbol.dispose](): void {
    rmSync(this.#dir, { recursive: true, force: true });
  }

  #open(acknowledged: readonly string[]): readonly string[] {
    const db = openDatabase(databaseFile(this.#dir));
    try {
      db.pragma('synchronous = OFF'); // this copy is not what is tried
      const damage = findDamage(db);
      if (damage !== null) return [`damaged: ${damage}`];
      const hasLog = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'event_log'").get() !== undefined;
      const held = new Set(hasLog ? db.prepare('SELECT id FROM event_log').pluck().all() : []);
      return acknowledged.filter((id) => !held.has(id)).map((id) => `lost: ${id}`);
    } finally {
      db.close();
    }
  }

  /** Whether the schema is the old one or the new one, whole: the migration can then be done again. */
  canMigrate(migrations: string): boolean {
    const db = openDatabase(databaseFile(this.#dir));
    try {
      migrate(db, { dir: migrations, keepsSnapshot: false });
      return true;
    } finally {
      db.close();
    }
  }
}

function memoryDir(): string {
  try {
    rmSync(mkdtempSync('/dev/shm/sommertelling-try-'), { recursive: true });
    return '/dev/shm';
  } catch {
    return tmpdir();
  }
}
