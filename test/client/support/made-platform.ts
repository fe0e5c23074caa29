import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import type { Push } from '#shared/sync/protocol.ts';
import { type Platform, startPhone } from '../../../client/start-phone.ts';
import { MadeShelf } from './made-shelf.ts';
import { openMirror, realTimer, sha256 } from './phone-storage.ts';

type Reply = { readonly status: number; readonly body: unknown };

/** A phone whose whole app is started, and a server that answers as the test says. */
export class MadePlatform {
  readonly shelf = new MadeShelf();
  readonly tabs: ((event: { data: string }) => void)[] = [];
  readonly requests: { readonly path: string; readonly body: unknown }[] = [];
  now = 1_780_510_020_000;
  persist = vi.fn(async () => true);
  hash = sha256;
  /** What was set to happen later, to be made to happen now. */
  readonly alarms: { readonly afterMs: number; readonly run: () => void }[] = [];
  recall: Platform['recall'];
  answer: (path: string, body: unknown) => Reply | null = () => null;

  constructor() {
    vi.stubGlobal('indexedDB', new IDBFactory());
    vi.stubGlobal('fetch', async (path: string, { body }: RequestInit) => {
      const sent = typeof body === 'string' ? JSON.parse(body) : null;
      this.requests.push({ path, body: sent });
      const reply = this.answer(path, sent);
      if (!reply) throw new TypeError('Failed to fetch');
      const headers = { 'content-type': 'application/json; charset=utf-8' };
      return new Response(JSON.stringify(reply.body), { status: reply.status, headers });
    });
  }

  start() {
    return startPhone(this.#platform());
  }

  get pushes(): readonly Push[] {
    return this.requests.filter(({ path }) => path.endsWith('/push')).map(({ body }) => body as Push);
  }

  #platform(): Platform {
    return {
      app: '0.1.0',
      clock: { now: () => this.now, elapsed: () => this.now },
      timer: {
        set: (afterMs, run) => {
          this.alarms.push({ afterMs, run });
          return afterMs > 5000 ? 0 : realTimer.set(afterMs, run);
        },
        clear: realTimer.clear,
      },
      mirror: openMirror(this.shelf),
      ...(this.recall && { recall: this.recall }),
      random: () => 0.5,
      randomBytes: () => crypto.getRandomValues(new Uint8Array(16)),
      hash: (text) => this.hash(text),
      tick: () => undefined,
      persist: this.persist,
      otherTabs: {
        postMessage: () => undefined,
        addEventListener: ((_: string, hear: (event: { data: string }) => void) => this.tabs.push(hear)) as never,
      },
    };
  }
}

export function taken(body: unknown): Reply {
  const { events } = body as Push;
  const results = events.map(({ id, h }, at) => ({ id, h, state: 'stored', position: at + 1, code: null }));
  const have = { max: Math.max(0, ...events.map(({ seq }) => seq)), gaps: [] };
  return { status: 200, body: { proto: 1, epoch: 'e', received: 1, results, have, safeThrough: null, ref: 'plan' } };
}

export function plan(name = 'Kari'): Reply {
  const person = { id: name.toLowerCase(), name };
  return { status: 200, body: { ref: 'plan', minApp: '0.1.0', person, role: 'counter', areas: [], seasons: [] } };
}

export function error(status: number, code: string): Reply {
  return { status, body: { error: { code, details: {} } } };
}

export function enrolled(name = 'Kari'): Reply {
  return { status: 200, body: { person: { id: name.toLowerCase(), name }, role: 'counter' } };
}
