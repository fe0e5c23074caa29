import type { Outcome } from '#shared/domain/count.ts';
import type { CountEvent } from '#shared/sync/event.ts';
import type { Draft } from './draft.ts';
import type { Settings } from './settings.ts';

/** What the phone's clock says at the moment of saving, as it says it. */
export type ClockReading = {
  readonly endedAt: number;
  readonly activeMs: number;
  readonly zone: string;
  readonly utcOffsetMinutes: number;
};

type Maker = Pick<Settings, 'install' | 'nextSeq' | 'skewMs'>;

/** The text of a count: made once, then stored, hashed and sent as it is. */
export function toRawCount(draft: Draft, outcome: Outcome, maker: Maker, reading: ClockReading): string {
  const event: CountEvent = {
    v: 1,
    id: draft.id,
    install: maker.install,
    seq: maker.nextSeq,
    type: 'count',
    root: null,
    base: null,
    practice: draft.practice ?? false,
    source: 'phone',
    purpose: draft.isRecount ? 'recount' : 'count',
    slot: draft.slot,
    outcome,
    conditions: draft.conditions,
    note: tidied(draft.note) || null,
    reason: null,
    time: {
      startedAt: draft.startedAt,
      endedAt: reading.endedAt,
      zone: reading.zone.slice(0, 64),
      utcOffsetMinutes: reading.utcOffsetMinutes,
      activeMs: Math.round(reading.activeMs),
      skewMs: maker.skewMs,
    },
  };
  return JSON.stringify(event);
}

/** What somebody wrote, as an event holds it. Beware: half of a character that is written with two halves makes the whole event unreadable. */
export function tidied(written: string): string {
  return written.trim().replace(/\p{Surrogate}/gu, '\ufffd');
}
