import type { LogEntry } from '#shared/sync/log-entry.ts';
import type { Database } from '../database.ts';
import { type AuditRow, entryColumns, toLogEntry } from './events.ts';

const taken = "type = 'plan' AND code IS NULL AND owner_role = 'coordinator'";

export type EditionEntry = LogEntry & { readonly position: number };

/** The first part of every edition: it says what the whole is called. By id, so that the one made first comes first. */
export function listFirstParts(db: Database): readonly EditionEntry[] {
  return read(db, "subject >= 'edition:' AND subject < 'edition;' AND subject GLOB 'edition:*|1'");
}

export function listParts(db: Database, id: string): readonly EditionEntry[] {
  return read(db, 'subject >= ? AND subject < ?', `edition:${id}|`, `edition:${id}~`);
}

export function listWithdrawals(db: Database): readonly EditionEntry[] {
  return read(db, "subject >= 'edition_withdrawal:' AND subject < 'edition_withdrawal;'");
}

function read(db: Database, where: string, ...values: readonly string[]): readonly EditionEntry[] {
  return db
    .prepare<string[], AuditRow>(`SELECT ${entryColumns} FROM event_log WHERE ${where} AND ${taken} ORDER BY id, h`)
    .all(...values)
    .map((row) => ({ ...toLogEntry(row), position: row.position }));
}
