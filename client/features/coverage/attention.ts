import type { CoveredRound } from '#shared/coverage-api.ts';
import { type Flag, flags } from '#shared/domain/flag.ts';
import type { Shift } from '#shared/domain/slot.ts';

export type Place = { readonly area: string; readonly date: string; readonly shift: Shift };
export type Attention = { readonly kind: 'missing' | Flag; readonly places: readonly Place[] };

/** Flags that only inform, and stand in their cells. Any other waits for somebody. */
const informing: readonly Flag[] = [
  'late',
  'paper',
  'import',
  'outside_window',
  'clock',
  'estimated',
  'few_counts',
  'changed_afterwards',
];

/** What a coordinator has to look at: rounds without an answer first, then what waits for a decision; newest first in each. */
export function listAttention(held: readonly CoveredRound[]): readonly Attention[] {
  const places = [...held]
    .reverse()
    .flatMap(({ date, shift, areas }) =>
      areas.map(({ area, state, flags: found }) => ({ place: { area, date, shift }, state, found })),
    );
  const missing = places.filter(({ state }) => state === 'missing').map(({ place }) => place);
  const waiting = flags.filter((flag) => !isInforming(flag));
  const flagged = waiting.map((kind) => ({
    kind,
    places: places.filter(({ found }) => found.includes(kind)).map(({ place }) => place),
  }));
  return [{ kind: 'missing' as const, places: missing }, ...flagged].filter((one) => one.places.length > 0);
}

export function isInforming(flag: Flag): boolean {
  return informing.includes(flag);
}
