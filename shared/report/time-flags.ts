import type { Flag } from '../domain/flag.ts';
import type { ShiftWindow } from '../domain/plan.ts';
import { addDays, type Day, type Instant, instantOf, nightEndsAt } from '../time.ts';
import type { MeasuredSpan } from './slot-answer.ts';

const fiveMinutes = 5 * 60_000;

/** The instants by which the counts of one round are judged. Of each pair the second is the first that lies outside. */
export type RoundHours = {
  /** From 04:00 to 04:00. */
  readonly day: readonly [Instant, Instant];
  /** The shift's clock window, its last minute included; null where the plan has none. */
  readonly window: readonly [Instant, Instant] | null;
};

export function roundHours(date: Day, window: ShiftWindow | undefined): RoundHours {
  return {
    day: [instantOf(date, nightEndsAt), instantOf(addDays(date, 1), nightEndsAt)],
    window: window ? [instantOf(date, window.from), instantOf(date, window.to) + 60_000] : null,
  };
}

/**
 * What the clock readings of a count say about its slot. Nothing is corrected in the record: the phone's known skew is
 * only taken off here, to judge by. `late`: begun on a later day than the one it is for; `outside_window`: on the
 * right day, outside the shift's clock window; `clock`: the phone's clock was more than 5 minutes off, ran backwards,
 * or shows a time before the day that was counted.
 */
export function timeFlags(time: MeasuredSpan | null, { day, window }: RoundHours): readonly Flag[] {
  if (time === null) return [];
  const found: Flag[] = [];
  const startedAt = time.startedAt - (time.skewMs ?? 0);
  const [isBefore, isLate] = [startedAt < day[0], startedAt >= day[1]];
  const isClockOff = Math.abs(time.skewMs ?? 0) > fiveMinutes || time.endedAt < time.startedAt || isBefore;
  if (isLate) found.push('late');
  else if (!isBefore && window && (startedAt < window[0] || startedAt >= window[1])) found.push('outside_window');
  if (isClockOff) found.push('clock');
  return found;
}
