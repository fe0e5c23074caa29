/** What a coordinator can decide about one event. */
export const choices = ['accept', 'keep_as_recount', 'release', 'discard', 'redact', 'undo'] as const;
export type Choice = (typeof choices)[number];
