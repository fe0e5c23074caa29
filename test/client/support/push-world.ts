import { randomUUID } from 'node:crypto';
import type { Push, PushAnswer, PushedEvent, PushResult } from '#shared/sync/protocol.ts';
import { type HeldEvent, isPending } from '../../../client/db/held-event.ts';
import type { OutboxStore } from '../../../client/sync/outbox.ts';
import type { PushReply } from '../../../client/sync/push-reply.ts';

/** An outbox in memory that keeps receipts by the same rule as the phone's. */
export class MadeOutbox implements OutboxStore {
  events: HeldEvent[];
  epoch: string | null = null;
  skewMs: number | null = null;

  constructor(count: number, rawLength = 40) {
    this.events = Array.from({ length: count }, (_, index) => makeHeld(index + 1, rawLength));
  }

  readOutbox: OutboxStore['readOutbox'] = async () => {
    const pending = this.events.filter((event) => isPending(event, this.epoch));
    return { install: randomUUID(), epoch: this.epoch, isPersisted: null, pending, drafts: [] };
  };

  keepAnswer: OutboxStore['keepAnswer'] = async (answer, results, { skewMs }) => {
    for (const { id, state, position, code } of results) {
      const receipt = { state: state as 'stored', position, code, epoch: answer.epoch, receivedAt: answer.received };
      this.events = this.events.map((event) => (event.id === id ? { ...event, receipt } : event));
    }
    this.epoch = answer.epoch;
    this.skewMs = skewMs;
  };

  get pending(): readonly number[] {
    return this.events.filter((event) => isPending(event, this.epoch)).map(({ seq }) => seq);
  }
}

export type MadeAnswer = Partial<PushAnswer>;

/** A server that takes everything, and every push that it was sent. `respond` may answer in its place. */
export class MadeServer {
  readonly pushes: Push[] = [];
  readonly sizes: number[] = [];
  epoch = 'first';
  respond: (push: Push) => PushReply | null | undefined = () => undefined;

  send = async (body: string): Promise<PushReply | null> => {
    const push = JSON.parse(body) as Push;
    this.pushes.push(push);
    this.sizes.push(new TextEncoder().encode(body).length);
    const reply = this.respond(push);
    return reply === undefined ? this.answer(push) : reply;
  };

  answer(push: Push, more: MadeAnswer = {}): PushReply {
    return json({
      proto: 1,
      epoch: this.epoch,
      received: 0,
      results: push.events.map((event) => result(event)),
      have: { max: 0, gaps: [] },
      safeThrough: null,
      ref: 'plan',
      ...more,
    });
  }

  get seqs(): readonly (readonly number[])[] {
    return this.pushes.map(({ events }) => events.map(({ seq }) => seq));
  }
}

export function result({ id, h }: PushedEvent, more: Partial<PushResult> = {}): PushResult {
  return { id, h, state: 'stored', position: 1, code: null, ...more };
}

export function json(body: unknown, more: Partial<PushReply> = {}): PushReply {
  const contentType = 'application/json; charset=utf-8';
  return { status: 200, redirected: false, contentType, body: JSON.stringify(body), retryAfterMs: null, ...more };
}

export function refusal(status: number, retryAfterMs: number | null = null): PushReply {
  return json({ error: { code: 'refused', details: {} } }, { status, retryAfterMs });
}

function makeHeld(seq: number, rawLength: number): HeldEvent {
  return {
    id: randomUUID(),
    seq,
    h: seq.toString(16).padStart(64, '0'),
    raw: 'x'.repeat(rawLength),
    savedAt: seq,
    receipt: null,
  };
}
