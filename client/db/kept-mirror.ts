import type { Timer } from '../clock.ts';
import type { Keeper } from './keeper.ts';
import { isOfCount, type Mirror, makeMirror, type Shelf } from './mirror.ts';
import { withinLimit } from './within-limit.ts';

export type KeptMirror = {
  readonly mirror: Mirror;
  /**
   * Takes back, once, what a killed browser had not brought to the disk of the reserve copy; true where something was. It never
   * rejects: where nothing can be had in time, all stays as it is.
   */
  recall(): Promise<boolean>;
};

type Keeping = {
  /** Whether an earlier start left anything on the disk. */
  isThere(): Promise<boolean>;
  /** Fetches who keeps it there. No first screen waits for that, unless IndexedDB is empty and something is there. */
  load(): Promise<Keeper>;
  readonly timer: Timer;
};

/** As long as the storage itself may take; an app that could not start for it would be worse. */
const limitMs = 5000;

/** The reserve copy, of which the disk has a copy at once, from the first count on. */
export function makeKeptMirror(shelf: () => Shelf, { isThere, load, timer }: Keeping): KeptMirror {
  let begun: Promise<boolean> | undefined;
  let tell: Keeper['change'] = (name) => {
    if (isOfCount(name)) begun ??= begin().catch(() => false);
  };
  const mirror = makeMirror(() => telling(shelf(), (name) => tell(name)));
  const begin = async () => {
    const keeper = await load();
    tell = keeper.change;
    return keeper.recall(mirror);
  };
  const beginWhereThere = async () => {
    if (!begun && !(await isThere())) return false;
    begun ??= begin().catch(() => false);
    return begun;
  };
  return { mirror, recall: () => withinLimit(beginWhereThere(), limitMs, timer).catch(() => false) };
}

/** The same shelf, which says what is changed on it. */
function telling(stored: Shelf, change: Keeper['change']): Shelf {
  return {
    get length() {
      return stored.length;
    },
    key: (index) => stored.key(index),
    getItem: (name) => stored.getItem(name),
    setItem(name, text) {
      stored.setItem(name, text);
      change(name);
    },
    removeItem(name) {
      if (stored.getItem(name) === null) return;
      stored.removeItem(name);
      change(name);
    },
  };
}
