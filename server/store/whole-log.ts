import type { LogEntry } from '#shared/sync/log-entry.ts';
import type { Database } from '../database.ts';
import {
  type AuditRow,
  columns,
  entryColumns,
  isVersion,
  type LoggedEvent,
  listWithSeq,
  toLogEntry,
} from './events.ts';
import { textsInOrder } from './texts-in-order.ts';

/** So many rows of the log are in memory at a time. */
const pageSize = 1000;

/** The log read from end to end, by who folds it anew. */

export function listAllEntries(db: Database): readonly LogEntry[] {
  return db.prepare<[], AuditRow>(`SELECT ${entryColumns} FROM event_log ORDER BY position`).all().map(toLogEntry);
}

/** The whole log with its bytes, one row at a time. */
export function* iterateLog(db: Database): Generator<AuditRow> {
  for (const page of pagesOfLog(db)) yield* page;
}

/** Every count by its root with all of its versions, in the order in which the first of them came. */
export function* iterateCounts(db: Database): Generator<readonly [root: string, versions: readonly LogEntry[]]> {
  for (const page of pagesOfLog(db)) {
    const elsewhere = listElsewhere(db, page);
    for (const [root, here] of Map.groupBy(page.filter(isVersionRow), rootOfRow)) {
      const others = elsewhere.get(root) ?? [];
      const isBegun = others.some(({ position }) => position < (here[0] as AuditRow).position);
      if (!isBegun) yield [root, [...here, ...others].map(toLogEntry)];
    }
  }
}

/** By their places: whatever is looked for in the order of the log lies close to what was looked for before. */
function* pagesOfLog(db: Database): Generator<readonly AuditRow[]> {
  const list = db.prepare<[number, number], LoggedEvent>(
    `SELECT ${columns} FROM event_log WHERE position > ? ORDER BY position LIMIT ?`,
  );
  const findText = textsInOrder(db, pageSize);
  // Before the first, where nothing belongs: a row that somebody put there must be seen.
  for (let after = Number.MIN_SAFE_INTEGER; ; ) {
    const rows = list.all(after, pageSize);
    const last = rows.at(-1);
    if (!last) return;
    yield rows.map((row) => Object.assign(row, { raw: findText(row.h) }));
    after = last.position;
  }
}

/** The versions, before a page and behind it, of the counts that have one on it. Most counts are one version. */
function listElsewhere(db: Database, page: readonly AuditRow[]): ReadonlyMap<string, readonly AuditRow[]> {
  const list = db.prepare<[string, number, number], AuditRow>(
    `SELECT ${entryColumns} FROM event_log
     WHERE subject IN (SELECT value FROM json_each(?)) AND position NOT BETWEEN ? AND ? AND ${isVersion}`,
  );
  const roots = new Set(page.filter(isVersionRow).map(rootOfRow));
  const [first, last] = [page[0], page.at(-1)] as [AuditRow, AuditRow];
  return Map.groupBy(list.all(JSON.stringify([...roots]), first.position, last.position), rootOfRow);
}

function isVersionRow({ type }: AuditRow): boolean {
  return type === 'count' || type === 'amend' || type === 'void';
}

function rootOfRow({ subject }: AuditRow): string {
  return subject as string;
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
    .filter(({ install, seq }) => listWithSeq(db, install, seq).length > 1);
}
