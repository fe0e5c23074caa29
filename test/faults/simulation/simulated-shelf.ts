import type { Shelf } from '../../../client/db/mirror.ts';
import { MadeShelf } from '../../client/support/made-shelf.ts';
import type { SimulatedTime } from './simulated-time.ts';

/** As long as a browser may leave localStorage unwritten. */
const flushedWithinMs = 5000;

/** localStorage: it outlives a killed tab and a wiped IndexedDB, but a power cut takes what was not flushed. */
export class SimulatedShelf implements Shelf {
  readonly #time: SimulatedTime;
  #seen = new MadeShelf();
  #durable: ReadonlyMap<string, string> = new Map();
  #isFlushing = false;

  constructor(time: SimulatedTime) {
    this.#time = time;
  }

  get length(): number {
    return this.#seen.length;
  }

  key(index: number): string | null {
    return this.#seen.key(index);
  }

  getItem(name: string): string | null {
    return this.#seen.getItem(name);
  }

  setItem(name: string, text: string): void {
    this.#seen.setItem(name, text);
    this.#flushLater();
  }

  removeItem(name: string): void {
    this.#seen.removeItem(name);
    this.#flushLater();
  }

  cutPower(): void {
    this.#seen = new MadeShelf();
    for (const [name, text] of this.#durable) this.#seen.setItem(name, text);
  }

  #flushLater(): void {
    if (this.#isFlushing) return;
    this.#isFlushing = true;
    this.#time.in(flushedWithinMs, () => {
      this.#isFlushing = false;
      const names = Array.from({ length: this.#seen.length }, (_, index) => this.#seen.key(index) ?? '');
      this.#durable = new Map(names.map((name) => [name, this.#seen.getItem(name) ?? '']));
    });
  }
}
