import { rmSync } from 'node:fs';
import type { AveragesReply } from '#shared/api.ts';
import { usualSeason } from '#shared/domain/catalogue.ts';
import { addDays, countingDay } from '#shared/time.ts';
import { type InBetween, standBetween } from '../support/in-between.ts';
import { enrolPhone, type Phone } from '../support/phone.ts';
import { makeDataDir, type RunningServer, runServer } from '../support/running-server.ts';

/** A server whose season is now, so that no engine's clock need be moved; it can go and come back at the same address. */
export class Street implements AsyncDisposable {
  readonly #dataDir = makeDataDir();
  #server!: RunningServer;
  #between!: InBetween;
  #office!: Phone;

  static async open(): Promise<Street> {
    const street = new Street();
    street.#server = await runServer({ DATA_DIR: street.#dataDir });
    street.#between = await standBetween(street.#server.origin);
    street.#office = await enrolPhone(street.#server.origin, await street.#server.firstCode());
    await street.#office.push(street.#office.plan(seasonNow()));
    return street;
  }

  get origin(): string {
    return this.#between.origin;
  }

  invite(): Promise<string> {
    return this.#server.invite('counter', 'Kari');
  }

  /** No answer to anything any more. */
  async serverGoes(): Promise<void> {
    await this.#server.kill();
  }

  async serverComesBack(): Promise<void> {
    const { port } = new URL(this.#server.origin);
    this.#server = await runServer({ DATA_DIR: this.#dataDir, PORT: port });
  }

  deploy(answer: InBetween['answer']): void {
    this.#between.answer = answer;
  }

  /** What the server made of it, by area: how many people, and how often counted, zero and not counted. */
  async received(): Promise<Readonly<Record<string, readonly number[]>>> {
    const { body } = await this.#office.get<AveragesReply>(`/api/seasons/${seasonId}/averages`);
    const rows = body.areas.map(({ area, day, evening }) => [
      area,
      (['sum', 'counted', 'zeros', 'notCounted'] as const).map((what) => day[what] + evening[what]),
    ]);
    return Object.fromEntries(rows);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#between[Symbol.asyncDispose]();
    await this.#server.kill();
    rmSync(this.#dataDir, { recursive: true, force: true });
  }
}

const seasonId = 'now';

/** A round is proposed at any hour, on whatever day this is run. */
function seasonNow() {
  const today = countingDay(Date.now());
  return {
    ...usualSeason(2026),
    id: seasonId,
    from: addDays(today, -1),
    to: addDays(today, 1),
    weekdays: [1, 2, 3, 4, 5, 6, 7],
    shifts: [
      { id: 'day' as const, from: '04:00', to: '12:00' },
      { id: 'evening' as const, from: '12:00', to: '23:00' },
    ],
  };
}
