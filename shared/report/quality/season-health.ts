import { type Shift, shifts } from '../../domain/slot.ts';
import { groupBy } from '../../group-by.ts';
import { standsApart } from '../../stats/stands-apart.ts';
import { toDay, weekdayOf } from '../../time.ts';
import type { SeasonRecord } from '../season-averages.ts';
import type { Cell } from '../season-cells.ts';

/**
 * Area counts that the plan asked for: `due` were to be made by now, of which `counted` were (zeros included), `notCounted` have a
 * reason and `missing` no answer. What is cancelled or unplanned is in none of them, as in the averages.
 */
export type Covered = {
  readonly planned: number;
  readonly due: number;
  readonly counted: number;
  readonly notCounted: number;
  readonly missing: number;
};

/** `isUnder`: fewer than four of five. `isApart`: not counted at least three times, and at least twice as often as the others. */
export type CoveredPart<Key> = Covered & { readonly key: Key; readonly isUnder: boolean; readonly isApart: boolean };

/** `expected`: if it goes on as so far, rounded down; null before the first is due. `isFew`: fewer than half of the planned. */
export type ExpectedCounts = Covered & {
  readonly area: string;
  readonly name: string;
  readonly shift: Shift;
  readonly expected: number | null;
  readonly atMost: number;
  readonly isFew: boolean;
};

export type SeasonHealth = {
  readonly total: Covered;
  readonly areas: readonly (CoveredPart<string> & { readonly name: string })[];
  /** ISO weekdays. */
  readonly weekdays: readonly CoveredPart<number>[];
  readonly shifts: readonly CoveredPart<Shift>[];
  readonly weekdayShifts: readonly (Covered & { readonly weekday: number; readonly shift: Shift })[];
  readonly expected: readonly ExpectedCounts[];
};

const fewestGaps = 3;

/** Where the season is thin, and whether it is thin by a pattern. */
export function seasonHealth(record: SeasonRecord): SeasonHealth {
  const cells = record.occasions.flatMap((occasion) => occasion.cells).filter(({ isPlanned }) => isPlanned);
  const nameOf = (area: string) => record.areas.get(area)?.name ?? area;
  const weekdayOfCell = ({ date }: Cell) => weekdayOf(toDay(date));
  const byPlace = [...new Set(cells.map(({ area }) => area))].flatMap((area) =>
    shifts.map((shift) => ({ area, shift, own: cells.filter((cell) => cell.area === area && cell.shift === shift) })),
  );
  const weekdays = partsOf(cells, weekdayOfCell).sort((a, b) => a.key - b.key);
  return {
    total: coveredOf(cells),
    areas: partsOf(cells, ({ area }) => area).map((part) => ({ ...part, name: nameOf(part.key) })),
    weekdays,
    shifts: partsOf(cells, ({ shift }) => shift).sort((a, b) => shifts.indexOf(a.key) - shifts.indexOf(b.key)),
    weekdayShifts: weekdays.flatMap(({ key: weekday }) =>
      shifts.map((shift) => {
        const own = cells.filter((cell) => weekdayOfCell(cell) === weekday && cell.shift === shift);
        return { weekday, shift, ...coveredOf(own) };
      }),
    ),
    expected: byPlace
      .filter(({ own }) => own.length > 0)
      .map(({ area, shift, own }) => ({ area, name: nameOf(area), shift, ...expectedOf(coveredOf(own)) })),
  };
}

function partsOf<Key>(cells: readonly Cell[], keyOf: (cell: Cell) => Key): CoveredPart<Key>[] {
  const parts = [...groupBy(cells, keyOf)].map(([key, own]) => ({ key, ...coveredOf(own) }));
  return parts.map((part) => ({
    ...part,
    isUnder: part.counted * 5 < part.due * 4,
    isApart: standsApart(gapsOf(part), parts.filter((other) => other !== part).map(gapsOf), fewestGaps),
  }));
}

function gapsOf({ due, counted }: Covered) {
  return { part: due - counted, of: due };
}

function coveredOf(cells: readonly Cell[]): Covered {
  const count = (...states: readonly Cell['state'][]) => cells.filter(({ state }) => states.includes(state)).length;
  const [counted, notCounted, missing] = [count('counted', 'zero'), count('not_counted'), count('missing')];
  return { planned: cells.length, due: counted + notCounted + missing, counted, notCounted, missing };
}

function expectedOf(covered: Covered) {
  const { planned, due, counted } = covered;
  const left = planned - due;
  const expected = due === 0 ? null : counted + Math.floor((left * counted) / due);
  return { ...covered, expected, atMost: counted + left, isFew: expected !== null && expected * 2 < planned };
}
