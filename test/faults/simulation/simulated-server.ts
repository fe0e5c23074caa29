import { Push } from '#shared/sync/protocol.ts';
import { maxEventsInPush, maxPushBytes } from '#shared/sync/push-limits.ts';
import type { Instant } from '#shared/time.ts';
import type { PushReply } from '../../../client/sync/push-reply.ts';
import type { Chance } from './chance.ts';
import type { Faults } from './fault.ts';
import { type ServerCore, worldBegins } from './server-core.ts';
import type { SimulatedTime } from './simulated-time.ts';

/** A server behind a door that crashes, restores and refuses. */
export class SimulatedServer {
  readonly core: ServerCore;
  readonly #time: SimulatedTime;
  readonly #chance: Chance;
  readonly #faults: Faults;
  #backup: unknown;
  #downUntil = 0;
  #made = 0;

  constructor(core: ServerCore, time: SimulatedTime, chance: Chance, faults: Faults) {
    this.core = core;
    this.#time = time;
    this.#chance = chance;
    this.#faults = faults;
    core.epoch = this.#newName('epoch');
    this.#backup = core.snapshot();
  }

  /** A new person with a phone. Gives the cookie. */
  enrol(): string {
    const token = this.#newName('token');
    this.core.addPerson(this.#newName('person'), token, this.#now());
    return token;
  }

  backUp(): void {
    this.#backup = this.core.snapshot();
  }

  mend(): void {
    this.#downUntil = 0;
  }

  /** A whole body has come. Null: the connection breaks without an answer. */
  take(token: string, body: string): PushReply | null {
    if (this.#time.now < this.#downUntil) return this.#chance.below(2) === 0 ? null : refusal(503, 'busy', 1000);
    if (this.#faults.strikes('restore')) return this.#restore();
    if (this.#faults.strikes('revoked')) this.core.revoke(token, this.#now());
    if (this.#faults.strikes('crash_before_commit')) return this.#crash();
    const unwilling = this.#refuse();
    if (unwilling) return unwilling;
    const reply = this.#answer(token, body);
    return this.#faults.strikes('crash_after_commit') ? this.#crash() : reply;
  }

  /** What the door of the real server does before and after `takePush`. */
  #answer(token: string, body: string): PushReply {
    if (Buffer.byteLength(body) > maxPushBytes) return refusal(413, 'too_large');
    const push = Push.safeParse(parse(body));
    if (!push.success) return refusal(400, 'bad_request');
    if (push.data.events.length > maxEventsInPush) return refusal(413, 'too_large');
    const answer = this.core.take(token, push.data, this.#now());
    return answer ? toReply(200, { ...answer, ref: 'plan' }) : refusal(401, 'not_enrolled');
  }

  #refuse(): PushReply | null {
    if (this.#faults.strikes('busy')) return refusal(503, 'busy', 1000 * this.#chance.below(60));
    if (this.#faults.strikes('slow_down')) return refusal(429, 'slow_down', this.#chance.pick([null, 30_000, 1e12]));
    if (this.#faults.strikes('broken')) return refusal(500, 'broken');
    if (this.#faults.strikes('refused_400')) return refusal(400, 'bad_request');
    if (this.#faults.strikes('refused_413')) return refusal(413, 'too_large');
    return this.#faults.strikes('refused_401') ? refusal(401, 'not_enrolled') : null;
  }

  #crash(): null {
    this.#downUntil = this.#time.now + this.#chance.below(60_000);
    return null;
  }

  #restore(): null {
    this.core.restore(this.#backup);
    this.core.epoch = this.#newName('epoch');
    return this.#crash();
  }

  #newName(kind: string): string {
    return `${kind}-${++this.#made}`;
  }

  #now(): Instant {
    return (worldBegins + this.#time.now) as Instant;
  }
}

function refusal(status: number, code: string, retryAfterMs: number | null = null): PushReply {
  return { ...toReply(status, { error: { code, details: {} } }), retryAfterMs };
}

function toReply(status: number, body: unknown): PushReply {
  const contentType = 'application/json; charset=utf-8';
  return { status, redirected: false, contentType, body: JSON.stringify(body), retryAfterMs: null };
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
