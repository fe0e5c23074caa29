import { countedNobody, type NotCountedReason, notCounted, type Outcome } from '#shared/domain/count.ts';
import { bandsOf, type Draft } from '../../db/draft.ts';

/** How a count ends, read off the draft at the moment it is saved. */
export type ToOutcome = (draft: Draft) => Outcome;

export const countedAsShown: ToOutcome = (draft) => ({
  status: 'counted',
  bands: bandsOf(draft),
  estimated: draft.isEstimated,
});

export const countedNobodyThere: ToOutcome = () => countedNobody();

export function notCountedBecause(reason: NotCountedReason): ToOutcome {
  return (draft) => notCounted(reason, bandsOf(draft));
}
