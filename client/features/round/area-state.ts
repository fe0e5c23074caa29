import type { Outcome } from '#shared/domain/count.ts';
import { type SlotPlace, slotKey } from '#shared/domain/slot.ts';
import type { CountEvent } from '#shared/sync/event.ts';
import type { Draft } from '../../db/draft.ts';
import { countOf, type HeldEvent, isCount, isPending } from '../../db/held-event.ts';

/** Where one area of a round stands, as far as this phone knows. Zero, not counted and not yet are three things. */
export type AreaState =
  /** Not yet; `isOver` once the round's time is up: then this phone has no answer for it. */
  | { readonly kind: 'not_started'; readonly isOver: boolean }
  | { readonly kind: 'running'; readonly draft: Draft }
  | {
      readonly kind: 'answered';
      readonly count: CountEvent;
      readonly outcome: Outcome;
      readonly isPending: boolean;
      readonly waitsForCoordinator: boolean;
    };

export function areaState(
  place: SlotPlace,
  drafts: readonly Draft[],
  events: readonly HeldEvent[],
  { epoch, isOver }: { readonly epoch: string | null; readonly isOver: boolean },
): AreaState {
  const draft = drafts.find(({ slot }) => slotKey(slot) === slotKey(place));
  if (draft) return { kind: 'running', draft };
  const answered = events
    .filter(isCount)
    .map((event) => ({ event, count: countOf(event) }))
    .filter(({ count }) => !count.practice && slotKey(count.slot) === slotKey(place))
    .sort(byPrecedence)[0];
  if (!answered) return { kind: 'not_started', isOver };
  const { event, count } = answered;
  return {
    kind: 'answered',
    count,
    outcome: count.outcome,
    isPending: isPending(event, epoch),
    waitsForCoordinator: !isPending(event, epoch) && event.receipt?.state === 'quarantined',
  };
}

type Candidate = { readonly count: CountEvent };

/** As on the server: counted stands before not counted, then the one begun first. */
function byPrecedence({ count: a }: Candidate, { count: b }: Candidate): number {
  if (a.outcome.status !== b.outcome.status) return a.outcome.status === 'counted' ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
