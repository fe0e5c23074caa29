import { isAtOnce } from '#shared/report/overlap.ts';
import { spanOf } from '../../db/own-counts.ts';
import type { AreaState } from './area-state.ts';

/**
 * Of the areas of one round those that were counted on this phone while another one was, as when a group walks from one to the
 * other. As on the server, where a coordinator looks at them; a count under way goes on until now.
 */
export function listOverlapping<A extends { readonly state: AreaState }>(
  areas: readonly A[],
  now: number,
): ReadonlySet<A> {
  const spans = areas.flatMap((area) => {
    const span = spanOfState(area.state, now);
    return span ? [{ area, span }] : [];
  });
  const meets = ({ area, span }: (typeof spans)[number]) =>
    spans.some((other) => other.area !== area && isAtOnce(span, other.span));
  return new Set(spans.filter(meets).map(({ area }) => area));
}

function spanOfState(state: AreaState, now: number) {
  if (state.kind === 'running') return { startedAt: state.draft.startedAt, endedAt: now };
  return state.kind === 'answered' && state.outcome.status === 'counted' ? spanOf(state.own) : null;
}
