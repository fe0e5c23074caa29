import type { CountedYear } from './counted-year.ts';

/** False where a season of ours plans an area and its set leaves it out. Of one that no season plans no set has said anything. */
export function mayBeInSet(area: string, set: string, counted: readonly CountedYear[]): boolean {
  const isPlanned = counted.some(({ season }) => season.areas.some((one) => one.area === area));
  return set === 'all' || !isPlanned || counted.some((year) => isMember(area, year));
}

export function isMember(area: string, { members }: CountedYear): boolean {
  return members.some((one) => one.area === area);
}
