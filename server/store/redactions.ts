import type { Database } from '../database.ts';
import { findMeta } from './meta.ts';

/** A row that shares a text with others: the same bytes can have come under two ids. */
export type TextOwner = { readonly id: string; readonly type: string | null; readonly code: string | null };

export function listRowsWithText(db: Database, h: string): readonly TextOwner[] {
  return db.prepare<[string], TextOwner>('SELECT id, type, code FROM event_log WHERE h = ?').all(h);
}

/** True where the log has events of these bytes, and the bytes are gone. */
export function isTextGone(db: Database, h: string): boolean {
  const found = db.prepare<{ h: string }, number>(
    'SELECT EXISTS (SELECT 1 FROM event_log WHERE h = @h) AND NOT EXISTS (SELECT 1 FROM event_text WHERE h = @h)',
  );
  return found.pluck().get({ h }) === 1;
}

/** True where a coordinator's decision in the log takes these bytes away. */
export function isRedacted(db: Database, h: string): boolean {
  const found = db.prepare<{ h: string }, number>(
    `SELECT 1 FROM event_log AS decision JOIN event_text AS said ON said.h = decision.h
     WHERE decision.type = 'decide' AND decision.code IS NULL AND decision.owner_role = 'coordinator'
       AND json_extract(CAST(said.raw AS TEXT), '$.choice') = 'redact'
       AND json_extract(CAST(said.raw AS TEXT), '$.about.h') = @h LIMIT 1`,
  );
  return found.get({ h }) !== undefined;
}

/** Takes a text away and overwrites the place where it stood. What SQLite has copied elsewhere goes with `finishErasing`. */
export function eraseText(db: Database, h: string): void {
  db.pragma('secure_delete = ON');
  db.prepare('DELETE FROM event_text WHERE h = ?').run(h);
  db.prepare("INSERT INTO meta (key, value) VALUES ('erasing', '1') ON CONFLICT (key) DO NOTHING").run();
}

/**
 * Writes the whole file anew and empties the log beside it, so that no byte of an erased text is left in either. Where a
 * reader or a full disk is in the way it is left for the next time. Gives whether nothing is left to do.
 */
export function finishErasing(db: Database): boolean {
  if (findMeta(db, 'erasing') === undefined) return true;
  if (db.inTransaction) return false;
  try {
    db.exec('VACUUM');
    const [done] = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
    if (done?.busy !== 0) return false;
    db.prepare("DELETE FROM meta WHERE key = 'erasing'").run();
    return true;
  } catch {
    return false; // the mark stands: the next push tries again
  }
}
