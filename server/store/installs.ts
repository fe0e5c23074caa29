import type { Push } from '#shared/sync/protocol.ts';
import type { Instant } from '#shared/time.ts';
import type { Database } from '../database.ts';

/** The person who owns an install, or undefined for one never seen. */
export function findInstallOwner(db: Database, install: string): string | undefined {
  return db.prepare<[string], string>('SELECT person FROM install WHERE id = ?').pluck().get(install);
}

/** An install belongs to one person from its first contact on. */
export function insertInstall(db: Database, install: string, person: string, now: Instant): void {
  db.prepare('INSERT INTO install (id, person, created_at) VALUES (?, ?, ?)').run(install, person, now);
}

/** The device that speaks for an install, from now on. */
export function noteDevice(db: Database, install: string, device: string): void {
  db.prepare('UPDATE install SET device = ? WHERE id = ?').run(device, install);
}

/** What a phone said about itself in its last push. */
export function noteHeartbeat(db: Database, push: Push, now: Instant): void {
  db.prepare(
    `UPDATE install SET last_contact_at = ?, app = ?, pending = ?, oldest_at = ?, persisted = ?, skew_ms = ?, drafts = ?
     WHERE id = ?`,
  ).run(
    now,
    push.app,
    push.pending,
    push.oldest,
    push.persisted === null ? null : Number(push.persisted),
    push.now - now,
    JSON.stringify(push.drafts ?? []),
    push.install,
  );
}

/** Whose an install is, since when. */
export type InstallRecord = { readonly id: string; readonly person: string; readonly createdAt: Instant };

export function listInstalls(db: Database): readonly InstallRecord[] {
  return db
    .prepare<[], InstallRecord>('SELECT id, person, created_at AS createdAt FROM install ORDER BY created_at, id')
    .all();
}
