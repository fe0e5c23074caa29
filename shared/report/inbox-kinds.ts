/** Everything that waits for a person. */
export const inboxKinds = [
  'two_counts',
  'conflict',
  'quarantined',
  'orphan',
  'not_own',
  'after_close',
  'cancelled',
  'unplanned',
  'unknown_area',
  'unknown_season',
  'seq_reused',
  'overlap',
  'plan_conflict',
] as const;
export type InboxKind = (typeof inboxKinds)[number];

/** What it means for the averages as long as nobody decides. */
export const inboxEffects = ['enters', 'kept_out', 'one_stands'] as const;
export type InboxEffect = (typeof inboxEffects)[number];
