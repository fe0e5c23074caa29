/** Everything one chart needs, worked out and rounded beforehand: a chart draws, it never computes a figure. */
export type ChartModel = {
  /** Unique on a page: the ids of the title and the description are made from it. */
  readonly figure: string;
  readonly kind: ChartKind;
  /** Ascending, without holes; a year nobody counted in is a year of nulls. */
  readonly years: readonly number[];
  readonly series: readonly ChartSeries[];
  /** Stacked only. Null where a sum would leave out an area: the year then carries no total. */
  readonly totals?: readonly (number | null)[] | undefined;
  readonly totalsShown?: readonly (string | null)[] | undefined;
  /** As the gaps of a series. */
  readonly totalGaps?: readonly (string | null)[] | undefined;
  /** `panels` only: a small chart for each, in this order. */
  readonly panels?: readonly ChartPanel[] | undefined;
  /** The words for values that were not counted here, as far as there are any. */
  readonly origins?: readonly OriginLabel[] | undefined;
  readonly markers: readonly BreakMarker[];
  readonly title: string;
  readonly subtitle: string | null;
  readonly unit: string;
  /** The word for a gap that has none of its own: "ikke talt". */
  readonly notCounted: string;
  readonly notes: readonly string[];
  readonly source: string;
  readonly description: string;
  /** Such as "OPPDIKTEDE TALL": a strip and a frame that no reader can overlook. */
  readonly banner: string | null;
};

export const chartKinds = ['grouped', 'stacked', 'line', 'panels'] as const;
export type ChartKind = (typeof chartKinds)[number];

/** One of several small charts with the same scales. */
export type ChartPanel = {
  readonly id: string;
  readonly label: string;
  readonly note: string;
  /** Where the note has no room. */
  readonly shortNote: string;
};

/** What values that were not counted here are called in the legend. */
export type OriginLabel = { readonly origin: Exclude<ValueOrigin, 'counted'>; readonly label: string };

export type ChartSeries = {
  /** Area id, shift or age band: the look belongs to it. */
  readonly key: string;
  readonly label: string;
  /** `panels` only: where it is drawn, what its look belongs to there, and its name in the legend. */
  readonly inPanel?: { readonly panel: string; readonly look: string; readonly label: string } | undefined;
  /** One per year, unrounded; null is no number, which is not zero. */
  readonly values: readonly (number | null)[];
  /** The same, exactly rounded beforehand ("35,0"): labels repeat these and nothing else. Words where a value is null: there is one, and it is not told. */
  readonly shown: readonly (string | null)[];
  /** One per year: the word for a null where somebody did count and there is no number all the same. Absent: every null is not counted. */
  readonly gaps?: readonly (string | null)[] | undefined;
  /** One per year; absent: all counted. */
  readonly origins?: readonly ValueOrigin[] | undefined;
  /** One per year: the upper end where the value is the lower end of a range. Absent: no ranges. */
  readonly highs?: readonly (number | null)[] | undefined;
};

/** Counted here; counted earlier and read from a file; printed in an earlier report. Each is drawn in its own way. */
export const valueOrigins = ['counted', 'imported', 'published'] as const;
export type ValueOrigin = (typeof valueOrigins)[number];

/** A break in the series, drawn as a line before its year. */
export type BreakMarker = { readonly year: number; readonly text: string };
