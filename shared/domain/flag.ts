/** Everything a slot or an area can be marked with. A flag informs; only some of them keep a count out. */
export const flags = [
  'two_counts',
  'conflict',
  'unplanned',
  'cancelled',
  'unknown_area',
  'unknown_season',
  'orphan',
  'not_own',
  'after_close',
  'late',
  'paper',
  'import',
  'outside_window',
  'clock',
  'estimated',
  'overlap',
  'few_counts',
  'changed_afterwards',
  'seq_reused',
  'quarantined',
] as const;
export type Flag = (typeof flags)[number];

/** Without repeats, in the order of the list above: the same flags always read the same. */
export function sortFlags(found: readonly Flag[] | ReadonlySet<Flag>): readonly Flag[] {
  const set = new Set(found);
  return set.size === 0 ? none : flags.filter((flag) => set.has(flag));
}

const none: readonly Flag[] = [];
