import type { RefSeason } from '#shared/api.ts';
import type { Shift } from '#shared/domain/slot.ts';
import { countingDay, type Day, type Instant, nightEndsAt, osloTime } from '#shared/time.ts';

export type RefOccasion = RefSeason['occasions'][number];

/** What the plan and the clock in Oslo suggest. Nothing is ever started by it: a person confirms. */
export type Proposal =
  | {
      readonly kind: 'today';
      readonly season: RefSeason;
      readonly occasions: readonly RefOccasion[];
      readonly preselected: Shift | null;
      readonly isAfterMidnight: boolean;
    }
  | { readonly kind: 'none_today'; readonly season: RefSeason; readonly next: RefOccasion | null }
  | { readonly kind: 'not_yet'; readonly season: RefSeason; readonly next: RefOccasion | null }
  | { readonly kind: 'over'; readonly season: RefSeason }
  | { readonly kind: 'no_season' };

/** Until 04:00 it is yesterday's evening; between two windows nothing is preselected. */
export function proposeOccasion(seasons: readonly RefSeason[], now: Instant): Proposal {
  const open = seasons.filter(({ state }) => state === 'open').sort((a, b) => (a.from < b.from ? -1 : 1));
  const today = countingDay(now);
  const isAfterMidnight = osloTime(now).clock < nightEndsAt;
  for (const season of open) {
    const occasions = occasionsOn(season, today).filter(({ shift }) => shift === 'evening' || !isAfterMidnight);
    if (occasions.length === 0) continue;
    return { kind: 'today', season, occasions, preselected: preselect(season, occasions, now), isAfterMidnight };
  }
  const running = open.find(({ from, to }) => from <= today && today <= to);
  if (running) return { kind: 'none_today', season: running, next: nextAfter(running, today) };
  const coming = open.find(({ from }) => from > today);
  if (coming) return { kind: 'not_yet', season: coming, next: nextAfter(coming, today) };
  const past = open.at(-1);
  return past ? { kind: 'over', season: past } : { kind: 'no_season' };
}

function occasionsOn(season: RefSeason, day: string): readonly RefOccasion[] {
  return season.occasions.filter(({ date }) => date === day);
}

/** The shift whose window the clock is in. The last one of a day lasts until the night is over. */
function preselect(season: RefSeason, occasions: readonly RefOccasion[], now: Instant): Shift | null {
  const { clock } = osloTime(now);
  if (clock < nightEndsAt) return occasions.at(-1)?.shift ?? null;
  const window = season.shifts.find(({ id, from, to }) => clock >= from && (id === 'evening' || clock <= to));
  return occasions.some(({ shift }) => shift === window?.id) ? (window?.id ?? null) : null;
}

function nextAfter(season: RefSeason, today: Day): RefOccasion | null {
  return season.occasions.find(({ date, state }) => date > today && state === 'planned') ?? null;
}
