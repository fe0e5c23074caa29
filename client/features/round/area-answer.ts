import { type NotCountedReason, notCounted, type Outcome } from '#shared/domain/count.ts';
import { bandsOf, type Draft, peopleIn } from '../../db/draft.ts';
import type { RoundArea } from './round-areas.ts';

/** What somebody says of an area without an answer. `so_far`: as many as are on the screen, 0 where nothing was begun. */
export type AreaAnswer =
  | { readonly kind: 'so_far'; readonly people: number }
  | { readonly kind: 'not_counted'; readonly reason: NotCountedReason };

/** Not counted, and the reason has yet to be given. */
export type Unfinished = { readonly kind: 'needs_reason' };

/** How many a count under way has come to; 0 where none was begun. */
export function peopleBegun({ state }: RoundArea): number {
  return state.kind === 'running' ? peopleIn(state.draft) : 0;
}

export function isWholeAnswer(answer: AreaAnswer | Unfinished | undefined): answer is AreaAnswer {
  return answer !== undefined && answer.kind !== 'needs_reason';
}

/** @throws RangeError where the count has grown since the number was on the screen: then nobody has said it is finished */
export function toOutcome(answer: AreaAnswer): (draft: Draft) => Outcome {
  return (draft) => {
    if (answer.kind === 'not_counted') return notCounted(answer.reason, bandsOf(draft));
    if (peopleIn(draft) !== answer.people) throw new RangeError('counted meanwhile');
    return { status: 'counted', bands: bandsOf(draft), estimated: draft.isEstimated };
  };
}
