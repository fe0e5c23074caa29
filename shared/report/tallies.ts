import { type AskedBand, askedBands, askedValue } from '../domain/age-band.ts';
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
export type AreaTally = Readonly<Record<Shift, ShiftTally>> & {
  readonly flags: ReadonlySet<Flag>;
  /** How many of the counts that enter were read from a file. */
  readonly imported: Readonly<Record<Shift, number>>;
};
export type CompleteRounds = Readonly<Record<Shift, Tally>>;

/** What the averages over some occasions are made of. */
export type Tallies = {
  /** Every area that has a cell. */
  readonly byArea: (band: AskedBand) => ReadonlyMap<string, AreaTally>;
  /** The rounds in which every planned one of the areas was counted, and everybody in them. */
  readonly completeRounds: (areas: readonly string[], band: AskedBand) => CompleteRounds;
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

/** What has been asked of some tallies so far, and need not be found again. `rounds`: by what was asked for. */
export type FoundTallies = {
  readonly byArea: Tallies['byArea'];
  readonly rounds: ReadonlyMap<string, CompleteRounds>;
};
/** `found`: undefined before the first area was asked for. */
export type FindableTallies = Tallies & { readonly found: () => FoundTallies | undefined };

/**
 * Asks for the occasions when they are needed, and never twice for one thing: the tallies of a season take a twentieth of the
 * room of its cells, and outlast them. `known`: what was found before of the same occasions.
 */
export function talliesOf(getOccasions: () => readonly OccasionCells[], known?: FoundTallies): FindableTallies {
  let byArea = known?.byArea;
  const rounds = new Map(known?.rounds);
  return {
    byArea: (band) => {
      byArea ??= tallyOccasions(getOccasions());
      return byArea(band);
    },
    completeRounds: (areas, band) => {
      const key = JSON.stringify([band, areas]);
      const found = rounds.get(key) ?? findCompleteRounds(getOccasions(), areas, band);
      rounds.set(key, found);
      return found;
    },
    found: () => byArea && { byArea, rounds },
  };
}

type Open<Tally> = { -readonly [Key in keyof Tally]: Tally[Key] };
type OpenShifts = Readonly<Record<Shift, Open<ShiftTally>>>;
type OpenArea = { readonly flags: Set<Flag>; readonly imported: Record<Shift, number>; readonly byBand: OpenShifts[] };

/** Goes through the cells once, for every age band that can be asked for. */
function tallyOccasions(occasions: readonly OccasionCells[]): Tallies['byArea'] {
  const byArea = new Map<string, OpenArea>();
  for (const { shift, cells } of occasions)
    for (const cell of cells) {
      const own = byArea.get(cell.area) ?? beginArea(byArea, cell.area);
      for (const flag of cell.flags) own.flags.add(flag);
      if (cell.isPlanned && cell.bands && cell.flags.includes('import')) own.imported[shift]++;
      for (const [at, band] of askedBands.entries())
        addCell((own.byBand[at] as OpenShifts)[shift], cell, cell.bands && askedValue(cell.bands, band));
    }
  const ofBand = (at: number) =>
    [...byArea].map(([area, { byBand, ...all }]) => [area, { ...(byBand[at] as OpenShifts), ...all }] as const);
  const tallied = new Map(askedBands.map((band, at) => [band, new Map(ofBand(at))]));
  return (band) => tallied.get(band) ?? new Map();
}

function beginArea(byArea: Map<string, OpenArea>, area: string): OpenArea {
  const byBand = askedBands.map(() => ({ day: { ...nothing }, evening: { ...nothing } }));
  const begun = { flags: new Set<Flag>(), imported: { day: 0, evening: 0 }, byBand };
  byArea.set(area, begun);
  return begun;
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

function findCompleteRounds(
  occasions: readonly OccasionCells[],
  areas: readonly string[],
  band: AskedBand,
): CompleteRounds {
  const own = new Set(areas);
  const complete = { day: { sum: 0, n: 0 }, evening: { sum: 0, n: 0 } };
  for (const { shift, cells } of occasions) {
    let [people, planned, counted] = [0, 0, 0];
    for (const { area, isPlanned, bands } of cells) {
      if (!isPlanned || !own.has(area)) continue;
      planned++;
      const value = bands && askedValue(bands, band);
      if (value === null) continue;
      counted++;
      people += value;
    }
    if (planned === 0 || counted < planned) continue;
    complete[shift].n++;
    complete[shift].sum += people;
  }
  return complete;
}

export function sumTallies(tallies: readonly ShiftTally[]): ShiftTally {
  const sums = { ...nothing };
  for (const tally of tallies) for (const key of Object.keys(nothing) as (keyof ShiftTally)[]) sums[key] += tally[key];
  return sums;
}
