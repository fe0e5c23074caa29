import type { PushAnswer, PushResult } from '#shared/sync/protocol.ts';
import type { Outbox } from '../sync/outbox.ts';
import type { Database } from './database.ts';
import { type HeldEvent, isPending, type Receipt } from './held-event.ts';
import { putSettings, readSettings } from './settings.ts';

export function listEvents(db: Database): Promise<readonly HeldEvent[]> {
  return db.read(['events'], (tx) => tx.objectStore('events').index('bySeq').getAll());
}

export function readOutbox(db: Database): Promise<Outbox> {
  return db.read(['drafts', 'events', 'settings'], async (tx) => {
    const [settings, events, drafts] = await Promise.all([
      readSettings(tx),
      tx.objectStore('events').index('bySeq').getAll(),
      tx.objectStore('drafts').getAll(),
    ]);
    const { install, epoch, isPersisted } = settings;
    const pending = events.filter((event) => isPending(event, epoch));
    return { install, epoch, isPersisted, pending, drafts: drafts.map(({ slot }) => slot) };
  });
}

/** Keeps the receipts of one answer, and what it said of the server's database and clock, in one transaction. */
export async function keepAnswer(
  db: Database,
  answer: PushAnswer,
  results: readonly PushResult[],
  reading: { readonly skewMs: number; readonly at: number },
): Promise<void> {
  await db.write(['events', 'settings'], async (tx) => {
    const events = tx.objectStore('events');
    for (const result of results) {
      const event = await events.get(result.id);
      if (event?.h === result.h) await events.put({ ...event, receipt: toReceipt(result, answer) });
    }
    await putSettings(tx, { epoch: answer.epoch, skewMs: reading.skewMs, lastContactAt: reading.at });
  });
}

function toReceipt({ state, position, code }: PushResult, { epoch, received }: PushAnswer): Receipt {
  return { state: state as Receipt['state'], position, code, epoch, receivedAt: received };
}
