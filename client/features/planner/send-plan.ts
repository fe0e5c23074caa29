import type { PlanChange } from '#shared/domain/plan-change.ts';
import { PlanTaken, planCalls } from '#shared/plan-api.ts';
import { maxEventsInPush } from '#shared/sync/push-limits.ts';
import { keepMadeEvents } from '../../db/keep-made-events.ts';
import type { Phone } from '../../phone.ts';
import { makePlanEvents } from '../../plan-event.ts';
import { postJson } from '../../sync/api.ts';
import type { Refusal } from '../../sync/question.ts';

/**
 * How it went. `beside`: somebody had replaced what it builds on, and it is kept beside theirs. `waits`: nobody answered, and
 * it is kept here until somebody does. `refused`: nothing was changed, and nothing was kept.
 */
export type Sent =
  | { readonly kind: 'taken' | 'beside' | 'waits' | 'not_saved' }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Handed over or kept: nothing is left to do in the form. */
export function isDone({ kind }: Sent): boolean {
  return kind !== 'refused' && kind !== 'not_saved';
}

/** Hands over changes that are made together. Very many go in several turns, each of them whole. */
export async function sendPlan(
  phone: Phone,
  changes: readonly PlanChange[],
  { reason, confirmed }: { readonly reason: string; readonly confirmed: boolean },
): Promise<Sent> {
  let sent: Sent = { kind: 'taken' };
  for (let from = 0; from < changes.length; from += turn) {
    const next = await sendTurn(phone, changes.slice(from, from + turn), { reason, confirmed });
    if (sent.kind === 'taken' || next.kind !== 'taken') sent = next;
    if (sent.kind === 'refused' || sent.kind === 'not_saved') break;
  }
  return sent;
}

/** A body is at most 64 KiB, and a season with everything in it is a few of them. */
const turn = maxEventsInPush - 10;

async function sendTurn(
  phone: Phone,
  changes: readonly PlanChange[],
  { reason, confirmed }: { readonly reason: string; readonly confirmed: boolean },
): Promise<Sent> {
  const made = await makePlanEvents(phone, changes, reason);
  const events = made.map(({ id, seq, h, raw }) => ({ id, seq, h, raw }));
  const answer = await postJson(planCalls.changePlan.path, { events, confirmed }, PlanTaken);
  const isBeside = !answer.ok && answer.code === 'stale' && answer.details.kept != null;
  const isUnheard = !answer.ok && (answer.code === 'offline' || answer.code === 'unreadable');
  if (!answer.ok && !isBeside && !isUnheard) return { kind: 'refused', refusal: answer };
  const isKept = await keepMadeEvents(phone, made, { areThere: !isUnheard }).catch(() => false);
  await phone.refresh().catch(() => undefined);
  phone.nudge();
  if (isUnheard) return { kind: isKept ? 'waits' : 'not_saved' };
  void phone.fetchPlan();
  return { kind: isBeside ? 'beside' : 'taken' };
}
