import type { Instant } from '#shared/time.ts';
import type { Database } from '../database.ts';

export function insertCode(
  db: Database,
  code: { readonly codeHash: string; readonly person: string; readonly expiresAt: Instant },
): void {
  db.prepare('INSERT INTO enrolment_code (code_hash, person, expires_at) VALUES (?, ?, ?)').run(
    code.codeHash,
    code.person,
    code.expiresAt,
  );
}

/** The person whom an unused, unexpired code is for; marks it used. One code opens one door once. */
export function useCode(db: Database, codeHash: string, now: Instant): string | undefined {
  return db
    .prepare<[number, string, number], string>(
      'UPDATE enrolment_code SET used_at = ? WHERE code_hash = ? AND used_at IS NULL AND expires_at > ? RETURNING person',
    )
    .pluck()
    .get(now, codeHash, now);
}
