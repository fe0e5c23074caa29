import { admissionOf } from '#shared/domain/access.ts';
import { type Instant, osloTime } from '#shared/time.ts';
import type { Config } from '../config.ts';
import { openReadOnly } from '../database.ts';
import { house } from '../house.ts';
import { type DeviceRecord, listDevices } from '../store/devices.ts';
import { listPeople, type PersonRecord } from '../store/people.ts';
import { getDatabaseFile } from './find-database.ts';
import type { Outcome } from './outcome.ts';

/** Everybody with their phones, and how far each has been let in. */
export function peopleVerb(config: Config, now: Instant): Outcome {
  const db = openReadOnly(getDatabaseFile(config));
  try {
    const devices = listDevices(db);
    const people = listPeople(db)
      .filter(({ id }) => id !== house.id)
      .map((person) => describe(person, devices, now));
    const lines = people.flatMap(({ id, name, role, state, phones }) => [
      `${id}  ${name} (${role}): ${state}`,
      ...phones.map((phone) => `  ${phone.id}  ${phone.label || 'phone'}: ${phone.state}${contact(phone)}`),
    ]);
    return { lines: lines.length === 0 ? ['Nobody yet.'] : lines, json: { ok: true, people }, isGood: true };
  } finally {
    db.close();
  }
}

function describe({ id, name, role, revokedAt, offAt }: PersonRecord, all: readonly DeviceRecord[], now: Instant) {
  const phones = all
    .filter(({ person }) => person === id)
    .map((device) => ({
      id: device.id,
      label: device.label,
      state: admissionOf(device, now),
      enrolledAt: device.createdAt,
      lastContactAt: device.lastContactAt,
      pending: device.pending,
    }));
  const own = admissionOf({ approvedAt: 0, revokedAt, offAt }, now);
  const isInvited = own === 'approved' && phones.length === 0;
  return { id, name, role, state: isInvited ? 'invited' : own, phones };
}

function contact({ lastContactAt, pending }: { lastContactAt: Instant | null; pending: number | null }): string {
  if (lastContactAt === null) return '';
  const { day, clock } = osloTime(lastContactAt);
  return `, last here ${day} ${clock}${pending ? ` with ${pending} not handed over` : ''}`;
}
