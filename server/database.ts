import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { renameDurably } from './backup/durable-file.ts';
import { StartError } from './start-error.ts';
import { readPosition } from './store/events.ts';
import { copyInto, findDamage } from './store/snapshot.ts';
import { prepareOnce } from './store/statement-cache.ts';

export type { Database } from 'better-sqlite3';

const migrationsDir = join(import.meta.dirname, '../migrations');
/** Before 3.51.3 two connections in WAL mode can lose a commit. */
const oldestSqlite = [3, 51, 3];

export function databaseFile(dataDir: string): string {
  return join(dataDir, 'sommertelling.db');
}

/**
 * Opens the database with the settings that keep an acknowledged event through a power cut: WAL does not fsync at
 * each commit unless `synchronous=FULL` is set on every connection, and better-sqlite3's own default is NORMAL.
 */
export function openDatabase(file: string, { busyTimeoutMs = 200 } = {}): Database.Database {
  const db = new Database(file, { timeout: busyTimeoutMs });
  requireSqlite(db);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('recursive_triggers = ON');
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  // In pages, 16 MB: who copies them into the file holds up whoever commits just then, and a page that was written often is copied once.
  db.pragma('wal_autocheckpoint = 4000');
  db.pragma('cache_size = -16000'); // in KiB: a city's summer fits in
  prepareOnce(db);
  return db;
}

/** Opens a database to read it and nothing else: beside a running server, or a copy of it. */
export function openReadOnly(file: string): Database.Database {
  const db = new Database(file, { readonly: true, fileMustExist: true, timeout: 5000 });
  requireSqlite(db);
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  prepareOnce(db);
  return db;
}

/** From now on a write that meets another writer fails at once, and whoever asked for it waits without holding up the others. */
export function neverBlock(db: Database.Database): void {
  db.pragma('busy_timeout = 0');
}

type MigrateOptions = {
  readonly dir?: string;
  /** False where the database is a copy itself. */
  readonly keepsSnapshot?: boolean;
};

/**
 * Brings the schema up to this code, one transaction a step: a kill leaves whole steps. A database that holds anything is
 * copied first. Throws StartError for a database newer than the code.
 */
export function migrate(
  db: Database.Database,
  { dir = migrationsDir, keepsSnapshot = true }: MigrateOptions = {},
): void {
  const steps = listMigrations(dir);
  const version = readVersion(db);
  requireNotNewer(version, steps.length);
  if (keepsSnapshot && version > 0 && version < steps.length) keepSnapshot(db, version);
  for (const [index, file] of steps.entries()) {
    if (index < version) continue;
    const sql = readFileSync(join(dir, file), 'utf8');
    db.transaction(() => {
      db.exec(sql);
      db.pragma(`user_version = ${index + 1}`);
    }).immediate();
  }
  if (db.pragma('synchronous', { simple: true }) !== 2)
    throw new StartError('The database does not keep synchronous=FULL.');
}

/**
 * Looks at the first bytes of the file, if there is one, before anything is written: SQLite itself would lay other
 * files beside it. Throws StartError for a database newer than the code, and for what is no database.
 */
export function requireKnownHeader(file: string): void {
  if (!existsSync(file)) return;
  const header = readHeader(file);
  if (header.length === 0) return;
  if (header.toString('latin1', 0, 16) !== 'SQLite format 3\0') throw notDatabase(file);
  requireNotNewer(header.readUInt32BE(60), listMigrations().length);
}

/** Asks SQLite too, which also reads what has not come into the file yet. */
export function requireReadable(file: string): void {
  let db: Database.Database | undefined;
  try {
    db = new Database(file, { readonly: true, fileMustExist: true });
    requireNotNewer(readVersion(db), listMigrations().length);
  } catch (error) {
    if (error instanceof StartError) throw error;
    const { code, message } = error as Error & { code?: string };
    if (code === 'SQLITE_NOTADB') throw notDatabase(file);
    // Left in the middle of a change, which only a writer can take back: the header was read, and that one reads the rest.
    if (code === 'SQLITE_READONLY_ROLLBACK') return;
    throw new StartError(`${file} cannot be opened (${message}).`);
  } finally {
    db?.close();
  }
}

/** A copy beside the database, as it was before the schema changed. */
function keepSnapshot(db: Database.Database, version: number): void {
  const position = readPosition(db);
  const name = `before-migration-${version}-at-${position}.db`;
  const kept = join(dirname(db.name), name);
  if (existsSync(kept)) return;
  const part = `${kept}.part`;
  rmSync(part, { force: true });
  copyInto(db, part);
  const copy = openReadOnly(part);
  try {
    const damage = findDamage(copy);
    if (damage !== null || readVersion(copy) !== version || (position > 0 && readPosition(copy) !== position))
      throw new StartError(
        `The copy before the migration is not whole (${damage ?? 'it is another log'}): nothing was changed.`,
      );
  } finally {
    copy.close();
  }
  renameDurably(part, kept);
}

function readHeader(file: string): Buffer {
  const header = Buffer.alloc(100);
  const handle = openSync(file, 'r');
  try {
    return header.subarray(0, readSync(handle, header));
  } finally {
    closeSync(handle);
  }
}

function notDatabase(file: string): StartError {
  return new StartError(`${file} is not a database: put it aside and restore a backup.`);
}

/** False for a database that no step has reached yet. */
export function hasSchema(db: Database.Database): boolean {
  return readVersion(db) > 0;
}

function readVersion(db: Database.Database): number {
  return db.pragma('user_version', { simple: true }) as number;
}

function requireNotNewer(version: number, known: number): void {
  if (version > known)
    throw new StartError(
      `The database is of version ${version} and this program knows ${known}: start the newer program that wrote it. Nothing was changed.`,
    );
}

function listMigrations(dir = migrationsDir): readonly string[] {
  return readdirSync(dir)
    .filter((file) => /^\d{4}_\w+\.sql$/.test(file))
    .sort();
}

function requireSqlite(db: Database.Database): void {
  const version = db.prepare<[], string>('SELECT sqlite_version()').pluck().get() as string;
  const parts = version.split('.').map(Number);
  const older = oldestSqlite.findIndex((part, index) => (parts[index] ?? 0) !== part);
  if (older !== -1 && (parts[older] ?? 0) < (oldestSqlite[older] ?? 0))
    throw new StartError(`SQLite is ${version}; it must be ${oldestSqlite.join('.')} or later.`);
}
