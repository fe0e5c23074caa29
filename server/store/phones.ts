import type { Instant } from '#shared/time.ts';
import type { Database } from '../database.ts';

/** An installation with the device that speaks for it, and what it said when it called last; or a device that has never called. */
export type PhoneRecord = {
  readonly person: string;
  readonly device: string | null;
  readonly install: string | null;
  readonly label: string | null;
  readonly enrolledAt: Instant | null;
  readonly approvedAt: Instant | null;
  readonly revokedAt: Instant | null;
  readonly offAt: Instant | null;
  readonly signedOutAt: Instant | null;
  readonly lastContactAt: Instant | null;
  readonly app: string | null;
  readonly pending: number | null;
  readonly oldestAt: Instant | null;
  readonly persisted: 0 | 1 | null;
  readonly skewMs: number | null;
};

export function listPhones(db: Database): readonly PhoneRecord[] {
  return db
    .prepare<[], PhoneRecord>(
      `SELECT coalesce(device.person, install.person) AS person, device.id AS device, install.id AS install, label,
         device.created_at AS enrolledAt, approved_at AS approvedAt, revoked_at AS revokedAt, off_at AS offAt,
         signed_out_at AS signedOutAt, last_contact_at AS lastContactAt, app, pending, oldest_at AS oldestAt, persisted, skew_ms AS skewMs
       FROM device FULL JOIN install ON install.device = device.id
       ORDER BY coalesce(device.created_at, install.created_at), device.id, install.id`,
    )
    .all();
}
