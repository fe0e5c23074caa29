import type { PushAnswer, PushResult } from '#shared/sync/protocol.ts';
import type { AnswerReading, Outbox } from '../sync/outbox.ts';
import type { Database } from './database.ts';
import { type HeldEvent, installOf, isPending, isPurgeable, type Receipt } from './held-event.ts';
import { withoutFound } from './loss.ts';
import { putSettings, readSettings } from './settings.ts';

export function listEvents(db: Database): Promise<readonly HeldEvent[]> {
  return db.read(['events'], (tx) => tx.objectStore('events').index('bySeq').getAll());
}

/** What goes to the server: the events of the present installation. Those of a former one are another person's. */
export function readOutbox(db: Database): Promise<Outbox> {
  return db.read(['drafts', 'events', 'settings'], async (tx) => {
    const [settings, events, drafts] = await Promise.all([
      readSettings(tx),
      tx.objectStore('events').index('bySeq').getAll(),
      tx.objectStore('drafts').getAll(),
    ]);
    const { install, epoch, isPersisted, loss } = settings;
    const pending = events.filter((event) => isPending(event, epoch) && installOf(event) === install);
    const lost = loss?.lost.length ?? 0;
    const real = drafts.filter((draft) => !draft.practice && !draft.isRecount);
    return { install, epoch, isPersisted, pending, lost, drafts: real.map(({ slot }) => slot) };
  });
}

/**
 * Keeps, in one transaction, the receipts of one answer and what it said of the server's database and clock. What the
 * server says it lacks waits again; what is safe there and old is let go. An answer that another page's newer one has
 * overtaken may bring receipts, but nothing that it says of the server's state is news.
 */
export async function keepAnswer(
  db: Database,
  answer: PushAnswer,
  results: readonly PushResult[],
  reading: AnswerReading,
): Promise<void> {
  await db.write(['events', 'settings'], async (tx) => {
    const [settings, store] = [await readSettings(tx), tx.objectStore('events')];
    const isNews = !isOvertaken(reading, settings.lastContactAt);
    if (!isNews && answer.epoch !== settings.epoch) return;
    const { epoch, have, safeThrough } = answer;
    const receipts = new Map(results.map((result) => [result.id, result]));
    const letGo = { epoch, safeThrough: isNews ? safeThrough : null, now: reading.at };
    for (const before of await store.getAll()) {
      const result = receipts.get(before.id);
      const isOwn = installOf(before) === reading.install;
      const isAsked = isNews && isOwn && isReportedMissing(before, answer);
      const after = result?.h === before.h ? received(before, result, answer) : isAsked ? sentAgain(before) : before;
      if (isPurgeable(after, letGo)) await store.delete(after.id);
      else if (after !== before) await store.put(after);
    }
    if (!isNews) return;
    const isPresent = reading.install === settings.install;
    await putSettings(tx, {
      epoch,
      safeThrough,
      skewMs: reading.skewMs,
      lastContactAt: reading.at,
      ...(isPresent && {
        nextSeq: Math.max(settings.nextSeq, have.max + 1),
        loss: withoutFound(settings.loss, (seq) => isHeldThere(answer, seq)),
      }),
    });
  });
}

/** Sent before the last answer came: the server may have said something newer since. A clock that was set back says nothing. */
function isOvertaken({ sentAt, at }: AnswerReading, lastContactAt: number | null): boolean {
  return lastContactAt !== null && sentAt < lastContactAt && lastContactAt < at;
}

/** Only an answer that was given after the receipt can contradict it. */
function isReportedMissing({ seq, receipt }: HeldEvent, answer: PushAnswer): boolean {
  const isEarlier = receipt?.epoch === answer.epoch && receipt.receivedAt < answer.received;
  return isEarlier && !isHeldThere(answer, seq);
}

function isHeldThere({ have }: PushAnswer, seq: number): boolean {
  return seq <= have.max && !have.gaps.some(([from, to]) => from <= seq && seq <= to);
}

function received(event: HeldEvent, { state, position, code }: PushResult, answer: PushAnswer): HeldEvent {
  const receipt = {
    state: state as Receipt['state'],
    position,
    code,
    epoch: answer.epoch,
    receivedAt: answer.received,
  };
  return { ...event, receipt };
}

function sentAgain(event: HeldEvent): HeldEvent {
  return { ...event, receipt: null };
}
