import type { RefSeason } from '#shared/api.ts';
import { seasonToShow } from '#shared/domain/season-to-show.ts';
import { type Shift, shifts } from '#shared/domain/slot.ts';
import type { Instant } from '#shared/time.ts';

/** Which rounds are looked at; null is all of them. */
export type CoverageChoice = {
  readonly season: string;
  /** "2026-07" */
  readonly month: string | null;
  readonly shift: Shift | null;
  readonly area: string | null;
};

type Seasons = readonly Pick<RefSeason, 'id' | 'state' | 'from'>[];

/** Reads the address; what it does not say becomes the usual. Null without a season. */
export function readChoice(search: string, seasons: Seasons, now: Instant): CoverageChoice | null {
  const asked = new URLSearchParams(search);
  const season = asked.get('season') ?? seasonToShow(seasons, now)?.id;
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
