import type { Outcome } from '#shared/domain/count.ts';
import { type SlotPlace, slotKey } from '#shared/domain/slot.ts';
import { type CountKind, type Draft, isSameKind } from '../../db/draft.ts';
import { answerOf, kindOfCount, type OwnCount } from '../../db/own-counts.ts';

/** Where one area of a round stands, as far as this phone knows. Zero, not counted and not yet are three things. */
export type AreaState =
  /** Not yet; `isOver` once the round's time is up: then this phone has no answer for it. */
  | { readonly kind: 'not_started'; readonly isOver: boolean }
  | { readonly kind: 'running'; readonly draft: Draft }
  | {
      readonly kind: 'answered';
      readonly own: OwnCount;
      readonly outcome: Outcome;
    };

type Asked = { readonly isOver: boolean; readonly kind?: CountKind };

/** `kind`: a training round and a recount have answers of their own. */
export function areaState(
  place: SlotPlace,
  drafts: readonly Draft[],
  counts: readonly OwnCount[],
  { isOver, kind = {} }: Asked,
): AreaState {
  const draft = drafts.find((one) => slotKey(one.slot) === slotKey(place) && isSameKind(one, kind));
  if (draft) return { kind: 'running', draft };
  const answered = counts
    .flatMap((own) => {
      const answer = answerOf(own);
      return answer ? [{ own, ...answer }] : [];
    })
    .filter(({ own, slot }) => isSameKind(kindOfCount(own.content), kind) && slotKey(slot) === slotKey(place))
    .sort(byPrecedence)[0];
  if (!answered) return { kind: 'not_started', isOver };
  const { own, outcome } = answered;
  return { kind: 'answered', own, outcome };
}

type Candidate = { readonly own: OwnCount; readonly outcome: Outcome };

/** As on the server: counted stands before not counted, then the one begun first. */
function byPrecedence(a: Candidate, b: Candidate): number {
  if (a.outcome.status !== b.outcome.status) return a.outcome.status === 'counted' ? -1 : 1;
  return a.own.root < b.own.root ? -1 : 1;
}
