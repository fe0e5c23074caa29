import type { RefSeason } from '#shared/api.ts';

export const plannerParts = ['rounds', 'season', 'areas', 'history'] as const;
export type PlannerPart = (typeof plannerParts)[number];
export type PlannerAddress = { readonly season: string; readonly part: PlannerPart | 'new' };

type Seasons = readonly Pick<RefSeason, 'id' | 'state' | 'from'>[];

/** Reads the address; what it does not say becomes the season that is being planned, and its rounds. Null without a season. */
export function readAddress(search: string, seasons: Seasons): PlannerAddress | null {
  const asked = new URLSearchParams(search);
  const byStart = [...seasons].sort((a, b) => (a.from < b.from ? -1 : 1));
  const usual = byStart.findLast(({ state }) => state === 'open') ?? byStart.at(-1);
  const season = asked.get('season') ?? usual?.id;
  if (season === undefined) return null;
  const part = asked.get('part');
  return { season, part: part === 'new' ? part : (plannerParts.find((one) => one === part) ?? 'rounds') };
}

export function plannerHref({ season, part }: PlannerAddress): string {
  return `/office/planner?${new URLSearchParams({ season, part })}`;
}
