import { type Instant, osloDay } from '../time.ts';
import type { Season } from './plan.ts';

/**
 * The season whose numbers are shown unless another is asked for: the open one that has begun, the last of several; else the last
 * that has begun, for next year's may be opened early; before the first summer, the first to come.
 */
export function seasonToShow<Any extends Pick<Season, 'state' | 'from'>>(
  seasons: readonly Any[],
  now: Instant,
): Any | undefined {
  const byStart = seasons.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const begun = byStart.filter(({ from }) => from <= osloDay(now));
  return begun.findLast(({ state }) => state === 'open') ?? begun.at(-1) ?? byStart[0];
}
