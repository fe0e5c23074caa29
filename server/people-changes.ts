import type { Role } from '#shared/domain/access.ts';
import { AppError } from '#shared/errors.ts';
import type { Access } from '#shared/people-api.ts';
import type { Instant } from '#shared/time.ts';
import { type Approval, approve } from './approval.ts';
import type { Database } from './database.ts';
import { house } from './house.ts';
import { type DeviceRecord, listDevices } from './store/devices.ts';
import { changePerson, findPerson, listPeople, type Person } from './store/people.ts';
import { revoke, type ShutOut, shutOff, takeBack } from './store/shut-out.ts';

/** Whoever asks, and the device they ask with. Nobody shuts the door behind which they stand: one coordinator always stays. */
type Asking = { readonly id: string; readonly device: { readonly id: string } };

export function renameOrPromote(
  db: Database,
  asking: Asking,
  { id, name, role }: { readonly id: string; readonly name: string; readonly role: Role },
): void {
  const person = getPerson(db, id);
  if (person.id === asking.id && role !== person.role) throw new AppError('bad_request', { problem: 'own_access' });
  requireFreeName(db, name, id);
  changePerson(db, { id, name, role });
}

/** Two of one name could not be told apart in any list. */
export function requireFreeName(db: Database, name: string, except: string | null = null): void {
  const isTaken = listPeople(db).some((one) => one.id !== except && one.name.toLowerCase() === name.toLowerCase());
  if (isTaken) throw new AppError('bad_request', { problem: 'name_taken', name });
}

/** Who may have another phone. */
export function getInvitable(db: Database, id: string): Person {
  const person = getPerson(db, id);
  if (person.revokedAt !== null) throw new AppError('bad_request', { problem: 'revoked_person', name: person.name });
  return person;
}

export function setPersonAccess(db: Database, asking: Asking, id: string, access: Access, now: Instant): void {
  const person = getPerson(db, id);
  if (person.id === asking.id) throw new AppError('bad_request', { problem: 'own_access' });
  setAccess(db, { table: 'person', id }, access, now);
}

export function setPhoneAccess(db: Database, asking: Asking, id: string, access: Access, now: Instant): void {
  const device = getDevice(db, id);
  if (device.id === asking.device.id) throw new AppError('bad_request', { problem: 'own_access' });
  setAccess(db, { table: 'device', id }, access, now);
}

export function approvePhone(db: Database, id: string, now: Instant): Approval {
  const device = getDevice(db, id);
  const person = getPerson(db, device.person);
  if (person.revokedAt !== null || device.revokedAt !== null)
    throw new AppError('bad_request', { problem: 'revoked_person', name: person.name });
  return approve(db, [device], now);
}

function setAccess(db: Database, shut: ShutOut, access: Access, now: Instant): void {
  if (access === 'open') takeBack(db, shut);
  else if (access === 'off') shutOff(db, shut, now);
  else revoke(db, shut, now);
}

function getPerson(db: Database, id: string): Person {
  const person = id === house.id ? undefined : findPerson(db, id);
  if (!person) throw new AppError('not_found', { person: id });
  return person;
}

function getDevice(db: Database, id: string): DeviceRecord {
  const device = listDevices(db).find((one) => one.id === id);
  if (!device) throw new AppError('not_found', { phone: id });
  return device;
}
