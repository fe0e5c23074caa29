import type { Flag } from '#shared/domain/flag.ts';
import type { Shift } from '#shared/domain/slot.ts';
import type { CoveredOccasion } from './coverage-state.ts';

export type Place = { readonly area: string; readonly date: string; readonly shift: Shift };
export type Attention = { readonly kind: 'missing' | Flag; readonly places: readonly Place[] };

/** Flags that wait for somebody; the others (estimated, from paper …) only inform and stand in their cells. */
const waiting: readonly Flag[] = [
  'two_counts',
  'conflict',
  'unplanned',
  'cancelled',
  'unknown_area',
  'unknown_season',
  'orphan',
  'not_own',
  'after_close',
  'overlap',
  'seq_reused',
  'quarantined',
];

/** What a coordinator has to look at: rounds without an answer first, then what waits for a decision; newest first in each. */
export function listAttention(held: readonly CoveredOccasion[]): readonly Attention[] {
  const places = [...held]
    .reverse()
    .flatMap(({ date, shift, areas }) =>
      areas.map(({ area, state, flags }) => ({ place: { area, date, shift }, state, flags })),
    );
  const missing = places.filter(({ state }) => state === 'missing').map(({ place }) => place);
  const flagged = waiting.map((kind) => ({
    kind,
    places: places.filter(({ flags }) => flags.includes(kind)).map(({ place }) => place),
  }));
  return [{ kind: 'missing' as const, places: missing }, ...flagged].filter((one) => one.places.length > 0);
}
