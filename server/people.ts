import { admissionOf } from '#shared/domain/access.ts';
import { isSilent } from '#shared/domain/phone.ts';
import type { ListedPerson, ListedPhone, PeopleReply } from '#shared/people-api.ts';
import type { Instant } from '#shared/time.ts';
import type { Database } from './database.ts';
import { house } from './house.ts';
import { listOpenCodes } from './store/enrolment-codes.ts';
import { readHave } from './store/events.ts';
import { listPeople, type PersonRecord } from './store/people.ts';
import { listPhones, type PhoneRecord } from './store/phones.ts';

type Asking = { readonly id: string; readonly device: { readonly id: string } };

/** Everybody with their phones, what each phone said last, and what has come from it. */
export function readPeople(db: Database, asking: Asking, now: Instant): PeopleReply {
  const phones = Map.groupBy(listPhones(db), ({ person }) => person);
  const codes = Map.groupBy(listOpenCodes(db, now), ({ person }) => person);
  const people = listPeople(db)
    .filter(({ id }) => id !== house.id)
    .map((person) => {
      const own = (phones.get(person.id) ?? []).map((phone) => toPhone(db, phone, asking, now));
      const open = person.revokedAt === null ? (codes.get(person.id) ?? []) : [];
      const invitations = open.map(({ expiresAt, isPrinted }) => ({ expiresAt, isPrinted: isPrinted === 1 }));
      return { ...describe(person, own, now), invitations, phones: own, isYou: person.id === asking.id };
    });
  return { now, people: people.sort(inOrder) };
}

function toPhone(db: Database, phone: PhoneRecord, asking: Asking, now: Instant): ListedPhone {
  const { device, install, label, persisted, enrolledAt, signedOutAt, lastContactAt, app, pending, oldestAt, skewMs } =
    phone;
  const have = install === null ? { max: 0, gaps: [] } : readHave(db, install);
  return {
    ...{
      device,
      install,
      label: label ?? '',
      enrolledAt,
      signedOutAt,
      lastContactAt,
      app,
      pending,
      oldestAt,
      skewMs,
      ...have,
    },
    state: device === null ? null : admissionOf(phone, now),
    isPersisted: persisted === null ? null : persisted === 1,
    isSilent: isSilent(phone, now),
    isThisOne: device === asking.device.id,
  };
}

function describe(person: PersonRecord, phones: readonly ListedPhone[], now: Instant) {
  const { id, name, role, revokedAt, offAt } = person;
  const own = admissionOf({ approvedAt: 0, revokedAt, offAt }, now);
  const state: ListedPerson['state'] = own === 'revoked' || own === 'off' ? own : 'approved';
  const hasCome = phones.some(({ device }) => device !== null);
  return { id, name, role, revokedAt, state: state === 'approved' && !hasCome ? ('invited' as const) : state };
}

function inOrder(a: ListedPerson, b: ListedPerson): number {
  return urgency(a) - urgency(b) || a.name.localeCompare(b.name, 'nb') || (a.id < b.id ? -1 : 1);
}

function urgency({ phones, state }: ListedPerson): number {
  if (phones.some((phone) => phone.isSilent)) return 0;
  if (state === 'revoked' || state === 'off') return 3;
  return phones.some((phone) => phone.state === 'waiting') ? 1 : 2;
}
