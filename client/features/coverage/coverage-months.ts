import type { CoveredRound } from '#shared/coverage-api.ts';
import type { CoverageChoice } from './coverage-address.ts';

export type CoveredDay = { readonly date: string; readonly rounds: readonly CoveredRound[] };
export type CoveredMonth = { readonly month: string; readonly days: readonly CoveredDay[] };

/** The rounds that were asked for, with the areas that were. A round without any of them is left out. */
export function chooseRounds(
  rounds: readonly CoveredRound[],
  { month, shift, area }: Omit<CoverageChoice, 'season'>,
): readonly CoveredRound[] {
  return rounds
    .filter((round) => (month === null || round.date.startsWith(month)) && (shift === null || round.shift === shift))
    .map((round) => (area === null ? round : { ...round, areas: round.areas.filter((one) => one.area === area) }))
    .filter((round) => area === null || round.areas.length > 0);
}

/** Rounds by month ("2026-07") and day. The API gives them in time order; `newest` first turns months, days and shifts round. */
export function groupByMonth(rounds: readonly CoveredRound[], first: 'newest' | 'oldest'): readonly CoveredMonth[] {
  const ordered = first === 'newest' ? [...rounds].reverse() : rounds;
  const days = groupBy(ordered, ({ date }) => date).map(([date, here]) => ({ date, rounds: here }));
  return groupBy(days, ({ date }) => date.slice(0, 7)).map(([month, inMonth]) => ({ month, days: inMonth }));
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): [string, Item[]][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const own = groups.get(keyOf(item));
    if (own) own.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups];
}
