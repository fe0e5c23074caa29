import type { CoveredOccasion } from './coverage-state.ts';

export type CoveredDay = { readonly date: string; readonly rounds: readonly CoveredOccasion[] };
export type CoveredMonth = { readonly month: string; readonly days: readonly CoveredDay[] };

/** Rounds by month ("2026-07") and day. The API gives them in time order; `newest` first turns months, days and shifts round. */
export function groupByMonth(
  occasions: readonly CoveredOccasion[],
  first: 'newest' | 'oldest',
): readonly CoveredMonth[] {
  const ordered = first === 'newest' ? [...occasions].reverse() : occasions;
  const days = groupBy(ordered, ({ date }) => date).map(([date, rounds]) => ({ date, rounds }));
  return groupBy(days, ({ date }) => date.slice(0, 7)).map(([month, inMonth]) => ({ month, days: inMonth }));
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): [string, Item[]][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups];
}
