import { type Occasion, occasionKey } from './occasion.ts';
import type { Assignment } from './plan.ts';
import type { Shift } from './slot.ts';

export type Counter = Assignment['counters'][number];
export type Stretch = {
  readonly from: string;
  readonly to: string;
  /** ISO weekdays. */
  readonly weekdays: readonly number[];
  readonly shifts: readonly Shift[];
};

/** The planned rounds of a stretch of days: every Monday evening in July, for one. */
export function roundsIn(
  occasions: readonly Occasion[],
  { from, to, weekdays, shifts }: Stretch,
  weekdayOf: (date: string) => number,
): readonly Occasion[] {
  return occasions.filter(
    ({ date, shift, state }) =>
      state === 'planned' && date >= from && date <= to && shifts.includes(shift) && weekdays.includes(weekdayOf(date)),
  );
}

/** Who is to count each of these rounds from now on. `add`: besides those who are asked already. Nothing where nothing changes. */
export function assignRounds(
  season: string,
  rounds: readonly Occasion[],
  counters: readonly Counter[],
  { before, how }: { readonly before: ReadonlyMap<string, Assignment>; readonly how: 'add' | 'replace' },
): readonly Assignment[] {
  return rounds.flatMap(({ date, shift }) => {
    const own = before.get(occasionKey({ date, shift }))?.counters ?? [];
    const others = how === 'add' ? own.filter(({ person }) => !counters.some((one) => one.person === person)) : [];
    const next = [...others, ...counters];
    if (JSON.stringify(next) === JSON.stringify(own)) return [];
    return [{ kind: 'assignment' as const, season, date, shift, counters: next }];
  });
}
