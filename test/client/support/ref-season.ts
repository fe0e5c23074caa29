import type { RefSeason } from '#shared/api.ts';
import { usualSeason } from '#shared/domain/catalogue.ts';
import { listOccasions } from '#shared/domain/occasion.ts';
import type { Season } from '#shared/domain/plan.ts';
import { type ClockTime, type Instant, instantOf, toDay } from '#shared/time.ts';

/** A season as a phone gets it: the usual pattern of 2026, with changes. */
export function makeRefSeason(changes: Partial<Season> = {}, cancelled: readonly string[] = []): RefSeason {
  const season = { ...usualSeason(2026), ...changes };
  const { id, state, from, to, basis, bands, shifts, groups, sets } = season;
  const plain = structuredClone({ id, state, from, to, basis, bands, shifts, groups, sets }) as Omit<
    RefSeason,
    'occasions'
  >;
  const occasions = listOccasions(season, []).map(({ date, shift, areas }) => ({
    date: date as string,
    shift,
    state: cancelled.includes(date) ? ('cancelled' as const) : ('planned' as const),
    reason: cancelled.includes(date) ? 'Storm' : null,
    areas: [...areas],
  }));
  return { ...plain, occasions };
}

export function at(day: string, clock: ClockTime): Instant {
  return instantOf(toDay(day), clock);
}
