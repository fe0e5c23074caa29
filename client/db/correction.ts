import type { AmendEvent, CountEvent, VoidEvent } from '#shared/sync/event.ts';
import { type ClockReading, tidied } from './count-event.ts';
import type { OwnCount } from './own-counts.ts';
import type { Settings } from './settings.ts';

/** All that a count says, but for what kind of count it is: that no correction changes. */
export type Said = Pick<CountEvent, 'slot' | 'outcome' | 'conditions' | 'note'>;

type Maker = Pick<Settings, 'install' | 'nextSeq' | 'skewMs'> & { readonly id: string };
type Reading = Omit<ClockReading, 'activeMs'>;

/**
 * A correction of one's own count: its complete new content, or its withdrawal where `said` is null. It replaces the version that
 * stands on this phone; a correction of a withdrawn count brings it back.
 */
export function toRawCorrection(
  { head, root, content: before }: OwnCount,
  said: Said | null,
  reason: string,
  { id, install, nextSeq: seq, skewMs }: Maker,
  { endedAt, zone, utcOffsetMinutes }: Reading,
): string {
  const envelope = { v: 1, id, install, seq } as const;
  const chain = { root, base: head.event.id };
  const kind = { practice: before.practice, source: 'phone', purpose: before.purpose ?? 'count' } as const;
  const time = { startedAt: endedAt, endedAt, zone: zone.slice(0, 64), utcOffsetMinutes, activeMs: 0, skewMs };
  const why = { reason: tidied(reason), time };
  if (!said) {
    const nothing = { slot: before.slot, outcome: null, conditions: null, note: null };
    return JSON.stringify({ ...envelope, type: 'void', ...chain, ...kind, ...nothing, ...why } satisfies VoidEvent);
  }
  const { slot, outcome, conditions, note } = said;
  const content = { slot, outcome, conditions, note: note && tidied(note) };
  return JSON.stringify({ ...envelope, type: 'amend', ...chain, ...kind, ...content, ...why } satisfies AmendEvent);
}
