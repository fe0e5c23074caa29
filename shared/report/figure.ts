import type { ChartModel, ValueOrigin } from '../chart/chart-model.ts';
import type { AskedBand } from '../domain/age-band.ts';
import type { AveragingBasis } from '../domain/averaging-basis.ts';
import type { Shift } from '../domain/slot.ts';
import type { ShownMean } from './averages.ts';

/** The six published figures, and two of our own. What each of them shows stands in `figures/`. */
export const figureIds = ['1', '2', '3', '4', '5', '6', '7', '8'] as const;
export type FigureId = (typeof figureIds)[number];

/** Null is always "as the figure is published", or "as the seasons have it". */
export type FigureAsked = {
  /** Null: every year that has a number. */
  readonly years: readonly number[] | null;
  readonly set: string | null;
  readonly basis: AveragingBasis | null;
  readonly band: AskedBand | null;
  readonly title: string | null;
  readonly language: 'nb' | 'en';
};

/** One value of a figure with what stands behind it. `shown` null is not counted, or incomplete. */
export type FigureCell = ShownMean & {
  /** Null where it is not told. */
  readonly sum: number | null;
  readonly counted: number;
  readonly planned: number;
  readonly origin: ValueOrigin;
  /** What an earlier report says, whose number stands only where there are no counts of our own; null for any other. */
  readonly report: ReportedNumber | null;
  /** The words in its place, where these readers are not told it. Absent: they are. */
  readonly withheld?: string | undefined;
};

export type ReportedNumber = {
  /** The upper end of a range; the cell's `mean` is then the lower. */
  readonly high: number | null;
  /** Null where the report does not say. */
  readonly basis: AveragingBasis | null;
  /** "nearly" */
  readonly qualifier: string | null;
  readonly source: string;
};

/** One column of a figure's table, and what every number in it is about. */
export type FigureColumn = {
  readonly key: string;
  readonly label: string;
  /** An area, an area group or a set. */
  readonly scope: string;
  readonly scopeName: string;
  /** Null: day and evening together, by the figure's basis. */
  readonly shift: Shift | null;
  readonly band: AskedBand;
  /** `observations`: the plain sum over the season, a whole number that stands in `mean` as well. */
  readonly measure: 'mean' | 'observations';
};

/** One year of a figure's table. */
export type FigureRow = {
  readonly year: number;
  /** The season that was counted in; null for a summer without one. */
  readonly season: string | null;
  readonly cells: readonly FigureCell[];
  /** What earlier reports say of this year's numbers, where it is not drawn or needs a word. */
  readonly remarks: readonly string[];
};

/** One figure: what is drawn, and the same numbers as a table. */
export type Figure = {
  readonly figure: FigureId;
  readonly set: string;
  readonly basis: AveragingBasis;
  readonly band: AskedBand;
  readonly chart: ChartModel;
  readonly table: {
    readonly columns: readonly FigureColumn[];
    readonly rows: readonly FigureRow[];
  };
  readonly isMadeUp: boolean;
};
