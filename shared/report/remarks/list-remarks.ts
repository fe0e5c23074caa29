import type { Remark } from '../../sync/choice.ts';
import type { Decisions } from '../../sync/decisions.ts';
import type { Plan } from '../../sync/fold-plan.ts';
import type { StandingSlot } from '../../sync/fold-slot.ts';
import type { Waiting, WaitingEvent } from '../inbox.ts';
import { type Entering, listEntering } from './entering.ts';
import { findNearDuplicates, pairKey } from './near-duplicates.ts';
import { findOutliers } from './outliers.ts';
import { findTimeRemarks } from './time-remarks.ts';

/**
 * What is to be looked at in counts that the averages use. It leaves when a coordinator has said of each count that it is
 * right, or has corrected it or taken it out.
 */
export function listRemarks(
  slots: readonly StandingSlot[],
  { plan, decisions }: { readonly plan: Plan; readonly decisions: Decisions },
): readonly Waiting[] {
  const counts = listEntering(slots, plan);
  const isOpen = (kind: Remark) => (one: Entering) => !isSeen(one, kind, decisions);
  const alone = [...findOutliers(counts), ...findTimeRemarks(counts)].map(({ count, facts }) =>
    toWaiting(facts.about, [count], { subject: count.count.root, facts }),
  );
  const pairs = findNearDuplicates(counts, plan.seasons).map(({ counts: pair, facts }) =>
    toWaiting('near_duplicate', pair, { subject: pairKey({ counts: pair }), facts }),
  );
  return [...alone, ...pairs]
    .filter(({ kind, of }) => of.some(isOpen(kind)))
    .map(({ of, ...waiting }) => ({ ...waiting, events: of.map((one) => toEvent(one)) }));
}

function isSeen({ target }: Entering, kind: Remark, decisions: Decisions): boolean {
  const { place, seen } = decisions(target);
  return place === 'accept' || seen.includes(kind);
}

function toWaiting<K extends Remark>(
  kind: K,
  of: readonly Entering[],
  about: Pick<Waiting, 'subject' | 'facts'>,
): Omit<Waiting, 'events' | 'kind'> & { readonly kind: K; readonly of: readonly Entering[] } {
  return { kind, of, effect: 'enters', place: of[0]?.place ?? null, ...about };
}

function toEvent({ target }: Entering): WaitingEvent {
  return { ...target, enters: true, choices: ['accept', 'keep_as_recount', 'discard'] };
}
