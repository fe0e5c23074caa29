import type { RefSeason } from '#shared/api.ts';
import { addDays, type Instant, instantOf, nightEndsAt, toDay } from '#shared/time.ts';
import type { Round, Settings } from './db/settings.ts';

const shortestMs = 3 * 3_600_000;
const longestPracticeMs = 4 * 3_600_000;

/** The confirmed round while it can still be going on: the day until the evening begins, the evening until 04:00. */
export function currentRound(round: Round | null, seasons: readonly RefSeason[], now: Instant): Round | null {
  if (!round) return null;
  return now < Math.max(roundEnd(round, seasons), round.startedAt + shortestMs) ? round : null;
}

/** The round that the phone is in: a training round comes before the real one, which waits untouched meanwhile. */
export function roundOnScreen(settings: Settings, now: Instant): Round | null {
  const { ref, round } = settings;
  return ref && (currentPractice(settings, now) ?? currentRound(round, ref.seasons, now));
}

/** The training round, as long as nobody can have forgotten it: the next day's counting is not to be practice by mistake. */
export function currentPractice({ practice }: Pick<Settings, 'practice'>, now: Instant): Round | null {
  return practice && now < practice.startedAt + longestPracticeMs ? practice : null;
}

/** When a round can no longer be walked: the day's when the evening begins, the evening's when the night is over. */
export function roundEnd({ season, date, shift }: Round, seasons: readonly RefSeason[]): Instant {
  const day = toDay(date);
  if (shift === 'evening') return instantOf(addDays(day, 1), nightEndsAt);
  const evening = seasons.find(({ id }) => id === season)?.shifts.find(({ id }) => id === 'evening');
  return instantOf(day, evening?.from ?? '18:00');
}

type Occasion = Pick<RefSeason['occasions'][number], 'date' | 'shift' | 'areas'>;

export function toRound(
  season: Pick<RefSeason, 'id'>,
  { date, shift, areas }: Occasion,
  kind: Round['kind'],
  startedAt: Instant,
): Round {
  return { season: season.id, date, shift, kind, areas, startedAt };
}

/** Every area that a season counts, in walking order as far as its rounds agree on one. */
export function areasOf(season: RefSeason): readonly string[] {
  return [...new Set(season.occasions.flatMap(({ areas }) => areas))];
}
