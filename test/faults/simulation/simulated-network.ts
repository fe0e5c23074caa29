import type { PushReply } from '../../../client/sync/push-reply.ts';
import type { Chance } from './chance.ts';
import type { Faults } from './fault.ts';
import type { SimulatedProcess } from './simulated-process.ts';
import type { SimulatedServer } from './simulated-server.ts';
import type { SimulatedTime } from './simulated-time.ts';

/** As long as the phone waits for an answer. */
const patienceMs = 30_000;
const longestDelayMs = 10 * 60_000;

/** Loses, cuts, delays, repeats, reorders and damages what passes, and answers in the server's place. */
export class SimulatedNetwork {
  readonly #time: SimulatedTime;
  readonly #chance: Chance;
  readonly #faults: Faults;
  readonly #server: SimulatedServer;
  /** Answers that went out before, to whomever. */
  readonly #sent: { readonly token: string; readonly reply: PushReply }[] = [];

  constructor(time: SimulatedTime, chance: Chance, faults: Faults, server: SimulatedServer) {
    this.#time = time;
    this.#chance = chance;
    this.#faults = faults;
    this.#server = server;
  }

  /** One request of one tab, as `fetch` gives its answer: whole, or null when none came in time. */
  send(process: SimulatedProcess, token: string, body: string): Promise<PushReply | null> {
    return new Promise((resolve) => {
      process.hear(patienceMs, () => resolve(null));
      const answer = (reply: PushReply | null) => process.hear(this.#latency(), () => resolve(reply));
      const impostor = this.#impostor(token);
      if (impostor !== undefined) return answer(impostor);
      if (this.#faults.strikes('request_lost')) return;
      const delayMs = this.#faults.strikes('request_delayed') ? this.#chance.below(longestDelayMs) : this.#latency();
      this.#time.in(delayMs, () => this.#deliver(token, body, answer));
      if (this.#faults.strikes('request_twice'))
        this.#time.in(this.#chance.below(longestDelayMs), () => this.#deliver(token, body, answer));
    });
  }

  #deliver(token: string, body: string, answer: (reply: PushReply | null) => unknown): unknown {
    // The server sees that a body is shorter than was said, and does nothing with it.
    if (this.#faults.strikes('request_cut')) return answer(null);
    const reply = this.#server.take(token, this.#faults.strikes('request_flipped') ? this.#flip(body) : body);
    if (reply === null) return answer(null);
    this.#sent.push({ token, reply });
    if (this.#faults.strikes('answer_lost')) return undefined;
    if (this.#faults.strikes('answer_delayed'))
      return this.#time.in(this.#chance.below(longestDelayMs), () => answer(reply));
    if (this.#faults.strikes('answer_cut'))
      return answer({ ...reply, body: reply.body.slice(0, this.#chance.below(reply.body.length)) });
    return answer(this.#faults.strikes('answer_flipped') ? { ...reply, body: this.#flip(reply.body) } : reply);
  }

  /** Somebody else's answer; undefined lets the request through. */
  #impostor(token: string): PushReply | null | undefined {
    const page = {
      status: 200,
      redirected: false,
      contentType: 'text/html',
      body: '<p>Logg inn</p>',
      retryAfterMs: null,
    };
    const json = { ...page, contentType: 'application/json' };
    if (this.#faults.strikes('portal')) return this.#chance.pick([page, { ...page, contentType: 'application/json' }]);
    if (this.#faults.strikes('portal_by_detour')) return { ...this.#answerBefore(() => true, json), redirected: true };
    if (this.#faults.strikes('gateway')) return { ...page, status: this.#chance.pick([502, 504, 403, 404]) };
    if (this.#faults.strikes('empty_object')) return { ...json, body: '{}' };
    if (this.#faults.strikes('nothing_at_all')) return { ...json, body: '' };
    if (this.#faults.strikes('answer_of_another')) return this.#answerBefore((sent) => sent.token !== token, json);
    if (this.#faults.strikes('answer_from_before')) return this.#answerBefore((sent) => sent.token === token, json);
    return undefined;
  }

  #answerBefore(isMeant: (sent: { readonly token: string }) => boolean, otherwise: PushReply): PushReply {
    const meant = this.#sent.filter(isMeant);
    return meant.length === 0 ? otherwise : this.#chance.pick(meant).reply;
  }

  #flip(text: string): string {
    const bytes = Buffer.from(text, 'utf8');
    if (bytes.length === 0) return text;
    const place = this.#chance.below(bytes.length);
    bytes[place] = bytes[place]! ^ (1 << this.#chance.below(8));
    return bytes.toString('utf8');
  }

  #latency(): number {
    return 20 + this.#chance.below(400);
  }
}
