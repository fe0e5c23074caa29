import type { RefSeason } from '#shared/api.ts';
import { type Shift, shifts } from '#shared/domain/slot.ts';

/** Which rounds are looked at; null is all of them. */
export type CoverageChoice = {
  readonly season: string;
  /** "2026-07" */
  readonly month: string | null;
  readonly shift: Shift | null;
  readonly area: string | null;
};

type Seasons = readonly Pick<RefSeason, 'id' | 'state' | 'from'>[];

/** Reads the address; without a season in it the one that is open, else the latest. Null where there is none. */
export function readChoice(search: string, seasons: Seasons): CoverageChoice | null {
  const asked = new URLSearchParams(search);
  const byStart = [...seasons].sort((a, b) => (a.from < b.from ? -1 : 1));
  const season = asked.get('season') ?? (byStart.findLast(({ state }) => state === 'open') ?? byStart.at(-1))?.id;
  if (season === undefined) return null;
  const shift = shifts.find((one) => one === asked.get('shift')) ?? null;
  return { season, month: asked.get('month') || null, shift, area: asked.get('area') || null };
}

export function coverageHref({ season, month, shift, area }: CoverageChoice): string {
  const asked = new URLSearchParams({ season });
  for (const [key, value] of Object.entries({ month, shift, area })) if (value !== null) asked.set(key, value);
  return `/office/coverage?${asked}`;
}

/** One round, and where in it to begin. */
export type RoundAddress = {
  readonly season: string;
  readonly date: string;
  readonly shift: Shift;
  readonly area?: string;
};

export function roundHref(page: 'sheet' | 'paper', round: RoundAddress): string {
  return `/office/coverage/${page}?${new URLSearchParams(round)}`;
}

/** Null where the address names no round. */
export function readRound(search: string): RoundAddress | null {
  const asked = new URLSearchParams(search);
  const [season, date, area] = [asked.get('season'), asked.get('date'), asked.get('area')];
  const shift = shifts.find((one) => one === asked.get('shift'));
  return season && date && shift ? { season, date, shift, ...(area ? { area } : {}) } : null;
}
