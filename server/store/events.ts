import type { Role } from '#shared/domain/access.ts';
import type { Event } from '#shared/sync/event.ts';
import type { LogEntry } from '#shared/sync/log-entry.ts';
import type { QuarantineCode } from '#shared/sync/protocol.ts';
import type { Instant } from '#shared/time.ts';
import type { Database } from '../database.ts';
import { chainAfter, chainStart } from '../event-chain.ts';

/** A row of the log, without the text. */
export type LoggedEvent = {
  readonly position: number;
  readonly id: string;
  readonly h: string;
  readonly install: string;
  readonly seq: number;
  readonly sender: string;
  readonly owner: string | null;
  readonly ownerRole: Role | null;
  readonly receivedAt: Instant;
  readonly code: QuarantineCode | null;
  readonly type: Event['type'] | null;
  readonly subject: string | null;
  readonly chain: string;
};
export type NewEvent = Omit<LoggedEvent, 'position' | 'chain'> & { readonly raw: string };

export const columns = `position, id, h, install, seq, sender, owner, owner_role AS ownerRole, received_at AS receivedAt,
  code, type, subject, chain`;
export const entryColumns = `${columns}, (SELECT raw FROM event_text WHERE event_text.h = event_log.h) AS raw`;

/** Editions are large, and nothing that stands depends on them. */
const isOffice = "type IN ('decide', 'plan') AND subject NOT GLOB 'edition*'";
export const isVersion = "type IN ('count', 'amend', 'void')";

/** A row of the log under its id. */
export type HeldEvent = Pick<LoggedEvent, 'id' | 'h' | 'position' | 'code'>;

/** What the log holds under these ids: of each one event, or none, or the rivals of a conflict. */
export function listHeld(db: Database, ids: readonly string[]): readonly HeldEvent[] {
  return db
    .prepare<[string], HeldEvent>(
      'SELECT id, h, position, code FROM event_log WHERE id IN (SELECT value FROM json_each(?))',
    )
    .all(JSON.stringify(ids));
}

export function findEvent(db: Database, id: string, h: string): LoggedEvent | undefined {
  return db
    .prepare<[string, string], LoggedEvent>(`SELECT ${columns} FROM event_log WHERE id = ? AND h = ?`)
    .get(id, h);
}

/** Adds one event to the end of the log and of the chain. `last`: where the log ends, for who knows it. Gives where it ends now. */
export function insertEvent(db: Database, event: NewEvent, last: LogEnd = readLogEnd(db)): LogEnd {
  const position = last.position + 1;
  const chain = chainAfter(last.chain, { ...event, position });
  insertLogged(db, { ...event, position, chain });
  return { position, chain };
}

/** Writes a row as it is: `insertEvent` made it now, or another copy of this log holds it. */
export function insertLogged(db: Database, { raw, ...row }: LoggedEvent & { readonly raw: string | null }): void {
  if (raw !== null)
    db.prepare('INSERT INTO event_text (h, raw) VALUES (?, ?) ON CONFLICT (h) DO NOTHING').run(
      row.h,
      Buffer.from(raw, 'utf8'),
    );
  db.prepare(
    `INSERT INTO event_log (position, id, h, install, seq, sender, owner, owner_role, received_at, code, type, subject, chain)
     VALUES (@position, @id, @h, @install, @seq, @sender, @owner, @ownerRole, @receivedAt, @code, @type, @subject, @chain)`,
  ).run(row);
}

export function readPosition(db: Database): number {
  return findEnd(db)?.position ?? 0;
}

/** One place in the log, by which two copies of it are compared: equal chain values mean equal logs up to here. */
export type LogEnd = { readonly position: number; readonly chain: string };

export function readLogEnd(db: Database): LogEnd {
  return findEnd(db) ?? { position: 0, chain: chainStart };
}

/** The chain value at a position; undefined where the log is shorter. */
export function findChain(db: Database, position: number): string | undefined {
  if (position === 0) return chainStart;
  return db.prepare<[number], string>('SELECT chain FROM event_log WHERE position = ?').pluck().get(position);
}

/** The versions of one count, and what came under its id and cannot be read. */
export function listEntriesOfCount(db: Database, root: string): readonly LogEntry[] {
  return db
    .prepare<[string, string], AuditRow>(
      `SELECT ${entryColumns} FROM event_log WHERE subject = ? AND ${isVersion}
       UNION ALL SELECT ${entryColumns} FROM event_log WHERE id = ? AND type IS NULL ORDER BY position`,
    )
    .all(root, root)
    .map(toLogEntry);
}

/** The counts, by their first events, that an install made. */
export function listCountsOfInstall(db: Database, install: string): readonly string[] {
  return db
    .prepare<[string], string>("SELECT id FROM event_log WHERE install = ? AND type = 'count' ORDER BY seq")
    .pluck()
    .all(install);
}

/** Every plan event and decision: few, and each can change what all the others mean. */
export function listOfficeEntries(db: Database): readonly LogEntry[] {
  return db
    .prepare<[], AuditRow>(`SELECT ${entryColumns} FROM event_log WHERE ${isOffice} ORDER BY position`)
    .all()
    .map(toLogEntry);
}

/** The roots of the counts that these events are versions of. An unreadable event can be the root of its own id. */
export function listRootsOf(db: Database, ids: Iterable<string>): ReadonlySet<string> {
  const find = db
    .prepare<[string, string], string>(
      `SELECT subject FROM event_log WHERE id = ? AND ${isVersion}
       UNION SELECT subject FROM event_log WHERE subject = ? AND ${isVersion}`,
    )
    .pluck();
  return new Set([...ids].flatMap((id) => find.all(id, id)));
}

/** Changes whenever a plan event or a decision comes. */
export function readOfficeChain(db: Database): string {
  const last = db.prepare<[], string>(`SELECT chain FROM event_log WHERE ${isOffice} ORDER BY position DESC LIMIT 1`);
  return last.pluck().get() ?? chainStart;
}

/** The highest sequence number held from an install; 0 where nothing has come. */
export function findLastSeq(db: Database, install: string): number {
  const last = db.prepare<[string], number>('SELECT seq FROM event_log WHERE install = ? ORDER BY seq DESC LIMIT 1');
  return last.pluck().get(install) ?? 0;
}

/** The numbers from one to another that more than one row of an install bears: rarely any. */
export function listSharedSeqs(db: Database, install: string, from: number, to: number): readonly number[] {
  return db
    .prepare<[string, number, number], number>(
      'SELECT seq FROM event_log WHERE install = ? AND seq BETWEEN ? AND ? GROUP BY seq HAVING count(*) > 1',
    )
    .pluck()
    .all(install, from, to);
}

/** The events to which an install gave a sequence number; one that came with several texts is one. */
export function listWithSeq(db: Database, install: string, seq: number): readonly string[] {
  const ids = db.prepare<[string, number], string>('SELECT id FROM event_log WHERE install = ? AND seq = ?').pluck();
  return [...new Set(ids.all(install, seq))];
}

/**
 * The highest sequence number held from an install, and the ranges that have not come. `through`: up to which number it is
 * known that all are held.
 */
export function readHave(db: Database, install: string, through = 0): { max: number; gaps: [number, number][] } {
  const seqs = db
    .prepare<[string, number], number>('SELECT seq FROM event_log WHERE install = ? AND seq > ? ORDER BY seq')
    .pluck()
    .all(install, through);
  const gaps: [number, number][] = [];
  let next = through + 1;
  for (const seq of seqs) {
    if (seq > next) gaps.push([next, seq - 1]);
    next = seq + 1;
  }
  return { max: next - 1, gaps };
}

export type AuditRow = LoggedEvent & { readonly raw: Buffer | null };

/** The rows after a position, at most `limit` of them. */
export function listLogAfter(db: Database, position: number, limit: number): readonly AuditRow[] {
  return db
    .prepare<[number, number], AuditRow>(
      `SELECT ${entryColumns} FROM event_log WHERE position > ? ORDER BY position LIMIT ?`,
    )
    .all(position, limit);
}

/** How many events up to a position `db` holds and `other` lacks. */
export function countMissing(other: Database, db: Database, upTo: number): number {
  const rows = db.prepare<[number], { id: string; h: string }>('SELECT id, h FROM event_log WHERE position <= ?');
  let missing = 0;
  for (const { id, h } of rows.iterate(upTo)) if (!findEvent(other, id, h)) missing++;
  return missing;
}

export function toLogEntry(row: AuditRow): LogEntry {
  const isReadable = row.type !== null && row.raw !== null;
  return {
    ...aboutEntry(row),
    // Judged when it came, and never anew: a stricter rule of tomorrow must not turn away yesterday's count.
    event: isReadable ? (JSON.parse(String(row.raw)) as Event) : null,
    ...(row.raw === null ? { isTextGone: true } : {}),
  };
}

/** What the fold knows of an event beside its text. */
export function aboutEntry({
  id,
  h,
  install,
  seq,
  code,
  owner,
  ownerRole,
}: Omit<NewEvent, 'raw'>): Omit<LogEntry, 'event'> {
  return { id, h, install, seq, code, owner, ownerIsCoordinator: ownerRole === 'coordinator' };
}

function findEnd(db: Database): LogEnd | undefined {
  return db.prepare<[], LogEnd>('SELECT position, chain FROM event_log ORDER BY position DESC LIMIT 1').get();
}
