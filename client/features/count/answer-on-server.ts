import { CoverageReply, calls } from '#shared/api.ts';
import type { SlotPlace } from '#shared/domain/slot.ts';
import { getJson } from '../../sync/api.ts';

/** What anybody's phone has said of an area: `unknown` without a network, or where the round is older than a counter may read. */
export type ServerAnswer = 'counted' | 'not_counted' | 'none' | 'unknown';

/** Asks the server for one slot. In a chunk of its own: only a count that lay for hours needs it, and its schema. */
export async function askServerFor(place: SlotPlace): Promise<ServerAnswer> {
  const answer = await getJson(calls.coverage.path.replace(':season', place.season), CoverageReply);
  return answer.ok ? answerIn(answer.value, place) : 'unknown';
}

export function answerIn({ occasions }: CoverageReply, { date, shift, area }: SlotPlace): ServerAnswer {
  const round = occasions.find((one) => one.date === date && one.shift === shift);
  if (!round) return 'unknown';
  const state = round.areas.find((one) => one.area === area)?.state;
  if (state === 'counted' || state === 'zero') return 'counted';
  return state === 'not_counted' ? 'not_counted' : 'none';
}
