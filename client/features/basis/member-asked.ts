import type { BasisReply } from '#shared/basis-api.ts';
import type { BasisAsked } from '#shared/report/basis/basis-asked.ts';
import type { Day } from '#shared/time.ts';

/** How an area's own number is asked for from the total that it is in; of complete rounds it gives its people. */
export function memberAsked(total: BasisReply, area: string): BasisAsked {
  const { season, set, shift, band, basis, measure, from, to, weekday, police, service } = total;
  const own = measure === 'rounds' ? 'mean' : measure;
  const days = { from: from as Day | null, to: to as Day | null };
  return { season, set, shift, band, basis, measure: own, ...days, weekday, police, service, area };
}
