import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '#shared/domain/access.ts';
import { type ClockTime, type Instant, instantOf, toDay } from '#shared/time.ts';
import { type Config, type Limits, parseConfig } from '../../server/config.ts';
import type { Database } from '../../server/database.ts';
import { invite } from '../../server/enrolment.ts';
import { later } from '../../server/later.ts';
import { start } from '../../server/start.ts';
import { enrolPhone, type Phone } from './phone.ts';

export type TestApp = AsyncDisposable & {
  readonly origin: string;
  readonly db: Database;
  readonly dataDir: string;
  /** The folder that is served. It is empty. */
  readonly appDir: string;
  readonly clock: TestClock;
  /** A code for a new person's first phone. */
  readonly invite: (role: Role, name?: string) => Promise<string>;
  /** The same as a printed invitation: the phone waits for approval. */
  readonly print: (role: Role, name?: string) => Promise<string>;
  /** What the command line works with beside this server. */
  readonly config: Config;
  /** A new person with an enrolled phone. */
  readonly phone: (role: Role, options?: { readonly install?: string }) => Promise<Phone>;
  readonly close: () => Promise<void>;
};

/** A clock that stands still until a test sets it. */
export class TestClock {
  now: Instant;

  constructor(now: Instant) {
    this.now = now;
  }

  /** Sets it to a day and a clock time in Oslo. */
  set(day: string, clock: ClockTime): void {
    this.now = instantOf(toDay(day), clock);
  }
}

export type TestAppOptions = {
  readonly day?: string;
  readonly clock?: ClockTime;
  readonly config?: Partial<Config>;
  readonly limits?: Partial<Limits>;
};

/** The real server on a free port, over a real database in a folder of its own; only the clock is the test's. */
export async function startTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const dir = mkdtempSync(join(tmpdir(), 'sommertelling-test-'));
  const [dataDir, appDir] = [join(dir, 'data'), join(dir, 'app')];
  for (const folder of [dataDir, appDir]) mkdirSync(folder);
  const clock = new TestClock(instantOf(toDay(options.day ?? '2026-06-03'), options.clock ?? '20:00'));
  const config = parseConfig({ DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'silent' });
  const used = { ...config, ...options.config, limits: { ...config.limits, ...options.limits } };
  const server = await start({
    config: used,
    clock: () => clock.now,
    later,
    version: '0.0.0',
    appDir,
    onBroken: (error) => {
      throw error;
    },
  });
  const { origin, db } = server;
  const inviteSomeone = async (role: Role, name = `En ${role}`, isPrinted = false) =>
    (await invite(db, { name, role }, { now: clock.now, origin, isPrinted })).code;
  const close = async () => {
    await server.close();
    rmSync(dir, { recursive: true, force: true });
  };
  return {
    origin,
    db,
    dataDir,
    appDir,
    clock,
    config: used,
    invite: (role, name) => inviteSomeone(role, name),
    print: (role, name) => inviteSomeone(role, name, true),
    phone: async (role, { install } = {}) => enrolPhone(origin, await inviteSomeone(role), install),
    close,
    [Symbol.asyncDispose]: close,
  };
}
