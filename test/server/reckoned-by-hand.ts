import type { Shift } from '#shared/domain/slot.ts';
import { isNearestDouble, roundedByHand } from '../support/exact-decimal.ts';
import { type Book, type Heads, type Page, type Round, slotName } from './summer-script.ts';

/** The averages of a summer, reckoned from the book alone: over one common denominator, and divided on paper. */
export type Reckoning = {
  readonly book: Book;
  readonly rounds: readonly Round[];
  readonly areas: readonly string[];
  readonly band: string;
  readonly from: string;
  readonly to: string;
  readonly now: number;
};

type Exact = { readonly over: bigint; readonly under: bigint } | null;
type Column = {
  sum: number;
  counted: number;
  zeros: number;
  notCounted: number;
  missing: number;
  cancelled: number;
  ageUnknown: number;
  estimated: number;
  planned: number;
};

const both = ['day', 'evening'] as const;
const emptyColumn = (): Column => ({
  sum: 0,
  counted: 0,
  zeros: 0,
  notCounted: 0,
  missing: 0,
  cancelled: 0,
  ageUnknown: 0,
  estimated: 0,
  planned: 0,
});

export function reckon({ book, rounds, areas, band, from, to, now }: Reckoning) {
  const columns = new Map(areas.flatMap((area) => both.map((shift) => [`${area} ${shift}`, emptyColumn()] as const)));
  const complete = { day: [] as number[], evening: [] as number[] };
  for (const round of rounds) {
    if (round.date < from || round.date > to) continue;
    const asked = round.areas.filter((area) => areas.includes(area));
    const values: (number | undefined)[] = [];
    for (const area of asked) {
      const column = columns.get(`${area} ${round.shift}`);
      const page = book.pages.get(slotName(round.date, round.shift, area));
      if (column && round.isCancelled) column.cancelled++;
      else if (column) values.push(enter(column, page, band, isOver(round, now)));
    }
    if (values.length > 0 && !values.includes(undefined))
      complete[round.shift].push(values.reduce<number>((sum, value) => sum + (value ?? 0), 0));
  }
  const at = (area: string, shift: Shift) => columns.get(`${area} ${shift}`) ?? emptyColumn();
  const shown = areas.filter((area) => both.some((shift) => at(area, shift).planned + at(area, shift).cancelled > 0));
  return { at, areas: shown, complete, total: reckonTotal(shown, at) };
}

export type Reckoned = ReturnType<typeof reckon>;

function enter(column: Column, page: Page | undefined, band: string, isOverNow: boolean): number | undefined {
  column.planned++;
  if (page === undefined) column.missing += isOverNow ? 1 : 0;
  else if (page === 'not counted') column.notCounted++;
  else {
    const value = inBand(page.heads, band);
    if (value === undefined) column.ageUnknown++;
    else {
      column.counted++;
      column.estimated += page.isEstimated ? 1 : 0;
      column.sum += value;
      column.zeros += value === 0 ? 1 : 0;
    }
    return value;
  }
  return undefined;
}

function inBand([minors, young, older, unknown]: Heads, band: string): number | undefined {
  if (band === 'all') return minors + young + older + unknown;
  if (band === 'unknown') return unknown;
  if (unknown > 0 && minors === 0 && young === 0 && older === 0) return undefined;
  return { under_18: minors, zero_to_25: minors + young, from_18_to_25: young, over_25: older }[band];
}

/** Oslo is two hours before UTC all summer: the day's window ends at 14:00 UTC and the evening's at 21:00. */
export function isOver({ date, shift }: Round, now: number): boolean {
  return now >= Date.parse(`${date}T${shift === 'day' ? '14' : '21'}:00:00Z`);
}

export function meanOf({ sum, counted }: Pick<Column, 'sum' | 'counted'>): Exact {
  return counted === 0 ? null : { over: BigInt(sum), under: BigInt(counted) };
}

/** Day and evening: their half sum, their sum, and all of both together. */
export function meansOf(day: Column, evening: Column) {
  const pooled = meanOf({ sum: day.sum + evening.sum, counted: day.counted + evening.counted });
  if (day.counted === 0 || evening.counted === 0) return { dayEvening: null, shiftSum: null, pooled };
  const over = BigInt(day.sum * evening.counted + evening.sum * day.counted);
  const under = BigInt(day.counted * evening.counted);
  return { dayEvening: { over, under: 2n * under }, shiftSum: { over, under }, pooled };
}

function reckonTotal(areas: readonly string[], at: (area: string, shift: Shift) => Column) {
  const inShift = (shift: Shift) => areas.filter((area) => at(area, shift).planned > 0);
  const inBoth = inShift('day').filter((area) => inShift('evening').includes(area));
  const inEither = areas.filter((area) => inShift('day').includes(area) || inShift('evening').includes(area));
  const together = (area: string) => meansOf(at(area, 'day'), at(area, 'evening'));
  const sumShift = (shift: Shift) => addUp(inShift(shift).map((area) => meanOf(at(area, shift))));
  return {
    day: sumShift('day'),
    evening: sumShift('evening'),
    dayEvening: addUp(inBoth.map((area) => together(area).dayEvening)),
    shiftSum: addUp(inBoth.map((area) => together(area).shiftSum)),
    pooled: addUp(inEither.map((area) => together(area).pooled)),
    missing: inEither.flatMap((area) =>
      both
        .filter((shift) => inShift(shift).includes(area) && at(area, shift).counted === 0)
        .map((shift) => ({ area, shift })),
    ),
    columns: {
      day: addColumns(areas.map((area) => at(area, 'day'))),
      evening: addColumns(areas.map((area) => at(area, 'evening'))),
    },
  };
}

function addUp(values: readonly Exact[]): Exact {
  if (values.length === 0 || values.includes(null)) return null;
  const under = values.reduce((product, value) => product * (value?.under ?? 1n), 1n);
  return { over: values.reduce((sum, value) => sum + ((value?.over ?? 0n) * under) / (value?.under ?? 1n), 0n), under };
}

function addColumns(columns: readonly Column[]): Column {
  const sum = emptyColumn();
  for (const column of columns) for (const key of Object.keys(sum) as (keyof Column)[]) sum[key] += column[key];
  return sum;
}

/** What is wrong with an answered mean, in words, or nothing. */
export function faultOf(found: { mean: number | null; shown: string | null }, exact: Exact): string | undefined {
  if (exact === null) return found.mean === null && found.shown === null ? undefined : `${found.shown}, not nothing`;
  const expected = roundedByHand(exact.over, exact.under);
  if (found.shown !== expected) return `shown ${found.shown}, not ${expected}`;
  return isNearestDouble(found.mean ?? Number.NaN, exact.over, exact.under)
    ? undefined
    : `${found.mean} is not nearest`;
}
