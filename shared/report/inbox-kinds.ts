import { type Remark, remarks } from '../sync/choice.ts';

/** Everything that waits for a person: what is to be decided, then what is to be looked at. */
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
  'waiting_phone',
  ...remarks,
  'gap',
  'silent_phone',
] as const;
export type InboxKind = (typeof inboxKinds)[number];

/** What is a remark about a count, and not a question that keeps something out. */
export function isRemark(kind: InboxKind): kind is Remark {
  return remarks.some((remark) => remark === kind);
}

/** Whether somebody has to decide it before a number of it is final; the rest is looked at, or leaves by itself. */
export function needsDecision(kind: InboxKind): boolean {
  return inboxKinds.indexOf(kind) < inboxKinds.indexOf('waiting_phone');
}

/** What it means for the averages as long as nobody decides. `not_here`: it has not come, so nothing can use it. */
export const inboxEffects = ['enters', 'kept_out', 'one_stands', 'not_here'] as const;
export type InboxEffect = (typeof inboxEffects)[number];
