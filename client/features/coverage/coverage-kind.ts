import type { CoveredArea, CoveredRound } from '#shared/coverage-api.ts';

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

/** `area` undefined: the plan does not ask for it on that round. */
export function coverageKind(round: Pick<CoveredRound, 'state'>, area: CoveredArea | undefined): CoverageKind {
  if (!area) return 'not_planned';
  if (area.state !== null) return area.state;
  return round.state === 'unplanned' ? 'not_planned' : 'not_yet';
}

/** Somebody has said what became of it. */
export function isAnswered({ state }: Pick<CoveredArea, 'state'>): boolean {
  return state === 'counted' || state === 'zero' || state === 'not_counted';
}

/** A round that is over, or that somebody has begun to answer for. */
export function isHeld({ due, areas }: Pick<CoveredRound, 'due' | 'areas'>): boolean {
  return due || areas.some(isAnswered);
}

/** How many of each state there are, in the order of the list above; states that do not occur are left out. */
export function tallyKinds(rounds: readonly CoveredRound[]): readonly { kind: CoverageKind; n: number }[] {
  const found = rounds.flatMap((round) => round.areas.map((area) => coverageKind(round, area)));
  return coverageKinds
    .map((kind) => ({ kind, n: found.filter((one) => one === kind).length }))
    .filter(({ n }) => n > 0);
}
