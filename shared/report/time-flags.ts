import type { Flag } from '../domain/flag.ts';
import type { ShiftWindow } from '../domain/plan.ts';
import type { MeasuredTime } from '../sync/event.ts';
import { addDays, type ClockTime, countingDay, type Day, nightEndsAt, osloTime } from '../time.ts';

const fiveMinutes = 5 * 60_000;

/**
 * What the clock readings of a count say about its slot. Nothing is corrected in the record: the phone's known skew is
 * only taken off here, to judge by. `late`: begun on a later day than the one it is for; `outside_window`: on the
 * right day, outside the shift's clock window; `clock`: the phone's clock was more than 5 minutes off, ran backwards,
 * or shows a time before the day that was counted.
 */
export function timeFlags(time: MeasuredTime | null, date: Day, window: ShiftWindow | undefined): readonly Flag[] {
  if (time === null) return [];
  const found: Flag[] = [];
  const startedAt = time.startedAt - (time.skewMs ?? 0);
  const countedOn = countingDay(startedAt);
  const isClockOff = Math.abs(time.skewMs ?? 0) > fiveMinutes || time.endedAt < time.startedAt || countedOn < date;
  if (countedOn > date) found.push('late');
  else if (countedOn === date && window && !isInside(osloTime(startedAt), date, window)) found.push('outside_window');
  if (isClockOff) found.push('clock');
  return found;
}

function isInside(at: { day: Day; clock: ClockTime }, date: Day, { from, to }: ShiftWindow): boolean {
  const isAfterMidnight = at.day === addDays(date, 1) && at.clock < nightEndsAt;
  return !isAfterMidnight && at.clock >= from && at.clock <= to;
}
