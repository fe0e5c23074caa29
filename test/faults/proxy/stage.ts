import { randomUUID } from 'node:crypto';
import type { HeldEvent } from '../../../client/db/held-event.ts';
import { startTestApp, type TestApp } from '../../support/test-app.ts';
import { type FaultProxy, startFaultProxy } from './fault-proxy.ts';
import { type CookieJar, makeWirePhone, type WirePhone } from './wire-phone.ts';

export type Stage = AsyncDisposable & {
  readonly app: TestApp;
  readonly proxy: FaultProxy;
  readonly jar: CookieJar;
  /** The same person with a new installation. */
  readonly phone: () => Promise<WirePhone>;
  /** How many rows the log holds under an event's id, and how many of them are the event itself, taken in. */
  readonly rowsOf: (event: HeldEvent) => { readonly rows: number; readonly whole: number };
};

/** A server, a proxy before it, and somebody who counts. */
export async function setStage(): Promise<Stage> {
  const app = await startTestApp({ limits: { requestsInWindow: 1_000_000 } });
  const { cookie } = await app.phone('counter');
  const proxy = await startFaultProxy(app.origin);
  const jar = { cookie };
  return {
    app,
    proxy,
    jar,
    phone: () => makeWirePhone(jar, randomUUID()),
    rowsOf({ id, h, raw }) {
      const rows = app.db
        .prepare<[string], { h: string; code: string | null; raw: Buffer }>(
          'SELECT event_log.h, code, raw FROM event_log JOIN event_text USING (h) WHERE id = ?',
        )
        .all(id);
      const whole = rows.filter((row) => row.h === h && row.code === null && row.raw.toString() === raw);
      return { rows: rows.length, whole: whole.length };
    },
    async [Symbol.asyncDispose]() {
      await proxy[Symbol.asyncDispose]();
      await app.close();
    },
  };
}
