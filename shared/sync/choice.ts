/** What a coordinator can decide about one event. */
export const choices = ['accept', 'keep_as_recount', 'release', 'discard', 'redact', 'undo'] as const;
export type Choice = (typeof choices)[number];

/**
 * What only informs about a count. An `accept` that names one says that somebody has looked, and the count is right as it is;
 * it is no choice between two counts.
 */
export const remarks = ['near_duplicate', 'outlier', 'clock', 'outside_window'] as const;
export type Remark = (typeof remarks)[number];
