import type { Timer } from '../clock.ts';
import type { DiskShelf, Texts } from './disk-shelf.ts';
import { keepShelf } from './kept-shelf.ts';
import { type Mirror, makeMirror, type Shelf } from './mirror.ts';
import { withinLimit } from './within-limit.ts';

/** Far longer than it takes; an app that could not start for it would be worse. */
const limitMs = 1000;

export type KeptMirror = {
  readonly mirror: Mirror;
  /** Settles, and never rejects, when the reserve copy has back what a killed browser had not brought to the disk. */
  readonly recalled: Promise<void>;
};

type Keeping = {
  readonly disk: DiskShelf;
  readonly timer: Timer;
  /** Before it nothing is written: the first screen waits for nothing that only a later start needs. */
  readonly ready: Promise<unknown>;
};

/** The reserve copy, and a copy of it on the disk. Where that cannot be read, all stays as it is. */
export function makeKeptMirror(shelf: () => Shelf, { disk, timer, ready }: Keeping): KeptMirror {
  const reading: Promise<Texts | null> = withinLimit(disk.read(), limitMs, timer).catch(() => null);
  const kept = keepShelf(shelf, disk, Promise.all([reading, ready]));
  const mirror = makeMirror(kept.shelf);
  const recalled = reading.then((held) => {
    if (!held) return;
    mirror.takeIn(held);
    kept.bringInStep(held);
  });
  return { mirror, recalled };
}
