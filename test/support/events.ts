import { createHash, randomBytes } from 'node:crypto';
import type { Bands } from '#shared/domain/age-band.ts';
import type { Outcome } from '#shared/domain/count.ts';
import type { Shift, Slot } from '#shared/domain/slot.ts';
import type { PushedEvent } from '#shared/sync/protocol.ts';
import { type Day, instantOf } from '#shared/time.ts';
import { uuidV7 } from '../../client/uuid-v7.ts';

/** An event as it leaves a phone, with its content still at hand for the event that corrects it. */
export type MadeEvent = PushedEvent & { readonly content: Content & Envelope };
export type Content = Readonly<Record<string, unknown>>;
type Envelope = { readonly id: string; readonly seq: number };

let made = 0;

/** A UUID of version 7, later than every one before it: what is made first has the smaller id. */
export function makeId(): string {
  return uuidV7(Date.UTC(2026, 5, 1) + made++, randomBytes(16));
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The text of an event is made here, once; `raw` puts another text in its place and keeps the envelope. */
export function makeEvent(content: Content & Envelope, raw?: string): MadeEvent {
  const text = raw ?? JSON.stringify(content);
  return { id: content.id, seq: content.seq, h: sha256(text), raw: text, content };
}

export function makeSlot(date: string, shift: Shift, area: string, season = date.slice(0, 4)): Slot {
  return { season, date, shift, area, areaName: area };
}

export function makeBands(under_18: number, from_18_to_25: number, over_25: number, unknown = 0): Bands {
  return { under_18, from_18_to_25, over_25, unknown };
}

/** So many people, all of them over 25. */
export function people(n: number, more: { readonly estimated?: boolean } = {}): Outcome {
  return { status: 'counted', bands: makeBands(0, 0, n), ...more };
}

/** In walking order, ten minutes apart. */
const walk = ['storgata', 'vaterland', 'akerselva', 'urtegata'];

/** The content of a count made on a phone, from noon or from eight in the evening of the slot's day on. */
export function countContent(slot: Slot, outcome: Outcome): Content {
  const begun = instantOf(slot.date as Day, slot.shift === 'day' ? '12:00' : '20:00');
  const startedAt = begun + Math.max(0, walk.indexOf(slot.area)) * 600_000;
  const endedAt = startedAt + 300_000;
  return {
    type: 'count',
    root: null,
    base: null,
    practice: false,
    source: 'phone',
    purpose: 'count',
    slot,
    outcome,
    conditions: null,
    note: null,
    reason: null,
    time: { startedAt, endedAt, zone: 'Europe/Oslo', utcOffsetMinutes: 120, activeMs: 240_000, skewMs: 0 },
  };
}
