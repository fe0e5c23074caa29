import type { MeasuredTime } from '../sync/event.ts';
import type { StandingSlot } from '../sync/fold-slot.ts';
import { countingDay } from '../time.ts';

/**
 * The slots, `overlap` added to those that may hold the same people: counted on one phone in two areas at
 * once, as when a group walked from one to the other. Not where a coordinator has accepted the count as it is, and not for
 * late entries, whose clock shows the writing and not the counting.
 */
export function withOverlapFlags(slots: readonly StandingSlot[]): readonly StandingSlot[] {
  const byPhone = new Map<string, Stretch[]>();
  for (const stretch of slots.flatMap(stretchOf))
    byPhone.set(stretch.phone, [...(byPhone.get(stretch.phone) ?? []), stretch]);
  const met = new Set([...byPhone.values()].flatMap(listMeeting));
  return slots.map((slot) =>
    met.has(slot) && !slot.count?.isAccepted ? { ...slot, flags: [...slot.flags, 'overlap' as const] } : slot,
  );
}

/** `phone`: one phone on one occasion. */
type Stretch = { readonly slot: StandingSlot; readonly phone: string; readonly time: MeasuredTime };

function stretchOf(slot: StandingSlot): readonly Stretch[] {
  const { count, season, date, shift } = slot;
  if (count?.outcome.status !== 'counted' || count.source !== 'phone' || !count.time || !count.install) return [];
  const { time, install } = count;
  const isLate = countingDay(time.startedAt - (time.skewMs ?? 0)) > date;
  return isLate ? [] : [{ slot, phone: `${install}|${season}|${date}|${shift}`, time }];
}

function listMeeting(stretches: readonly Stretch[]): readonly StandingSlot[] {
  return stretches
    .filter((one) => stretches.some((other) => other !== one && isAtOnce(one.time, other.time)))
    .map(({ slot }) => slot);
}

type Span = Pick<MeasuredTime, 'startedAt' | 'endedAt'>;

/** Whether two counts went on at one time; one that ended as the other began did not. */
export function isAtOnce(one: Span, other: Span): boolean {
  return one.startedAt < other.endedAt && other.startedAt < one.endedAt;
}
