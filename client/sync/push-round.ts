import type { HttpAnswer, PushAnswer } from '#shared/sync/protocol.ts';
import { maxEventsInPush } from '#shared/sync/push-limits.ts';
import { receiptFor } from '#shared/sync/receipt.ts';
import type { Clock } from '../clock.ts';
import { fillPush } from './batch.ts';
import type { OutboxStore } from './outbox.ts';
import type { PushReply } from './push-reply.ts';

export type PushRoundDeps = {
  readonly store: OutboxStore;
  send(body: string): Promise<PushReply | null>;
  /** What our own server said, or null: see `parsePushAnswer`. */
  readAnswer(reply: HttpAnswer): PushAnswer | null | Promise<PushAnswer | null>;
  readonly clock: Pick<Clock, 'now'>;
  readonly app: string;
};

/** How a round ended. `not_taken`: the server was there, but something still waits without a receipt. */
export type RoundEnd =
  | { readonly kind: 'all_received'; readonly ref: string }
  | { readonly kind: 'not_taken' }
  | { readonly kind: 'no_answer' }
  | { readonly kind: 'asked_to_wait'; readonly afterMs: number | null }
  | { readonly kind: 'not_enrolled' };

const refusalsThatMeanTheServer = 3;

/**
 * Pushes until nothing is left to try. An answer that is not the server's own changes nothing. A refused batch (400,
 * 413) is halved until one event stands alone; refused alone it is `parked`: tried alone, after all the others.
 * `firstBatch`: how many events to begin with, at most; with each answer twice as many.
 */
export async function pushRound(
  { store, send, readAnswer, clock, app }: PushRoundDeps,
  parked: Set<string>,
  firstBatch = maxEventsInPush,
): Promise<RoundEnd> {
  const tried = new Set<string>();
  const received = new Set<string>();
  let ref: string | null = null;
  let limit = firstBatch;
  let epochsSeen = 0;
  for (;;) {
    const outbox = await store.readOutbox();
    const untried = outbox.pending.filter(({ id }) => !tried.has(id) && !received.has(id));
    const sound = untried.filter(({ id }) => !parked.has(id));
    const waiting = sound.length > 0 ? sound : untried.slice(0, 1);
    if (waiting.length === 0 && ref !== null) {
      return outbox.pending.length === 0 ? { kind: 'all_received', ref } : { kind: 'not_taken' };
    }
    const sentAt = clock.now();
    const { batch, body } = fillPush(outbox, waiting, { events: limit, app, now: sentAt });
    const reply = await send(body);
    if (reply === null) return { kind: 'no_answer' };
    const answer = await readAnswer(reply);
    if (answer !== null) {
      const at = clock.now();
      const results = batch.map((event) => receiptFor(answer, event)).filter((result) => result !== null);
      const skewMs = Math.round((sentAt + at) / 2 - answer.received);
      await store.keepAnswer(answer, results, { skewMs, sentAt, at, install: outbox.install });
      if (answer.epoch !== outbox.epoch) {
        received.clear();
        if (++epochsSeen > 2) return { kind: 'not_taken' };
      }
      for (const { id } of results) received.add(id);
      for (const { id } of batch) received.has(id) ? parked.delete(id) : tried.add(id);
      ref = answer.ref;
      limit = Math.min(maxEventsInPush, limit * 2);
    } else if ((reply.status === 400 || reply.status === 413) && batch.length > 0) {
      if (batch.length === 1) {
        tried.add(batch[0]!.id);
        parked.add(batch[0]!.id);
        if (ref === null && tried.size >= refusalsThatMeanTheServer) return { kind: 'not_taken' };
      }
      limit = Math.max(1, Math.floor(batch.length / 2));
    } else {
      return endFor(reply);
    }
  }
}

/** Beware: a portal may answer 401 or 403 too, with a page of its own. */
function endFor({ status, contentType, retryAfterMs }: PushReply): RoundEnd {
  const isJson = /^application\/json\b/.test(contentType);
  if ((status === 401 || status === 403) && isJson) return { kind: 'not_enrolled' };
  if (status === 429 || status === 503) return { kind: 'asked_to_wait', afterMs: retryAfterMs };
  return { kind: 'no_answer' };
}
