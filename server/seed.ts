import { randomBytes, randomUUID } from 'node:crypto';
import { startingPlan } from '#shared/domain/catalogue.ts';
import { type PlanObject, planKey } from '#shared/domain/plan.ts';
import { type Instant, osloDay } from '#shared/time.ts';
import type { Database } from './database.ts';
import { sha256 } from './event-chain.ts';
import { readHave, readPosition } from './store/events.ts';
import { insertInstall } from './store/installs.ts';
import { findMeta, setMeta } from './store/meta.ts';
import { findPerson, insertPerson, type Person } from './store/people.ts';
import { takePush } from './sync.ts';

/** The house itself: owner of the events that an empty database starts with. It has no device and cannot log in. */
export const house = {
  id: '00000000-0000-8000-8000-000000000001',
  name: 'Sommertelling',
  role: 'coordinator',
} as const;
const houseInstall = '00000000-0000-8000-8000-000000000002';

/** Gives an empty database its epoch, its salt and the default catalogue. Does nothing to one that has them. */
export function seed(db: Database, now: Instant): void {
  db.transaction(() => {
    if (findMeta(db, 'epoch') === undefined) setMeta(db, 'epoch', randomUUID());
    if (findMeta(db, 'salt') === undefined) setMeta(db, 'salt', randomBytes(32).toString('hex'));
    if (readPosition(db) === 0) writePlan(db, startingPlan(Number(osloDay(now).slice(0, 4))), now);
  }).immediate();
}

/** Writes plan objects as events of the house, through the same door as everybody's. */
export function writePlan(db: Database, objects: readonly PlanObject[], now: Instant): void {
  const sender = findHouse(db, now);
  const { max: lastSeq } = readHave(db, houseInstall);
  for (const [index, plan] of objects.entries()) {
    const pushed = planEvent(plan, lastSeq + index + 1);
    const answer = takePush(db, sender, emptyPush(now, [pushed]), now);
    if (answer.results[0]?.state !== 'stored') throw new Error(`the plan object ${planKey(plan)} was not taken in`);
  }
}

function findHouse(db: Database, now: Instant): Person {
  const known = findPerson(db, house.id);
  if (known) return known;
  insertPerson(db, house, now);
  insertInstall(db, houseInstall, house.id, now);
  return { ...house, revokedAt: null };
}

/** The same object gives the same id and bytes in every database, so a restored plan finds what it replaces. */
function planEvent(plan: PlanObject, seq: number) {
  const id = idOf(planKey(plan));
  const raw = JSON.stringify({
    v: 1,
    id,
    install: houseInstall,
    seq,
    type: 'plan',
    root: null,
    base: null,
    plan,
    reason: null,
    time: null,
  });
  return { id, seq, h: sha256(raw), raw };
}

/** A UUID of version 8 (free content, RFC 9562) made from a name. */
function idOf(name: string): string {
  const hex = sha256(`sommertelling|${name}`);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function emptyPush(now: Instant, events: { id: string; seq: number; h: string; raw: string }[]) {
  const about = { app: 'house', install: houseInstall, epoch: null, now, pending: 0, oldest: null, persisted: true };
  return { proto: 1 as const, ...about, events };
}
