import type { Role } from '#shared/domain/access.ts';
import type { Instant } from '#shared/time.ts';
import type { Database } from '../database.ts';

export type Person = {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly revokedAt: Instant | null;
};

const columns = 'person.id, person.name, person.role, person.revoked_at AS revokedAt';

export function findPerson(db: Database, id: string): Person | undefined {
  return db.prepare<[string], Person>(`SELECT ${columns} FROM person WHERE id = ?`).get(id);
}

export function insertPerson(db: Database, person: Pick<Person, 'id' | 'name' | 'role'>, now: Instant): void {
  db.prepare('INSERT INTO person (id, name, role, created_at) VALUES (?, ?, ?, ?)').run(
    person.id,
    person.name,
    person.role,
    now,
  );
}

/** From now on; what has come keeps the rights that it came with. */
export function changePerson(db: Database, { id, name, role }: Pick<Person, 'id' | 'name' | 'role'>): void {
  db.prepare('UPDATE person SET name = ?, role = ? WHERE id = ?').run(name, role, id);
}

/** True once some coordinator has a device that is let in. */
export function hasEnrolledCoordinator(db: Database): boolean {
  const found = db.prepare(
    `SELECT 1 FROM device JOIN person ON person.id = device.person
     WHERE person.role = 'coordinator' AND person.revoked_at IS NULL
       AND device.approved_at IS NOT NULL AND device.revoked_at IS NULL LIMIT 1`,
  );
  return found.get() !== undefined;
}

/** A coordinator who was invited and never came: the next first code is for the same person. */
export function findUnenrolledCoordinator(db: Database): Person | undefined {
  return db
    .prepare<[], Person>(
      `SELECT ${columns} FROM person
       WHERE role = 'coordinator' AND revoked_at IS NULL
         AND id IN (SELECT person FROM enrolment_code) AND id NOT IN (SELECT person FROM device)
       ORDER BY created_at LIMIT 1`,
    )
    .get();
}

/** Somebody as a copy of the log needs them: who owned an install, with which rights. Nothing that opens a door. */
export type PersonRecord = Person & { readonly createdAt: Instant; readonly offAt: Instant | null };

export function listPeople(db: Database): readonly PersonRecord[] {
  return db
    .prepare<[], PersonRecord>(
      `SELECT ${columns}, created_at AS createdAt, off_at AS offAt FROM person ORDER BY created_at, id`,
    )
    .all();
}

/** Puts somebody back as a record has them; a later record of the same person wins. An old tape says nothing of `offAt`. */
export function savePerson(db: Database, { id, name, role, createdAt, revokedAt, offAt = null }: TapedPerson): void {
  db.prepare(
    `INSERT INTO person (id, name, role, created_at, revoked_at, off_at) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, role = excluded.role, revoked_at = excluded.revoked_at,
       off_at = excluded.off_at`,
  ).run(id, name, role, createdAt, revokedAt, offAt);
}
type TapedPerson = Omit<PersonRecord, 'offAt'> & Partial<Pick<PersonRecord, 'offAt'>>;

/** Who owns an install and has no device that opens the door. */
export function listPeopleWithoutDevice(db: Database): readonly Person[] {
  return db
    .prepare<[], Person>(
      `SELECT ${columns} FROM person
       WHERE revoked_at IS NULL AND id NOT IN (SELECT person FROM device) AND id IN (SELECT person FROM install)
       ORDER BY name, id`,
    )
    .all();
}

/** Everything that the log does not hold and a copy must: people, phones, whose install is whose, and the salt of the codes. */
export function listKeptBesideLog(db: Database): readonly string[] {
  return db
    .prepare<[], string>(
      `SELECT json_array('person', id, name, role, created_at, revoked_at, off_at) FROM person
       UNION ALL SELECT json_array('device', id, person, label, created_at, approved_at, revoked_at, off_at, token_hash, next_token_hash)
         FROM device
       UNION ALL SELECT json_array('install', id, person, created_at) FROM install
       UNION ALL SELECT json_array(key, value) FROM meta WHERE key IN ('epoch', 'salt', 'made_up')`,
    )
    .pluck()
    .all();
}
