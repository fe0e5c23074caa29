import { type AskedBand, askedValue } from '../domain/age-band.ts';
import { type Flag, sortFlags } from '../domain/flag.ts';
import { type Shift, shifts } from '../domain/slot.ts';
import { type Fraction, fraction, toDouble } from '../stats/fraction.ts';
import { shown } from '../stats/shown.ts';
import { areaMean, type MeanOf, totalMean } from './exact-means.ts';
import type { Cell, OccasionCells } from './season-cells.ts';

/** A mean as it goes out: the double nearest the exact fraction, and the text rounded once from the fraction. */
export type ShownMean = { readonly mean: number | null; readonly shown: string | null };

/** One area and shift: what was asked for, what came, and the sum of people. `planned` is made up of the other numbers and what is not yet due. */
export type ShiftTally = {
  readonly sum: number;
  readonly counted: number;
  readonly zeros: number;
  readonly notCounted: number;
  readonly missing: number;
  readonly cancelled: number;
  readonly ageUnknown: number;
  readonly estimated: number;
  readonly planned: number;
};
export type ShiftAverage = ShiftTally & ShownMean;

export type AreaAverages = {
  readonly area: string;
  readonly name: string;
  readonly day: ShiftAverage;
  readonly evening: ShiftAverage;
  readonly dayEvening: ShownMean;
  readonly pooled: ShownMean;
  readonly shiftSum: ShownMean;
  readonly flags: readonly Flag[];
};

export type TotalAverages = {
  readonly day: ShiftAverage;
  readonly evening: ShiftAverage;
  readonly dayEvening: ShownMean;
  readonly pooled: ShownMean;
  readonly shiftSum: ShownMean;
  readonly complete: boolean;
  readonly missing: readonly { readonly area: string; readonly shift: Shift }[];
  readonly completeRounds: Readonly<Record<Shift, { readonly n: number } & ShownMean>>;
};

export type Averages = { readonly areas: readonly AreaAverages[]; readonly total: TotalAverages };

/**
 * The means of a set of areas over some occasions, per area × shift, together and in total, by the formulas in `stats/means`.
 * `members`: the set's areas, in order, with the names to show. An area that the plan never asks for on these occasions is
 * no member of it.
 */
export function averagesOf(
  occasions: readonly OccasionCells[],
  members: readonly { readonly area: string; readonly name: string }[],
  band: AskedBand,
): Averages {
  const areas = members
    .map((member) => averageArea(member, cellsOf(occasions, member.area), band))
    .filter(
      ({ tallies }) =>
        tallies.day.planned + tallies.day.cancelled + tallies.evening.planned + tallies.evening.cancelled > 0,
    );
  return { areas: areas.map(({ shownArea }) => shownArea), total: totalOf(areas, occasions, band) };
}

type TalliedArea = {
  readonly shownArea: AreaAverages;
  readonly tallies: Readonly<Record<Shift, ShiftTally>>;
};

function averageArea(member: { area: string; name: string }, cells: readonly Cell[], band: AskedBand): TalliedArea {
  const tallies = { day: tallyOf(cells, 'day', band), evening: tallyOf(cells, 'evening', band) };
  const isThin = shifts.some((shift) => tallies[shift].counted * 2 < tallies[shift].planned);
  const shownArea = {
    area: member.area,
    name: member.name,
    day: { ...tallies.day, ...toShown(areaMean(tallies, 'day')) },
    evening: { ...tallies.evening, ...toShown(areaMean(tallies, 'evening')) },
    dayEvening: toShown(areaMean(tallies, 'day_evening_mean')),
    pooled: toShown(areaMean(tallies, 'pooled')),
    shiftSum: toShown(areaMean(tallies, 'sum_of_shift_means')),
    flags: sortFlags([...cells.flatMap((cell) => cell.flags), ...(isThin ? (['few_counts'] as const) : [])]),
  };
  return { shownArea, tallies };
}

function tallyOf(cells: readonly Cell[], shift: Shift, band: AskedBand): ShiftTally {
  const here = cells.filter((cell) => cell.shift === shift);
  const planned = here.filter((cell) => cell.isPlanned);
  const counted = planned.flatMap(({ bands, isEstimated }) =>
    bands ? [{ value: askedValue(bands, band), isEstimated }] : [],
  );
  const entering = counted.flatMap(({ value, isEstimated }) => (value === null ? [] : [{ value, isEstimated }]));
  return {
    sum: entering.reduce((sum, { value }) => sum + value, 0),
    counted: entering.length,
    zeros: entering.filter(({ value }) => value === 0).length,
    notCounted: planned.filter(({ state }) => state === 'not_counted').length,
    missing: planned.filter(({ state }) => state === 'missing').length,
    cancelled: here.filter(({ state }) => state === 'cancelled').length,
    ageUnknown: counted.length - entering.length,
    estimated: entering.filter(({ isEstimated }) => isEstimated).length,
    planned: planned.length,
  };
}

/** Sums of the areas' unrounded means over the areas that the plan asks for in that shift; integers are summed. */
function totalOf(areas: readonly TalliedArea[], occasions: readonly OccasionCells[], band: AskedBand): TotalAverages {
  const inAny = areas.filter(({ tallies }) => tallies.day.planned + tallies.evening.planned > 0);
  const missing = inAny.flatMap(({ shownArea, tallies }) =>
    shifts
      .filter((shift) => tallies[shift].planned > 0 && tallies[shift].counted === 0)
      .map((shift) => ({ area: shownArea.area, shift })),
  );
  const each = areas.map(({ tallies }) => tallies);
  const sumOver = (of: MeanOf) => toShown(totalMean(each, of));
  const own = new Set(areas.map(({ shownArea }) => shownArea.area));
  return {
    day: { ...sumTallies(each.map(({ day }) => day)), ...sumOver('day') },
    evening: { ...sumTallies(each.map(({ evening }) => evening)), ...sumOver('evening') },
    dayEvening: sumOver('day_evening_mean'),
    pooled: sumOver('pooled'),
    shiftSum: sumOver('sum_of_shift_means'),
    complete: missing.length === 0,
    missing,
    completeRounds: {
      day: meanOfRounds(occasions, 'day', own, band),
      evening: meanOfRounds(occasions, 'evening', own, band),
    },
  };
}

/** A check beside the total: the mean over the rounds in which every planned area of the set was counted. */
function meanOfRounds(occasions: readonly OccasionCells[], shift: Shift, own: ReadonlySet<string>, band: AskedBand) {
  const rounds = occasions
    .filter((occasion) => occasion.shift === shift)
    .map(({ cells }) => cells.filter((cell) => cell.isPlanned && own.has(cell.area)))
    .filter((cells) => cells.length > 0)
    .map((cells) => cells.map(({ bands }) => (bands ? askedValue(bands, band) : null)));
  const complete = rounds.filter((values): values is number[] => values.every((value) => value !== null));
  const sum = complete.flat().reduce((total, value) => total + value, 0);
  return { n: complete.length, ...toShown(complete.length === 0 ? null : fraction(sum, complete.length)) };
}

function sumTallies(tallies: readonly ShiftTally[]): ShiftTally {
  const add = (key: keyof ShiftTally) => tallies.reduce((sum, tally) => sum + tally[key], 0);
  return {
    sum: add('sum'),
    counted: add('counted'),
    zeros: add('zeros'),
    notCounted: add('notCounted'),
    missing: add('missing'),
    cancelled: add('cancelled'),
    ageUnknown: add('ageUnknown'),
    estimated: add('estimated'),
    planned: add('planned'),
  };
}

function cellsOf(occasions: readonly OccasionCells[], area: string): readonly Cell[] {
  return occasions.flatMap(({ cells }) => cells.filter((cell) => cell.area === area));
}

function toShown(value: Fraction | null): ShownMean {
  return value === null ? { mean: null, shown: null } : { mean: toDouble(value), shown: shown(value) };
}
