import { setImmediate as othersFirst } from 'node:timers/promises';

/** Writes to the log, and is done when it is on every disk. */
export type Keep = (write: () => void) => Promise<void>;

/** So many events are written at a stretch: some hundredths of a second, in which nobody else is served. */
const turn = 50;

/** Goes through a long list a little at a time; between the turns everybody else is served. `write` is told the number of the first of its turn, from 1. */
export async function inTurns<T>(
  list: readonly T[],
  write: (some: readonly T[], from: number) => Promise<void>,
): Promise<void> {
  for (let from = 0; from < list.length; from += turn) {
    await write(list.slice(from, from + turn), from + 1);
    await othersFirst();
  }
}
