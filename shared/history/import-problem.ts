/** Everything that can be wrong with a file that somebody brings in. The sentences are the screen's. */
export const importProblemCodes = [
  'empty_file',
  'too_large',
  'too_many_rows',
  'not_text',
  'not_utf8',
  'no_table',
  'not_a_workbook',
  'unpacks_too_large',
  'wrong_separator',
  'missing_column',
  'unknown_column',
  'column_twice',
  'cell_beyond_columns',
  'broken_quotes',
  'formula',
  'is_empty',
  'too_long',
  'not_a_day',
  'not_yet',
  'not_a_year',
  'unknown_area',
  'unknown_shift',
  'unknown_band',
  'unknown_measure',
  'unknown_basis',
  'unknown_set',
  'unknown_status',
  'unknown_reason',
  'not_whole',
  'not_a_number',
  'negative',
  'too_many_people',
  'range_backwards',
  'bands_missing',
  'sum_differs',
  'people_where_not_counted',
  'twice_in_file',
  'already_there',
  'unknown_season',
  'season_locked',
  'not_planned',
  'cancelled_round',
  'outside_season',
] as const;
export type ImportProblemCode = (typeof importProblemCodes)[number];

/** `row` as a spreadsheet numbers it, the header being 1; `column`: its heading, or its number where it has none. */
export type ImportProblem = {
  readonly row: number | null;
  readonly column: string | null;
  readonly code: ImportProblemCode;
  /** What stands there, cut off. */
  readonly found: string | null;
};

const longestFound = 60;

export function problemAt(
  row: number | null,
  column: string | null,
  code: ImportProblemCode,
  found: string | null = null,
): ImportProblem {
  return { row, column, code, found: found === null ? null : found.slice(0, longestFound) };
}
