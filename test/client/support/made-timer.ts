import type { Timer } from '../../../client/clock.ts';

/** Time that goes on only when the test says so. */
export class MadeTime implements Timer {
  #now: number;
  #next = 1;
  readonly #alarms = new Map<number, { readonly at: number; readonly run: () => void }>();

  constructor(now: number) {
    this.#now = now;
  }

  now = (): number => this.#now;

  set(afterMs: number, run: () => void): number {
    this.#alarms.set(this.#next, { at: this.#now + afterMs, run });
    return this.#next++;
  }

  clear(alarm: number): void {
    this.#alarms.delete(alarm);
  }

  /** How long until the next alarm, or undefined when none is set. */
  nextInMs(): number | undefined {
    const times = [...this.#alarms.values()].map(({ at }) => at - this.#now);
    return times.length === 0 ? undefined : Math.min(...times);
  }

  pass(ms: number): void {
    this.#now += ms;
    for (const [alarm, { at, run }] of [...this.#alarms]) {
      if (at > this.#now) continue;
      this.#alarms.delete(alarm);
      run();
    }
  }
}
