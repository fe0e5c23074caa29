import { admissionOf } from '#shared/domain/access.ts';
import type { KnownPhone } from '#shared/report/phone-waiting.ts';
import type { Instant } from '#shared/time.ts';
import type { Database } from './database.ts';
import { house } from './house.ts';
import { readHave } from './store/events.ts';
import { listPeople } from './store/people.ts';
import { listPhones } from './store/phones.ts';

/** Every phone that was ever let in, with what it said last and what has come from it. */
export function listKnownPhones(db: Database, now: Instant): readonly KnownPhone[] {
  const people = new Map(listPeople(db).map((person) => [person.id, person]));
  return listPhones(db).flatMap((phone) => {
    const person = people.get(phone.person);
    if (!person || person.id === house.id) return [];
    const { device, install, label, pending, oldestAt, lastContactAt } = phone;
    const have = install === null ? { max: 0, gaps: [] } : readHave(db, install);
    const isWaiting = device !== null && person.revokedAt === null && admissionOf(phone, now) === 'waiting';
    const { id, name } = person;
    const said = { device, install, label: label ?? '', pending, oldestAt, lastContactAt };
    return [{ person: { id, name }, isWaiting, ...said, ...have }];
  });
}
