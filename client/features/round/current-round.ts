import type { RefSeason } from '#shared/api.ts';
import { addDays, type Instant, instantOf, nightEndsAt, toDay } from '#shared/time.ts';
import type { Round, Settings } from '../../db/settings.ts';
import type { RefOccasion } from './occasion-proposal.ts';

const shortestMs = 3 * 3_600_000;

/** The confirmed round while it can still be going on: the day until the evening begins, the evening until 04:00. */
export function currentRound(round: Round | null, seasons: readonly RefSeason[], now: Instant): Round | null {
  if (!round) return null;
  return now < Math.max(roundEnd(round, seasons), round.startedAt + shortestMs) ? round : null;
}

/** The round that the phone is in: a training round comes before the real one, which waits untouched meanwhile. */
export function roundOnScreen({ ref, round, practice }: Settings, now: Instant): Round | null {
  return ref && (practice ?? currentRound(round, ref.seasons, now));
}

/** When a round can no longer be walked: the day's when the evening begins, the evening's when the night is over. */
export function roundEnd({ season, date, shift }: Round, seasons: readonly RefSeason[]): Instant {
  const day = toDay(date);
  if (shift === 'evening') return instantOf(addDays(day, 1), nightEndsAt);
  const evening = seasons.find(({ id }) => id === season)?.shifts.find(({ id }) => id === 'evening');
  return instantOf(day, evening?.from ?? '18:00');
}

export function toRound(
  season: RefSeason,
  { date, shift, areas }: Pick<RefOccasion, 'date' | 'shift' | 'areas'>,
  kind: Round['kind'],
  startedAt: Instant,
): Round {
  return { season: season.id, date, shift, kind, areas, startedAt };
}

/** Every area that a season counts, in walking order as far as its rounds agree on one. */
export function areasOf(season: RefSeason): readonly string[] {
  return [...new Set(season.occasions.flatMap(({ areas }) => areas))];
}
