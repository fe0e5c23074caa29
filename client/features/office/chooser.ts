import type { Language, RefSeason } from '#shared/api.ts';
import { type AskedBand, askedBands } from '#shared/domain/age-band.ts';
import { seasonToShow } from '#shared/domain/season-to-show.ts';
import { daysOfMonth, monthsOf } from '#shared/report/months.ts';
import type { Day, Instant } from '#shared/time.ts';

/** What the table shows. `period`: a month "2026-07", or null for the whole season. */
export type Choice = {
  readonly season: string;
  readonly period: string | null;
  readonly set: string;
  readonly band: AskedBand;
};

type Seasons = readonly Pick<RefSeason, 'id' | 'state' | 'from' | 'to' | 'sets'>[];

/** Reads the address; what it does not say, or says of something that is not there, becomes the usual choice. Null without a season. */
export function parseChoice(search: string, seasons: Seasons, now: Instant): Choice | null {
  const asked = new URLSearchParams(search);
  const season = seasons.find(({ id }) => id === asked.get('season')) ?? seasonToShow(seasons, now);
  if (!season) return null;
  const period = asked.get('period');
  const set = asked.get('set');
  return {
    season: season.id,
    period: monthsOf(season).find((month) => month === period) ?? null,
    set: season.sets.find(({ id }) => id === set)?.id ?? 'all',
    band: askedBands.find((band) => band === asked.get('band')) ?? 'all',
  };
}

/** The address of a choice: it can be kept, sent to a colleague and opened again. */
export function toSearch({ season, period, set, band }: Choice): string {
  const said = { season, ...(period && { period }), ...(set !== 'all' && { set }), ...(band !== 'all' && { band }) };
  return `?${new URLSearchParams(said)}`;
}

export function averagesPath({ season, period, set, band }: Choice, language: Language): string {
  const days = daysOf(period);
  return `/api/seasons/${season}/averages?${new URLSearchParams({ set, band, ...days, lang: language })}`;
}

/** The first and the last day of a month; nothing for the whole season. */
export function daysOf(period: string | null): { readonly from?: Day; readonly to?: Day } {
  return period ? daysOfMonth(period) : {};
}

/** The month that an averages path asked for, or null for the whole season. */
export function periodOf(path: string): string | null {
  return new URL(path, 'http://localhost').searchParams.get('from')?.slice(0, 7) ?? null;
}
