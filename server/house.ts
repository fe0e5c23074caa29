import type { Instant } from '#shared/time.ts';
import type { Database } from './database.ts';
import { sha256 } from './event-chain.ts';
import { readHave } from './store/events.ts';
import { insertInstall } from './store/installs.ts';
import { findPerson, insertPerson, type Person } from './store/people.ts';
import { takePush } from './sync.ts';

/** The house itself: owner of the events that no phone made. It has no device and cannot log in. */
export const house = {
  id: '00000000-0000-8000-8000-000000000001',
  name: 'Sommertelling',
  role: 'coordinator',
} as const;
const houseInstall = '00000000-0000-8000-8000-000000000002';

/** An event of the house without its envelope; `id` is a UUID. */
export type HouseEvent = { readonly id: string } & Readonly<Record<string, unknown>>;

/** Writes events of the house, through the same door as everybody's. Throws where one was not taken in. */
export function writeAsHouse(db: Database, events: readonly HouseEvent[], now: Instant): void {
  const sender = findHouse(db, now);
  const { max: lastSeq } = readHave(db, houseInstall);
  for (const [index, { id, ...content }] of events.entries()) {
    const seq = lastSeq + index + 1;
    const raw = JSON.stringify({ v: 1, id, install: houseInstall, seq, ...content });
    const about = { app: 'house', install: houseInstall, epoch: null, now, pending: 0, oldest: null, persisted: true };
    const push = { proto: 1 as const, ...about, events: [{ id, seq, h: sha256(raw), raw }] };
    const [result] = takePush(db, sender, push, now).results;
    if (result?.state !== 'stored') throw new Error(`an event of the house was not taken in: ${result?.code}`);
  }
}

function findHouse(db: Database, now: Instant): Person {
  const known = findPerson(db, house.id);
  if (known) return known;
  insertPerson(db, house, now);
  insertInstall(db, houseInstall, house.id, now);
  return { ...house, revokedAt: null };
}
