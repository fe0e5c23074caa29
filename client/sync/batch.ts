import type { Push, PushedEvent } from '#shared/sync/protocol.ts';
import { maxPushBytes, proto } from '#shared/sync/push-limits.ts';
import type { HeldEvent } from '../db/held-event.ts';
import type { Outbox } from './outbox.ts';

const sizeOf = (text: string) => new TextEncoder().encode(text).length;

/** The body of one push: as many of the waiting events, oldest first, as the limits allow, and always at least one. */
export function fillPush(outbox: Outbox, waiting: readonly HeldEvent[], limits: Limits): Filled {
  const envelope = toEnvelope(outbox, limits);
  let size = sizeOf(JSON.stringify(envelope));
  const batch: HeldEvent[] = [];
  for (const event of waiting.slice(0, limits.events)) {
    size += sizeOf(JSON.stringify(toPushed(event))) + 1;
    if (batch.length > 0 && size > maxPushBytes) break;
    batch.push(event);
  }
  return { batch, body: JSON.stringify({ ...envelope, events: batch.map(toPushed) }) };
}

type Limits = { readonly events: number; readonly app: string; readonly now: number };
type Filled = { readonly batch: readonly HeldEvent[]; readonly body: string };

function toEnvelope({ install, epoch, isPersisted, pending, drafts, lost = 0 }: Outbox, { app, now }: Limits): Push {
  return {
    proto,
    app,
    install,
    epoch,
    now,
    pending: pending.length + lost,
    oldest: pending[0]?.savedAt ?? null,
    persisted: isPersisted,
    drafts: drafts.map(({ season, date, shift, area }) => ({ season, date, shift, area })),
    events: [],
  };
}

function toPushed({ id, seq, h, raw }: HeldEvent): PushedEvent {
  return { id, seq, h, raw };
}
