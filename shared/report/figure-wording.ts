import type { ValueOrigin } from '../chart/chart-model.ts';
import type { Shift } from '../domain/slot.ts';
import type { FigureId } from './figure.ts';

/** From a season's first month to its last, 1 January, and from the first year to the last. */
export type Period = { readonly months: readonly [number, number]; readonly years: readonly [number, number] };

export type ShiftCounts = { readonly shift: Shift; readonly counted: number; readonly planned: number };

export type TitleOf = (span: { readonly from: number; readonly to: number; readonly basis: string }) => string;

/** An earlier report's number, in words. */
export type ReportedWords = {
  readonly label: string;
  readonly number: string;
  /** Its basis and whatever else the source says of it. */
  readonly details: readonly string[];
  readonly source: string;
  readonly isDrawn: boolean;
};

/** The sentences of the figures, the same on a screen and in every export. */
export type FigureWording = {
  /** The published captions, word for word; two are ours. */
  readonly title: Readonly<Record<FigureId, TitleOf>>;
  readonly unit: string;
  readonly observationsUnit: string;
  readonly period: (period: Period) => string;
  readonly sumOfAreas: string;
  readonly sumOfSeason: string;
  readonly total: string;
  readonly minors: string;
  readonly minorsMean: string;
  readonly otherAreas: string;
  readonly areaAndShift: (area: string, shift: Shift) => string;
  /** "n 2026: dag 38 av 39, kveld 37 av 39" */
  readonly counts: (year: number, shifts: readonly ShiftCounts[]) => string;
  /** "n 38/39, 37/39": day and evening in the order of the legend. */
  readonly shortCounts: (shifts: readonly ShiftCounts[]) => string;
  readonly countsInAll: (year: number, counted: number, planned: number) => string;
  readonly joined: (area: string, year: number) => string;
  readonly joinedBreak: (names: readonly string[], year: number) => string;
  readonly leftBreak: (names: readonly string[], lastYear: number) => string;
  readonly notCountedAfter: (names: readonly string[], lastYear: number) => string;
  readonly inYears: (years: readonly number[], note: string) => string;
  readonly incompleteYear: (year: number, gaps: string) => string;
  readonly fewCounts: (years: readonly number[]) => string;
  readonly madeOf: (areas: readonly string[]) => string;
  readonly rounding: string;
  readonly origins: Readonly<Record<Exclude<ValueOrigin, 'counted'>, string>>;
  readonly imported: (years: readonly number[]) => string;
  readonly published: (
    parts: readonly { readonly years: readonly number[]; readonly details: readonly string[] }[],
  ) => string;
  readonly basisUnknown: string;
  readonly countedBy: (who: string) => string;
  readonly overSet: (set: string) => string;
  readonly reported: (words: ReportedWords) => string;
  /** `lastReport`: the year of the report that the numbers stand in, where it is older than the figure. */
  readonly source: (
    counted: readonly number[],
    lastReport: number | null,
    reports: readonly { readonly years: readonly number[]; readonly source: string }[],
  ) => string;
};
