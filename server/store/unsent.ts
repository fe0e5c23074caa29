import type { Instant } from '#shared/time.ts';
import type { Database } from '../database.ts';
import { readHave } from './events.ts';

/** A phone that has something which is not here: by its own word, or by a gap in its numbers. */
export type Unsent = {
  readonly install: string;
  readonly person: string;
  readonly name: string;
  readonly device: string | null;
  readonly pending: number;
  readonly missing: number;
  readonly lastContactAt: Instant | null;
};

export function listUnsent(db: Database): readonly Unsent[] {
  return db
    .prepare<[], Omit<Unsent, 'missing'>>(
      `SELECT install.id AS install, person.id AS person, person.name, device.label AS device,
         coalesce(install.pending, 0) AS pending, install.last_contact_at AS lastContactAt
       FROM install JOIN person ON person.id = install.person LEFT JOIN device ON device.id = install.device
       ORDER BY person.name, install.id`,
    )
    .all()
    .map((phone) => ({ ...phone, missing: countMissing(readHave(db, phone.install).gaps) }))
    .filter(({ pending, missing }) => pending > 0 || missing > 0);
}

/** How many numbers of an installation's row have not come. */
export function countMissing(gaps: readonly (readonly [number, number])[]): number {
  return gaps.reduce((sum, [from, to]) => sum + to - from + 1, 0);
}

/** The highest sequence number held from each install that has ever sent a count. */
export function readHeld(db: Database): Record<string, number> {
  const rows = db
    .prepare<[], { install: string; seq: number }>(
      `SELECT install, max(seq) AS seq FROM event_log
       WHERE install IN (SELECT install FROM event_log WHERE type IN ('count', 'amend', 'void'))
       GROUP BY install ORDER BY install`,
    )
    .all();
  return Object.fromEntries(rows.map(({ install, seq }) => [install, seq]));
}
