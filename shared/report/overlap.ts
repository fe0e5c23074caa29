import { groupBy } from '../group-by.ts';
import type { MeasuredTime } from '../sync/event.ts';
import type { StandingSlot } from '../sync/fold-slot.ts';
import { countingDay } from '../time.ts';

/**
 * Those slots of one round that may hold the same people: counted on one phone in two areas at once, as when a group
 * walked from one to the other. Not where a coordinator has accepted the count as it is, and not for late entries,
 * whose clock shows the writing and not the counting.
 */
export function listOverlapping(round: readonly StandingSlot[]): readonly StandingSlot[] {
  const byPhone = groupBy(round.filter(isCountedByPhone), ({ count }) => count.install);
  return [...byPhone.values()].flatMap(listMeeting).filter(({ count }) => !count.isAccepted);
}

type Timed = StandingSlot & { readonly count: { readonly time: MeasuredTime } };

function isCountedByPhone(slot: StandingSlot): slot is Timed {
  const { count } = slot;
  return (
    count?.outcome.status === 'counted' && count.source === 'phone' && count.time !== null && Boolean(count.install)
  );
}

function listMeeting(slots: readonly Timed[]): readonly Timed[] {
  // Hardly any do: only of those that do it matters which were entered late.
  const meeting = meetingAmong(slots);
  return meeting.length === 0 ? meeting : meetingAmong(meeting.filter((slot) => !isLate(slot)));
}

function meetingAmong(slots: readonly Timed[]): readonly Timed[] {
  return slots.filter((one) => slots.some((other) => other !== one && isAtOnce(one.count.time, other.count.time)));
}

function isLate({ date, count: { time } }: Timed): boolean {
  return countingDay(time.startedAt - (time.skewMs ?? 0)) > date;
}

type Span = Pick<MeasuredTime, 'startedAt' | 'endedAt'>;

/** Whether two counts went on at one time; one that ended as the other began did not. */
export function isAtOnce(one: Span, other: Span): boolean {
  return one.startedAt < other.endedAt && other.startedAt < one.endedAt;
}
