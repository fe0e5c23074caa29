import { type AskedBand, askedValue } from '../domain/age-band.ts';
import type { Flag } from '../domain/flag.ts';
import type { Shift } from '../domain/slot.ts';
import type { Tally } from '../stats/means.ts';
import type { Cell, OccasionCells } from './season-cells.ts';

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
export type AreaTally = Readonly<Record<Shift, ShiftTally>> & { readonly flags: ReadonlySet<Flag> };

export type OccasionTallies = {
  readonly byArea: ReadonlyMap<string, AreaTally>;
  /** The rounds in which every planned one of the areas was counted, and everybody in them. */
  readonly completeRounds: Readonly<Record<Shift, Tally>>;
};

const nothing: ShiftTally = {
  sum: 0,
  counted: 0,
  zeros: 0,
  notCounted: 0,
  missing: 0,
  cancelled: 0,
  ageUnknown: 0,
  estimated: 0,
  planned: 0,
};

/** Goes through the cells of some areas once. */
export function tallyOccasions(
  occasions: readonly OccasionCells[],
  areas: readonly string[],
  band: AskedBand,
): OccasionTallies {
  const byArea = new Map(
    areas.map((area) => [area, { day: { ...nothing }, evening: { ...nothing }, flags: new Set<Flag>() }]),
  );
  const completeRounds = { day: { sum: 0, n: 0 }, evening: { sum: 0, n: 0 } };
  for (const { shift, cells } of occasions) {
    let [people, planned, counted] = [0, 0, 0];
    for (const cell of cells) {
      const own = byArea.get(cell.area);
      if (!own) continue;
      for (const flag of cell.flags) own.flags.add(flag);
      const value = cell.bands && askedValue(cell.bands, band);
      addCell(own[shift], cell, value);
      if (!cell.isPlanned) continue;
      planned++;
      if (value === null) continue;
      counted++;
      people += value;
    }
    if (planned === 0 || counted < planned) continue;
    completeRounds[shift].n++;
    completeRounds[shift].sum += people;
  }
  return { byArea, completeRounds };
}

export function sumTallies(tallies: readonly ShiftTally[]): ShiftTally {
  const sums = { ...nothing };
  for (const tally of tallies) for (const key of Object.keys(nothing) as (keyof ShiftTally)[]) sums[key] += tally[key];
  return sums;
}

/** `value`: how many the cell has of the asked band; null where it was not counted, or says nothing of it. */
function addCell(tally: Open<ShiftTally>, cell: Cell, value: number | null): void {
  if (cell.state === 'cancelled') tally.cancelled++;
  if (!cell.isPlanned) return;
  tally.planned++;
  if (cell.state === 'not_counted') tally.notCounted++;
  if (cell.state === 'missing') tally.missing++;
  if (value === null) {
    if (cell.bands) tally.ageUnknown++;
    return;
  }
  tally.counted++;
  tally.sum += value;
  if (value === 0) tally.zeros++;
  if (cell.isEstimated) tally.estimated++;
}

type Open<Tally> = { -readonly [Key in keyof Tally]: Tally[Key] };
