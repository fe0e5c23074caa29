import type { SimulatedTime } from './simulated-time.ts';

/** Whether a process is killed at this await, and on which side of what it waits for. */
export type Fate = 'lives' | 'killed_before' | 'killed_after';

/** One tab of a phone. Once killed it hears of nothing any more, so its code stands still for ever where it was. */
export class SimulatedProcess {
  isAlive = true;
  readonly #time: SimulatedTime;
  readonly #fateOf: () => Fate;
  readonly #onKilled: () => void;
  #asleepUntil = 0;

  constructor(time: SimulatedTime, fateOf: () => Fate, onKilled: () => void) {
    this.#time = time;
    this.#fateOf = fateOf;
    this.#onKilled = onKilled;
  }

  kill(): void {
    if (!this.isAlive) return;
    this.isAlive = false;
    this.#onKilled();
  }

  sleep(forMs: number): void {
    this.#asleepUntil = this.#time.now + forMs;
  }

  /** Every await of a phone is one of these: the effect first, and later the news of it. Killed between, it has happened unheard. */
  wait<T>(takesMs: number, effect: () => T): Promise<T> {
    const fate = this.isAlive ? this.#fateOf() : 'killed_before';
    if (fate === 'killed_before') this.kill();
    return new Promise((resolve, reject) => {
      this.#time.in(takesMs, () => {
        if (!this.isAlive) return;
        try {
          const value = effect();
          if (fate === 'killed_after') this.kill();
          this.hear(takesMs, () => resolve(value));
        } catch (error) {
          this.hear(takesMs, () => reject(error));
        }
      });
    });
  }

  /** Something that comes from outside; gives what `SimulatedTime.cancel` takes. */
  hear(afterMs: number, news: () => void): number {
    return this.#time.in(afterMs, () => {
      if (!this.isAlive) return;
      if (this.#asleepUntil > this.#time.now) this.hear(this.#asleepUntil - this.#time.now, news);
      else news();
    });
  }
}
