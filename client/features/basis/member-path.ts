import type { BasisReply } from '#shared/basis-api.ts';
import { basisPath } from '#shared/report/basis/basis-asked.ts';
import type { Day } from '#shared/time.ts';

/** Where an area's own number opens, from the total that it is in. In complete rounds it is its people there. */
export function memberPath(total: BasisReply, area: string): string {
  const { season, set, group, shift, band, basis, measure, from, to, weekday, police, service } = total;
  const edition = total.edition ?? undefined;
  const own = measure === 'rounds' ? 'mean' : measure;
  const days = { from: from as Day | null, to: to as Day | null };
  const asked = { season, set, group, shift, band, basis, measure: own, ...days, weekday, police, service };
  return basisPath({ ...asked, area, edition });
}
