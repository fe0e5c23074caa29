import type { Instant } from '#shared/time.ts';
import type { Database } from '../database.ts';
import type { Person } from './people.ts';

/** A phone or a browser that was let in. Of its cookies only the hashes are kept. */
export type Device = {
  readonly id: string;
  readonly approvedAt: Instant | null;
  readonly offAt: Instant | null;
  readonly tokenHash: string;
  readonly tokenAt: Instant;
  readonly nextTokenHash: string | null;
  readonly nextTokenAt: Instant | null;
};

/** Somebody as one device speaks for them: what is taken from the person or from the device is taken. The house has none. */
export type Sender = Person & { readonly device?: Device };

type DeviceRow = Device & { readonly person: string; readonly revokedAt: Instant | null };
type PersonRow = Person & { readonly offAt: Instant | null };

const devices = `SELECT id, person, approved_at AS approvedAt, revoked_at AS revokedAt, off_at AS offAt,
  token_hash AS tokenHash, token_at AS tokenAt, next_token_hash AS nextTokenHash, next_token_at AS nextTokenAt
  FROM device`;
const byToken = `${devices} WHERE token_hash = @tokenHash UNION ALL ${devices} WHERE next_token_hash = @tokenHash`;
const byId = `${devices} WHERE id = ?`;

/** The person behind a device's cookie, the one in use or the one that was offered last. */
export function findSenderByToken(db: Database, tokenHash: string): Sender | undefined {
  return findSender(db, db.prepare<{ tokenHash: string }, DeviceRow>(byToken).get({ tokenHash }));
}

export function findSenderByDevice(db: Database, device: string): Sender | undefined {
  return findSender(db, db.prepare<[string], DeviceRow>(byId).get(device));
}

type NewDevice = {
  readonly tokenHash: string;
  readonly person: string;
  readonly label: string;
  /** True where somebody must approve it first. */
  readonly isWaiting?: boolean;
};

/** Gives its id. */
export function insertDevice(
  db: Database,
  { tokenHash, person, label, isWaiting = false }: NewDevice,
  now: Instant,
): string {
  const inserted = db.prepare<[string, string, Instant, Instant | null, string, Instant], string>(
    `INSERT INTO device (id, person, label, created_at, approved_at, token_hash, token_at)
     VALUES (lower(hex(randomblob(8))), ?, ?, ?, ?, ?, ?) RETURNING id`,
  );
  return inserted.pluck().get(person, label, now, isWaiting ? null : now, tokenHash, now) as string;
}

/** Another cookie for the device, from its first use on. Until then the one in use stays. */
export function offerToken(db: Database, device: string, tokenHash: string, now: Instant): void {
  db.prepare('UPDATE device SET next_token_hash = ?, next_token_at = ? WHERE id = ?').run(tokenHash, now, device);
}

/** The offered cookie was used: it has arrived, and the one before it is worth nothing any more. */
export function adoptToken(db: Database, tokenHash: string): void {
  db.prepare(
    `UPDATE device SET token_hash = next_token_hash, token_at = next_token_at, next_token_hash = NULL,
       next_token_at = NULL WHERE next_token_hash = ?`,
  ).run(tokenHash);
}

/** Neither the cookie in use nor one that was offered is known any more. */
export function signOutDevice(db: Database, device: string, tokenHash: string, now: Instant): void {
  db.prepare(
    `UPDATE device SET token_hash = ?, next_token_hash = NULL, next_token_at = NULL, signed_out_at = ? WHERE id = ?`,
  ).run(tokenHash, now, device);
}

export function approveDevice(db: Database, device: string, now: Instant): void {
  db.prepare('UPDATE device SET approved_at = ? WHERE id = ? AND approved_at IS NULL').run(now, device);
}

/** A device as the list of people shows it, with what it said when it called last. */
export type DeviceRecord = {
  readonly id: string;
  readonly person: string;
  readonly label: string;
  readonly createdAt: Instant;
  readonly approvedAt: Instant | null;
  readonly revokedAt: Instant | null;
  readonly offAt: Instant | null;
  readonly lastContactAt: Instant | null;
  readonly pending: number | null;
};

export function listDevices(db: Database): readonly DeviceRecord[] {
  return db
    .prepare<[], DeviceRecord>(
      `SELECT device.id, device.person, label, device.created_at AS createdAt, approved_at AS approvedAt,
         revoked_at AS revokedAt, off_at AS offAt, max(last_contact_at) AS lastContactAt, pending
       FROM device LEFT JOIN install ON install.device = device.id
       GROUP BY device.id ORDER BY device.created_at, device.id`,
    )
    .all();
}

/** The events that wait for the approval of one of these devices, in the order in which they came. */
export function listWaitingEvents(
  db: Database,
  devices: readonly string[],
): readonly { readonly id: string; readonly h: string }[] {
  return db
    .prepare<[string], { id: string; h: string }>(
      `SELECT event_log.id, event_log.h FROM event_log JOIN install ON install.id = event_log.install
       WHERE code = 'not_approved' AND install.device IN (SELECT value FROM json_each(?)) ORDER BY position`,
    )
    .all(JSON.stringify(devices));
}

/** Asks for the person by a second statement: SQLite plans a join anew for every value that is bound to it. */
function findSender(db: Database, row: DeviceRow | undefined): Sender | undefined {
  if (!row) return undefined;
  const { person: owner, revokedAt, offAt, ...device } = row;
  const person = db
    .prepare<[string], PersonRow>(
      'SELECT id, name, role, revoked_at AS revokedAt, off_at AS offAt FROM person WHERE id = ?',
    )
    .get(owner);
  if (!person) return undefined;
  const { id, name, role } = person;
  return {
    id,
    name,
    role,
    revokedAt: earlier(person.revokedAt, revokedAt),
    device: { ...device, offAt: earlier(person.offAt, offAt) },
  };
}

function earlier(one: Instant | null, other: Instant | null): Instant | null {
  return one === null || other === null ? (one ?? other) : Math.min(one, other);
}
