import { addDays, type Day } from '../time.ts';

/** Whether a period is of whole months: who may not read single counts sees months, never a single evening. */
export function isWholeMonths(from: Day | null, to: Day | null): boolean {
  const startsMonth = from === null || from.endsWith('-01');
  const endsMonth = to === null || addDays(to, 1).endsWith('-01');
  return startsMonth && endsMonth;
}
