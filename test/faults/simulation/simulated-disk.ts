import type { Database, Reading, Writing } from '../../../client/db/database.ts';
import type { Faults } from './fault.ts';
import type { SimulatedProcess } from './simulated-process.ts';
import type { SimulatedTime } from './simulated-time.ts';

type Store = ReadonlyMap<string, unknown>;
type Contents = ReadonlyMap<string, Store>;

export type DiskOptions = {
  /** `lax`: says that a write is complete before it is, as browsers do unless they are asked for strict durability. */
  readonly durability: 'strict' | 'lax';
};

const empty: Contents = new Map();
export const laxForMs = 20_000;
const hangsForMs = 5000;

/** A phone's storage with an un-synced layer: what is seen, and what a power cut leaves of it. */
export class SimulatedDisk {
  readonly #time: SimulatedTime;
  readonly #faults: Faults;
  readonly #options: DiskOptions;
  #seen: Contents = empty;
  #durable: Contents = empty;
  #writer: SimulatedProcess | null = null;
  #waiting: (() => void)[] = [];

  constructor(time: SimulatedTime, faults: Faults, options: DiskOptions) {
    this.#time = time;
    this.#faults = faults;
    this.#options = options;
  }

  cutPower(): void {
    this.#seen = this.#durable;
  }

  /** The browser throws away all of IndexedDB, as it does with one that it finds damaged. */
  wipe(): void {
    this.#seen = empty;
    this.#durable = empty;
  }

  /** The transactions of a killed process are rolled back, and others get their turn. */
  forget(process: SimulatedProcess): void {
    if (this.#writer === process) this.#release();
  }

  /** What the oracle sees, without waiting and without faults. */
  readNow(store: string): readonly unknown[] {
    return [...(this.#seen.get(store) ?? empty).values()];
  }

  readSettingNow(name: string): unknown {
    return this.#seen.get('settings')?.get(name);
  }

  openFor(process: SimulatedProcess): Database {
    return {
      read: async (stores, work) => {
        await process.wait(1, () => this.#failAtTimes());
        return work(this.#transaction(stores, this.#seen).tx as unknown as Reading);
      },
      write: async (stores, work) => {
        await this.#takeTurn(process);
        try {
          if (this.#faults.strikes('handle_closed'))
            await work(this.#transaction(stores, this.#seen).tx as unknown as Writing).catch(() => undefined);
          const { tx, result } = this.#transaction(stores, this.#seen);
          const value = await work(tx as unknown as Writing);
          if (this.#faults.strikes('storage_hangs')) await process.wait(hangsForMs, () => fail('TimeoutError'));
          await process.wait(1, () => {
            this.#failAtTimes();
            this.#keep(result());
            if (this.#faults.strikes('kept_but_told_otherwise')) fail('TimeoutError');
          });
          return value;
        } finally {
          if (process.isAlive) this.#release();
        }
      },
    };
  }

  #failAtTimes(): void {
    if (this.#faults.strikes('storage_fails')) fail('QuotaExceededError');
  }

  #keep(contents: Contents): void {
    this.#seen = contents;
    if (this.#options.durability === 'strict') this.#durable = contents;
    else this.#time.in(laxForMs, () => (this.#durable = this.#seen));
  }

  async #takeTurn(process: SimulatedProcess): Promise<void> {
    while (this.#writer !== null) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#writer = process;
    // A dead process never starts: this wait does not end, and the kill has let others in.
    if (process.isAlive) return process.wait(0, () => undefined);
    this.#release();
    return new Promise(() => undefined);
  }

  #release(): void {
    this.#writer = null;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const goOn of waiting) goOn();
  }

  /** What of an IndexedDB transaction the phone uses; its changes are in `result` and nowhere else. */
  #transaction(stores: readonly string[], contents: Contents) {
    const own = new Map(stores.map((name) => [name, new Map(contents.get(name) ?? empty)]));
    const objectStore = (name: string) => {
      const store = own.get(name) ?? fail('NotFoundError');
      const put = (value: unknown, key = (value as { id: string }).id) => {
        store.set(key, Object.freeze(value));
      };
      return {
        get: async (key: string) => store.get(key),
        getAll: async () => sorted(store).map(([, value]) => value),
        getAllKeys: async () => sorted(store).map(([key]) => key),
        put: async (value: unknown, key?: string) => put(value, key),
        add: async (value: unknown, key?: string) =>
          store.has(key ?? (value as { id: string }).id) ? fail('ConstraintError') : put(value, key),
        delete: async (key: string) => void store.delete(key),
        index: () => ({ getAll: async () => [...(store.values() as Iterable<{ seq: number }>)].sort(bySeq) }),
      };
    };
    return { tx: { objectStore }, result: (): Contents => new Map([...contents, ...own]) };
  }
}

function sorted(store: Store): [string, unknown][] {
  return [...store].sort(([one], [other]) => (one < other ? -1 : 1));
}

function bySeq(one: { readonly seq: number }, other: { readonly seq: number }): number {
  return one.seq - other.seq;
}

function fail(name: string): never {
  throw new DOMException('simulated', name);
}
