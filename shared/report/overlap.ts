import { groupBy } from '../group-by.ts';
import { countingDay } from '../time.ts';
import type { MeasuredSpan, SlotAnswer } from './slot-answer.ts';

/**
 * Those slots of one round that may hold the same people: counted on one phone in two areas at once, as when a group
 * walked from one to the other. Not where a coordinator has accepted the count as it is, and not for late entries,
 * whose clock shows the writing and not the counting.
 */
export function listOverlapping<Slot extends SlotAnswer>(round: readonly Slot[]): readonly Slot[] {
  const counted = round.filter((slot): slot is Slot & Timed => isCountedByPhone(slot));
  const byPhone = groupBy(counted, ({ count }) => count.install);
  return [...byPhone.values()].flatMap(listMeeting).filter(({ count }) => !count.isAccepted);
}

type Timed = SlotAnswer & { readonly count: { readonly time: MeasuredSpan } };

function isCountedByPhone({ count }: SlotAnswer): boolean {
  return (
    count?.outcome.status === 'counted' && count.source === 'phone' && count.time !== null && Boolean(count.install)
  );
}

function listMeeting<Slot extends Timed>(slots: readonly Slot[]): readonly Slot[] {
  // Hardly any do: only of those that do it matters which were entered late.
  const meeting = meetingAmong(slots);
  return meeting.length === 0 ? meeting : meetingAmong(meeting.filter((slot) => !isLate(slot)));
}

function meetingAmong<Slot extends Timed>(slots: readonly Slot[]): readonly Slot[] {
  return slots.filter((one) => slots.some((other) => other !== one && isAtOnce(one.count.time, other.count.time)));
}

function isLate({ date, count: { time } }: Timed): boolean {
  return countingDay(time.startedAt - (time.skewMs ?? 0)) > date;
}

type Span = Pick<MeasuredSpan, 'startedAt' | 'endedAt'>;

/** Whether two counts went on at one time; one that ended as the other began did not. */
export function isAtOnce(one: Span, other: Span): boolean {
  return one.startedAt < other.endedAt && other.startedAt < one.endedAt;
}
