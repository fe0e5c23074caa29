import type { DiskShelf } from '../../../client/db/disk-shelf.ts';
import type { Faults } from './fault.ts';
import { type DiskOptions, laxForMs } from './simulated-disk.ts';
import type { SimulatedProcess } from './simulated-process.ts';
import type { SimulatedShelf } from './simulated-shelf.ts';
import type { SimulatedTime } from './simulated-time.ts';

type Texts = ReadonlyMap<string, string>;

/** The reserve copy's copy on the disk: it outlives a wiped IndexedDB, and a power cut as far as the disk is true to its word. */
export class SimulatedDiskShelf {
  readonly #time: SimulatedTime;
  readonly #faults: Faults;
  readonly #options: DiskOptions;
  #seen: Texts = new Map();
  #durable: Texts = new Map();

  constructor(time: SimulatedTime, faults: Faults, options: DiskOptions) {
    this.#time = time;
    this.#faults = faults;
    this.#options = options;
  }

  get isThere(): boolean {
    return this.#seen.size > 0;
  }

  openFor(process: SimulatedProcess): DiskShelf {
    return {
      read: () => process.wait(1, () => this.#seen),
      write: (changes) =>
        process.wait(1, () => {
          if (this.#faults.strikes('storage_fails')) throw new DOMException('simulated', 'QuotaExceededError');
          const texts = new Map([...this.#seen, ...changes]);
          for (const [name, text] of changes) if (text === null) texts.delete(name);
          this.#keep(texts as Texts);
        }),
    };
  }

  cutPower(): void {
    this.#seen = this.#durable;
  }

  holdsAllOf(shelf: SimulatedShelf): boolean {
    const names = Array.from({ length: shelf.length }, (_, index) => shelf.key(index) ?? '');
    return names.every((name) => this.#seen.get(name) === shelf.getItem(name));
  }

  #keep(texts: Texts): void {
    this.#seen = texts;
    if (this.#options.durability === 'strict') this.#durable = texts;
    else this.#time.in(laxForMs, () => (this.#durable = this.#seen));
  }
}
