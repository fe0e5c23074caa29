import type { RefSeason } from '#shared/api.ts';
import { type Instant, instantOf, toDay } from '#shared/time.ts';

type RefOccasion = RefSeason['occasions'][number];
export type PastOccasion = { readonly season: RefSeason; readonly occasion: RefOccasion };

/** The planned rounds of the open seasons that have begun already, newest first: what a late entry can be for. */
export function listPastOccasions(seasons: readonly RefSeason[], now: Instant): readonly PastOccasion[] {
  return seasons
    .filter(({ state }) => state === 'open')
    .flatMap((season) =>
      season.occasions
        .filter((occasion) => occasion.state === 'planned' && beginsAt(season, occasion) <= now)
        .map((occasion) => ({ season, occasion })),
    )
    .sort((a, b) => beginsAt(b.season, b.occasion) - beginsAt(a.season, a.occasion));
}

function beginsAt(season: RefSeason, { date, shift }: RefOccasion): Instant {
  return instantOf(toDay(date), season.shifts.find(({ id }) => id === shift)?.from ?? '00:00');
}
