import { judgeChanges, type StaleChange } from '#shared/domain/plan-change.ts';
import { AppError } from '#shared/errors.ts';
import type { PlanEvent } from '#shared/sync/event.ts';
import { parseEvent } from '#shared/sync/parse-event.ts';
import type { PushedEvent, PushResult } from '#shared/sync/protocol.ts';
import type { Instant } from '#shared/time.ts';
import type { Database } from './database.ts';
import { readStandingPlan } from './season-plan.ts';
import type { Sender } from './store/devices.ts';
import { findEvent } from './store/events.ts';
import { listUnsent } from './store/unsent.ts';
import { takeOne } from './sync.ts';

type Asked = { readonly events: readonly PushedEvent[]; readonly confirmed: boolean };
type Taken = { readonly results: PushResult[]; readonly stale: readonly StaleChange[] };

/**
 * Takes in plan events that are made together: all of them, or none where something stands against one. One that builds on
 * what somebody has replaced meanwhile is kept beside the other version, for a person to choose.
 */
export function takePlanChange(db: Database, sender: Sender, { events, confirmed }: Asked, now: Instant): Taken {
  const changes = events.map((pushed, index) => ({ pushed, event: readPlanEvent(pushed, index) }));
  return db
    .transaction(() => {
      const fresh = changes.filter(({ pushed: { id, h } }) => findEvent(db, id, h) === undefined);
      const stale = requireSound(db, fresh, confirmed);
      const results = changes.map(({ pushed, event }) => takeOne(db, sender, event.install, pushed, now));
      return { results, stale };
    })
    .immediate();
}

function readPlanEvent({ raw }: PushedEvent, index: number): PlanEvent {
  const parsed = parseEvent(raw);
  if (!parsed.ok || parsed.event.type !== 'plan') throw new AppError('bad_request', { at: `body/events/${index}/raw` });
  return parsed.event;
}

function requireSound(db: Database, fresh: readonly { readonly event: PlanEvent }[], confirmed: boolean) {
  const changes = fresh.map(({ event }) => ({ base: event.base ?? null, plan: event.plan }));
  const { problems, stale, needsConfirmation, isBehind } = judgeChanges(changes, readStandingPlan(db));
  const [problem] = problems;
  if (problem) {
    const { key, code, subject } = problem;
    throw new AppError('bad_request', { at: key, problem: code, subject });
  }
  if (needsConfirmation && !confirmed) {
    const phones = listUnsent(db).map(({ name, device }) => (device ? `${name} (${device})` : name));
    throw new AppError('bad_request', { problem: 'unsent_counts', phones: phones.join(', ') });
  }
  if (isBehind) throw new AppError('stale', { problem: 'held_is_behind' });
  return stale;
}
