import type { Target } from '#shared/sync/decisions.ts';
import type { LogEntry } from '#shared/sync/log-entry.ts';
import type { Database } from '../database.ts';
import { type AuditRow, entryColumns, type LoggedEvent, toLogEntry } from './events.ts';

/** A row of the log as the fold reads it, with what a person wants to know of it: when it came, and its text. */
export type EntryRecord = LogEntry &
  Pick<LoggedEvent, 'position' | 'receivedAt' | 'type' | 'sender'> & { readonly text: string | null };

export function findEntry(db: Database, { id, h }: Target): EntryRecord | undefined {
  const row = db
    .prepare<[string, string], AuditRow>(`SELECT ${entryColumns} FROM event_log WHERE id = ? AND h = ?`)
    .get(id, h);
  return row && toRecord(row);
}

/** Everything that waits in quarantine or once did, oldest first. */
export function listQuarantined(db: Database): readonly EntryRecord[] {
  return db
    .prepare<[], AuditRow>(`SELECT ${entryColumns} FROM event_log WHERE code IS NOT NULL ORDER BY position`)
    .all()
    .map(toRecord);
}

function toRecord(row: AuditRow): EntryRecord {
  const { position, receivedAt, type, sender } = row;
  return { ...toLogEntry(row), position, receivedAt, type, sender, text: row.raw === null ? null : String(row.raw) };
}
