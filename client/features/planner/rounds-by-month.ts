import type { Occasion } from '#shared/domain/occasion.ts';

type PlannedDay = { readonly date: string; readonly rounds: readonly Occasion[] };
export type PlannedMonth = { readonly month: string; readonly days: readonly PlannedDay[] };

/** Rounds in time order, by their days, by their months. */
export function listMonths(occasions: readonly Occasion[]): readonly PlannedMonth[] {
  const dates = [...new Set(occasions.map(({ date }) => date))];
  const days = dates.map((date) => ({ date, rounds: occasions.filter((round) => round.date === date) }));
  const months = [...new Set(dates.map((date) => date.slice(0, 7)))];
  return months.map((month) => ({ month, days: days.filter(({ date }) => date.startsWith(month)) }));
}
