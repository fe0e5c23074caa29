import type { LogEntry } from '#shared/sync/log-entry.ts';
import type { Database } from '../database.ts';
import { type AuditRow, entryColumns, isVersion, type LoggedEvent, listWithSeqs, toLogEntry } from './events.ts';

/** The log read from end to end, by who folds it anew. */

export function listAllEntries(db: Database): readonly LogEntry[] {
  return db.prepare<[], AuditRow>(`SELECT ${entryColumns} FROM event_log ORDER BY position`).all().map(toLogEntry);
}

/**
 * The versions of every count by its root, some at a time and all of one count together. Goes by the roots, which are as old
 * as the counts are.
 */
export function* pagesOfCounts(db: Database, size: number): Generator<ReadonlyMap<string, readonly LogEntry[]>> {
  const findLast = db
    .prepare<[string, number], string>(
      'SELECT subject FROM event_log WHERE subject > ? ORDER BY subject LIMIT 1 OFFSET ?',
    )
    .pluck();
  const list = db.prepare<[string, string], AuditRow>(
    `SELECT ${entryColumns} FROM event_log WHERE subject > ? AND subject <= ? AND ${isVersion} ORDER BY subject`,
  );
  const end = db.prepare<[], string | null>('SELECT max(subject) FROM event_log').pluck().get() ?? '';
  for (let from = ''; from < end; ) {
    const last = findLast.get(from, size) ?? end;
    const entries = Map.groupBy(list.all(from, last), ({ subject }) => subject ?? '');
    yield new Map([...entries].map(([root, some]) => [root, some.map(toLogEntry)]));
    from = last;
  }
}

/** What came and cannot be read as an event. */
export function listUnreadable(db: Database): readonly LogEntry[] {
  return db
    .prepare<[], AuditRow>(`SELECT ${entryColumns} FROM event_log WHERE type IS NULL ORDER BY position`)
    .all()
    .map(toLogEntry);
}

/** The sequence numbers that an install gave to more than one event. */
export function listReusedSeqs(db: Database): readonly Pick<LoggedEvent, 'install' | 'seq'>[] {
  return db
    .prepare<[], Pick<LoggedEvent, 'install' | 'seq'>>(
      'SELECT install, seq FROM event_log GROUP BY install, seq HAVING count(*) > 1',
    )
    .all()
    .filter(({ install, seq }) => new Set(listWithSeqs(db, install, [seq]).map(({ id }) => id)).size > 1);
}
