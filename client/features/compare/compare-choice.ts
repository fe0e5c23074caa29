import type { Language, RefSeason } from '#shared/api.ts';
import type { HeldValue } from '#shared/history-api.ts';

/** Which published number, beside which season. */
export type CompareChoice = { readonly value: HeldValue; readonly season: string };

type Seasons = readonly Pick<RefSeason, 'id' | 'from'>[];

/** The number in the address, or the first; the season in the address, or the one of the number's year, or the latest. */
export function parseCompareChoice(
  search: string,
  values: readonly HeldValue[],
  seasons: Seasons,
): CompareChoice | null {
  const asked = new URLSearchParams(search);
  const value = values.find(({ key }) => key === asked.get('value')) ?? values[0];
  const latest = [...seasons].sort((a, b) => (a.from < b.from ? 1 : -1))[0];
  const own = seasons.find((season) => yearOf(season) === value?.year);
  const season = seasons.find(({ id }) => id === asked.get('season')) ?? own ?? latest;
  return value && season ? { value, season: season.id } : null;
}

export function toCompareSearch(value: string, season: string | null): string {
  return `?${new URLSearchParams({ value, ...(season && { season }) })}`;
}

export function comparePath({ value, season }: CompareChoice, language: Language): string {
  return `/api/seasons/${season}/comparison/${value.key}?lang=${language}`;
}

export function yearOf({ from }: Pick<RefSeason, 'from'>): number {
  return Number(from.slice(0, 4));
}
