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

export type ShutOutRecord = ShutOut & {
  /** The person, and the phone where it is one. */
  readonly who: string;
  readonly revokedAt: Instant;
  readonly offAt: Instant | null;
};

/** Everybody, and every phone, that the door is shut for. */
export function listShutOut(db: Database): readonly ShutOutRecord[] {
  return db
    .prepare<[], ShutOutRecord>(
      `SELECT 'person' AS "table", id, name AS who, revoked_at AS revokedAt, off_at AS offAt
         FROM person WHERE revoked_at IS NOT NULL
       UNION ALL SELECT 'device', device.id, person.name || ', ' || label, device.revoked_at, device.off_at
         FROM device JOIN person ON person.id = device.person WHERE device.revoked_at IS NOT NULL
       ORDER BY who, id`,
    )
    .all();
}
