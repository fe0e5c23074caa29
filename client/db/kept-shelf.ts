import type { DiskShelf, Texts } from './disk-shelf.ts';
import type { Shelf } from './mirror.ts';

export type KeptShelf = {
  /** The shelf to read and to write; what is changed goes to the disk too. */
  readonly shelf: () => Shelf;
  /** Makes the disk hold what the shelf holds, given what the disk held. */
  bringInStep(held: Texts): void;
};

/**
 * A shelf of which the disk has a copy at once. localStorage is at hand in the moment of a tap, but the browser brings it to
 * the disk seconds later, up to a minute: an app that is killed before has lost what was not there. One write is on its way
 * at a time, and takes all that has changed meanwhile; what could not be written goes with the next.
 * @param ready before it nothing is written: the first screen waits for nothing that only a later start needs
 */
export function keepShelf(shelf: () => Shelf, disk: Pick<DiskShelf, 'write'>, ready: Promise<unknown>): KeptShelf {
  let waiting = new Map<string, string | null>();
  let isWriting = false;
  const write = async () => {
    if (isWriting) return;
    isWriting = true;
    await ready;
    for (let isWell = true; isWell && waiting.size > 0; ) {
      const changes = waiting;
      waiting = new Map();
      isWell = await disk.write(changes).then(isDone, isNotDone);
      if (!isWell) waiting = new Map([...changes, ...waiting]);
    }
    isWriting = false;
  };
  const change = (name: string, text: string | null) => {
    waiting.set(name, text);
    void write();
  };
  return {
    shelf: () => alsoTelling(shelf(), change),
    bringInStep(held) {
      const here = listTexts(shelf());
      for (const [name, text] of here) if (held.get(name) !== text) change(name, text);
      for (const name of held.keys()) if (!here.has(name)) change(name, null);
    },
  };
}

const isDone = () => true;
const isNotDone = () => false;

function alsoTelling(stored: Shelf, change: (name: string, text: string | null) => void): Shelf {
  return {
    get length() {
      return stored.length;
    },
    key: (index) => stored.key(index),
    getItem: (name) => stored.getItem(name),
    setItem(name, text) {
      stored.setItem(name, text);
      change(name, text);
    },
    removeItem(name) {
      if (stored.getItem(name) === null) return;
      stored.removeItem(name);
      change(name, null);
    },
  };
}

function listTexts(stored: Shelf): Texts {
  const names = Array.from({ length: stored.length }, (_, index) => stored.key(index) ?? '');
  return new Map(names.map((name) => [name, stored.getItem(name) ?? '']));
}
