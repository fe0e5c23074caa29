import type { Instant } from '#shared/time.ts';
import type { Database } from '../database.ts';

/** Whom or what the door is shut for. */
export type ShutOut = { readonly table: 'person' | 'device'; readonly id: string };

/** The first moment counts: what was taken once is not taken later. */
export function revoke(db: Database, { table, id }: ShutOut, now: Instant): void {
  db.prepare(`UPDATE ${table} SET revoked_at = coalesce(revoked_at, ?) WHERE id = ?`).run(now, id);
}

export function shutOff(db: Database, { table, id }: ShutOut, now: Instant): void {
  revoke(db, { table, id }, now);
  db.prepare(`UPDATE ${table} SET off_at = coalesce(off_at, ?) WHERE id = ?`).run(now, id);
}

export function takeBack(db: Database, { table, id }: ShutOut): void {
  db.prepare(`UPDATE ${table} SET revoked_at = NULL, off_at = NULL WHERE id = ?`).run(id);
}
