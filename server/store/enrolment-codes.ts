import type { Instant } from '#shared/time.ts';
import type { Database } from '../database.ts';

type NewCode = {
  readonly codeHash: string;
  readonly person: string;
  readonly expiresAt: Instant;
  readonly isPrinted: boolean;
};

export function insertCode(db: Database, { codeHash, person, expiresAt, isPrinted }: NewCode): void {
  db.prepare('INSERT INTO enrolment_code (code_hash, person, expires_at, is_printed) VALUES (?, ?, ?, ?)').run(
    codeHash,
    person,
    expiresAt,
    Number(isPrinted),
  );
}

export type UsedCode = { readonly person: string; readonly isPrinted: 0 | 1 };

/**
 * Whom an unused, unexpired code of somebody who is not revoked is for; marks it used. One code opens one door once. One
 * statement, so that every code that opens nothing costs the same.
 */
export function useCode(db: Database, codeHash: string, now: Instant): UsedCode | undefined {
  return db
    .prepare<[number, string, number], UsedCode>(
      `UPDATE enrolment_code SET used_at = ? WHERE code_hash = ? AND used_at IS NULL AND expires_at > ?
         AND person NOT IN (SELECT id FROM person WHERE revoked_at IS NOT NULL)
       RETURNING person, is_printed AS isPrinted`,
    )
    .get(now, codeHash, now);
}

/** The codes that still open a door, by whom they are for; what they say, only their holders know. */
export type OpenCode = { readonly person: string; readonly expiresAt: Instant; readonly isPrinted: 0 | 1 };

export function listOpenCodes(db: Database, now: Instant): readonly OpenCode[] {
  return db
    .prepare<[number], OpenCode>(
      `SELECT person, expires_at AS expiresAt, is_printed AS isPrinted FROM enrolment_code
       WHERE used_at IS NULL AND expires_at > ? ORDER BY expires_at`,
    )
    .all(now);
}
