/** The tables of a season that are drawn up beside the figures. A table more is a line here, a file beside this one, and its words. */
export const tableIds = [
  'months',
  'weekdays',
  'ages',
  'minors',
  'seasons',
  'spread',
  'police',
  'service',
  'unknown_age',
] as const;
export type TableId = (typeof tableIds)[number];

/** A number with the counts it is of, or the words that stand in its place: never an empty cell, never a 0 for nothing. */
export type TableCell = {
  /** As it is printed. Null: there is no number, and `gap` says why. */
  readonly shown: string | null;
  readonly gap: string | null;
  /** How many counts it is of; null where the number is no mean of counts. */
  readonly n: number | null;
  /** How many were planned; null where that says nothing of this part. */
  readonly planned: number | null;
  /** What must be known of this very number. */
  readonly remark: string | null;
  /** Where the API opens it. */
  readonly opens: string | null;
};

export type TableColumn = { readonly key: string; readonly label: string };

export type TableRow = {
  readonly key: string;
  /** The area, and which of its shifts. */
  readonly area: string;
  readonly of: string;
  readonly isSum: boolean;
  readonly cells: readonly TableCell[];
};

export type ReportTable = {
  readonly table: TableId;
  readonly caption: string;
  /** What the first two columns hold. */
  readonly heads: readonly string[];
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly notes: readonly string[];
  readonly isMadeUp: boolean;
};
