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

type Row = Omit<Person, 'revokedAt'> &
  Omit<Device, 'id' | 'offAt'> & {
    readonly device: string;
    readonly personRevokedAt: Instant | null;
    readonly deviceRevokedAt: Instant | null;
    readonly personOffAt: Instant | null;
    readonly deviceOffAt: Instant | null;
  };

const senders = `SELECT person.id, person.name, person.role, person.revoked_at AS personRevokedAt,
  person.off_at AS personOffAt, device.id AS device, device.approved_at AS approvedAt,
  device.revoked_at AS deviceRevokedAt, device.off_at AS deviceOffAt, device.token_hash AS tokenHash,
  device.token_at AS tokenAt, device.next_token_hash AS nextTokenHash, device.next_token_at AS nextTokenAt
  FROM device JOIN person ON person.id = device.person`;

/** The person behind a device's cookie, the one in use or the one that was offered last. */
export function findSenderByToken(db: Database, tokenHash: string): Sender | undefined {
  const row = db
    .prepare<{ tokenHash: string }, Row>(`${senders} WHERE device.token_hash = @tokenHash
      UNION ALL ${senders} WHERE device.next_token_hash = @tokenHash`)
    .get({ tokenHash });
  return row && toSender(row);
}

export function findSenderByDevice(db: Database, device: string): Sender | undefined {
  const row = db.prepare<[string], Row>(`${senders} WHERE device.id = ?`).get(device);
  return row && toSender(row);
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

function toSender(row: Row): Sender {
  const { id, name, role, device, approvedAt, tokenHash, tokenAt, nextTokenHash, nextTokenAt } = row;
  const offAt = earlier(row.personOffAt, row.deviceOffAt);
  const revokedAt = earlier(row.personRevokedAt, row.deviceRevokedAt);
  const of = { id: device, approvedAt, offAt, tokenHash, tokenAt, nextTokenHash, nextTokenAt };
  return { id, name, role, revokedAt, device: of };
}

function earlier(one: Instant | null, other: Instant | null): Instant | null {
  return one === null || other === null ? (one ?? other) : Math.min(one, other);
}
