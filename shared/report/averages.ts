import type { AskedBand } from '../domain/age-band.ts';
import { type Flag, sortFlags } from '../domain/flag.ts';
import { type Shift, shifts } from '../domain/slot.ts';
import { type Fraction, toDouble } from '../stats/fraction.ts';
import { mean, type Tally } from '../stats/means.ts';
import { shown } from '../stats/shown.ts';
import { areaMean, type MeanOf, totalMean } from './exact-means.ts';
import { type AreaTally, type ShiftTally, sumTallies, type Tallies } from './tallies.ts';

/** A mean as it goes out: the double nearest the exact fraction, and the text rounded once from the fraction. */
export type ShownMean = { readonly mean: number | null; readonly shown: string | null };

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

export type TotalMeans = {
  readonly day: ShiftAverage;
  readonly evening: ShiftAverage;
  readonly dayEvening: ShownMean;
  readonly pooled: ShownMean;
  readonly shiftSum: ShownMean;
  readonly complete: boolean;
  readonly missing: readonly { readonly area: string; readonly shift: Shift }[];
};
export type TotalAverages = TotalMeans & {
  readonly completeRounds: Readonly<Record<Shift, { readonly n: number } & ShownMean>>;
};

export type Means = { readonly areas: readonly AreaAverages[]; readonly total: TotalMeans };
export type Averages = { readonly areas: readonly AreaAverages[]; readonly total: TotalAverages };

type Member = { readonly area: string; readonly name: string };

/** With a check beside the total: the mean over the rounds in which every planned area of the set was counted. */
export function averagesOf(tallies: Tallies, members: readonly Member[], band: AskedBand): Averages {
  const { areas, total } = meansOf(tallies, members, band);
  const { day, evening } = tallies.completeRounds(
    members.map(({ area }) => area),
    band,
  );
  return { areas, total: { ...total, completeRounds: { day: meanOfRounds(day), evening: meanOfRounds(evening) } } };
}

/**
 * The means of a set of areas over some occasions, per area × shift, together and in total, by the formulas in `stats/means`.
 * `members`: the set's areas, in order, with the names to show. An area that the plan never asks for on these occasions is
 * no member of it.
 */
export function meansOf(tallies: Tallies, members: readonly Member[], band: AskedBand): Means {
  const byArea = tallies.byArea(band);
  const areas = members.flatMap((member) => {
    const own = byArea.get(member.area);
    return own && isAskedFor(own) ? [{ ...member, tallies: own }] : [];
  });
  return { areas: areas.map(averageArea), total: totalOf(areas) };
}

type TalliedMember = Member & { readonly tallies: AreaTally };

function isAskedFor({ day, evening }: AreaTally): boolean {
  return day.planned + day.cancelled + evening.planned + evening.cancelled > 0;
}

function averageArea({ area, name, tallies }: TalliedMember): AreaAverages {
  const isThin = shifts.some((shift) => tallies[shift].counted * 2 < tallies[shift].planned);
  return {
    area,
    name,
    day: { ...tallies.day, ...toShown(areaMean(tallies, 'day')) },
    evening: { ...tallies.evening, ...toShown(areaMean(tallies, 'evening')) },
    dayEvening: toShown(areaMean(tallies, 'day_evening_mean')),
    pooled: toShown(areaMean(tallies, 'pooled')),
    shiftSum: toShown(areaMean(tallies, 'sum_of_shift_means')),
    flags: sortFlags([...tallies.flags, ...(isThin ? (['few_counts'] as const) : [])]),
  };
}

/** Sums of the areas' unrounded means over the areas that the plan asks for in that shift; integers are summed. */
function totalOf(areas: readonly TalliedMember[]): TotalMeans {
  const missing = areas.flatMap(({ area, tallies }) =>
    shifts
      .filter((shift) => tallies[shift].planned > 0 && tallies[shift].counted === 0)
      .map((shift) => ({ area, shift })),
  );
  const each = areas.map(({ tallies }) => tallies);
  const sumOver = (of: MeanOf) => toShown(totalMean(each, of));
  return {
    day: { ...sumTallies(each.map(({ day }) => day)), ...sumOver('day') },
    evening: { ...sumTallies(each.map(({ evening }) => evening)), ...sumOver('evening') },
    dayEvening: sumOver('day_evening_mean'),
    pooled: sumOver('pooled'),
    shiftSum: sumOver('sum_of_shift_means'),
    complete: missing.length === 0,
    missing,
  };
}

function meanOfRounds({ sum, n }: Tally) {
  return { n, ...toShown(mean({ sum, n })) };
}

function toShown(value: Fraction | null): ShownMean {
  return value === null ? { mean: null, shown: null } : { mean: toDouble(value), shown: shown(value) };
}
