import { randomBytes, randomUUID } from 'node:crypto';
import { startingPlan } from '#shared/domain/catalogue.ts';
import { type PlanObject, planKey } from '#shared/domain/plan.ts';
import { type Instant, osloDay } from '#shared/time.ts';
import type { Database } from './database.ts';
import { sha256 } from './event-chain.ts';
import { writeAsHouse } from './house.ts';
import { readPosition } from './store/events.ts';
import { findMeta, setMeta } from './store/meta.ts';

/** Gives an empty database its epoch, its salt and the default catalogue. Does nothing to one that has them. */
export function seed(db: Database, now: Instant): void {
  db.transaction(() => {
    if (findMeta(db, 'epoch') === undefined) setMeta(db, 'epoch', randomUUID());
    if (findMeta(db, 'salt') === undefined) setMeta(db, 'salt', randomBytes(32).toString('hex'));
    if (readPosition(db) === 0) writePlan(db, startingPlan(Number(osloDay(now).slice(0, 4))), now);
  }).immediate();
}

/** The same object gives the same id and bytes in every database, so a restored plan finds what it replaces. */
export function writePlan(db: Database, objects: readonly PlanObject[], now: Instant): void {
  const content = { type: 'plan', root: null, base: null };
  const toEvent = (plan: PlanObject) => ({ id: idOf(planKey(plan)), ...content, plan, reason: null, time: null });
  writeAsHouse(db, objects.map(toEvent), now);
}

/** A UUID of version 8 (free content, RFC 9562) made from a name. */
function idOf(name: string): string {
  const hex = sha256(`sommertelling|${name}`);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
