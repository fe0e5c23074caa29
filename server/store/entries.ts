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

/** What came under one id: its versions where it is a count's, and whatever else came by that id. */
export function listAboutId(db: Database, id: string): readonly EntryRecord[] {
  return db
    .prepare<{ id: string }, AuditRow>(
      `SELECT ${entryColumns} FROM event_log
       WHERE (subject = @id AND type IN ('count', 'amend', 'void')) OR (id = @id AND type IS NULL) ORDER BY id, h`,
    )
    .all({ id })
    .map(toRecord);
}

/** The count that an event is a version of; for one that cannot be read, the event itself. Undefined for what is no count. */
export function findRoot(db: Database, id: string): string | undefined {
  return db
    .prepare<{ id: string }, string>(
      `SELECT CASE WHEN type IS NULL THEN id ELSE subject END FROM event_log
       WHERE id = @id AND (type IS NULL OR type IN ('count', 'amend', 'void')) ORDER BY position LIMIT 1`,
    )
    .pluck()
    .get({ id });
}

/** Every decision ever made about an event of this id, oldest first. */
export function listDecisionsAbout(db: Database, id: string): readonly EntryRecord[] {
  return db
    .prepare<[string], AuditRow>(
      `SELECT ${entryColumns} FROM event_log WHERE subject = ? AND type = 'decide' ORDER BY position`,
    )
    .all(id)
    .map(toRecord);
}

function toRecord(row: AuditRow): EntryRecord {
  const { position, receivedAt, type, sender } = row;
  return { ...toLogEntry(row), position, receivedAt, type, sender, text: row.raw === null ? null : String(row.raw) };
}
