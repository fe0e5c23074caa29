import type { CoverageReply } from '#shared/api.ts';

export type CoveredOccasion = CoverageReply['occasions'][number];
export type CoveredArea = CoveredOccasion['areas'][number];

/** Every state has a word of its own and a mark of its own; colour only repeats them. */
export const coverageKinds = [
  'counted',
  'zero',
  'not_counted',
  'missing',
  'cancelled',
  'not_yet',
  'not_planned',
] as const;
export type CoverageKind = (typeof coverageKinds)[number];

/** `area` undefined: the plan does not ask for it on that occasion. */
export function coverageKind(occasion: CoveredOccasion, area: CoveredArea | undefined): CoverageKind {
  if (!area) return 'not_planned';
  if (area.state !== null) return area.state;
  return occasion.state === 'unplanned' ? 'not_planned' : 'not_yet';
}

/** A round that is over, or that somebody has begun to answer for. */
export function isHeld({ due, areas }: CoveredOccasion): boolean {
  return due || areas.some(({ state }) => state === 'counted' || state === 'zero' || state === 'not_counted');
}

/** How many of each state there are, in the order of the list above; states that do not occur are left out. */
export function tallyKinds(occasions: readonly CoveredOccasion[]): readonly { kind: CoverageKind; n: number }[] {
  const found = occasions.flatMap((occasion) => occasion.areas.map((area) => coverageKind(occasion, area)));
  return coverageKinds
    .map((kind) => ({ kind, n: found.filter((one) => one === kind).length }))
    .filter(({ n }) => n > 0);
}
