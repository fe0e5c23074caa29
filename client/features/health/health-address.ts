import type { RefSeason } from '#shared/api.ts';

export type HealthChoice = { readonly season: string; readonly date: string | null };

/** The season asked for, or the one that was counted last. Null where there is none. */
export function readHealthChoice(search: string, seasons: readonly RefSeason[]): HealthChoice | null {
  const asked = new URLSearchParams(search);
  const known = seasons.filter(({ state }) => state !== 'draft');
  const newest = [...known].sort((a, b) => (a.from < b.from ? 1 : -1))[0];
  const season = known.find(({ id }) => id === asked.get('season')) ?? newest;
  return season ? { season: season.id, date: asked.get('date') } : null;
}

export function healthHref({ season, date }: HealthChoice): string {
  return `/office/health?season=${encodeURIComponent(season)}${date === null ? '' : `&date=${date}`}`;
}
