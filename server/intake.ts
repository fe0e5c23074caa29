import { setImmediate as othersFirst } from 'node:timers/promises';
import type { Database } from './database.ts';
import { isStorageBroken } from './storage-fault.ts';
import { type Handed, type Taken, takePushes } from './sync.ts';

/** So many pushes are committed together at most: some hundredths of a second, in which nobody else is served. */
const mostTogether = 8;

export type Intake = (handed: Handed) => Promise<Taken>;

type Waiting = {
  readonly handed: Handed;
  readonly resolve: (taken: Taken) => void;
  readonly reject: (why: unknown) => void;
};

/**
 * Takes pushes in, those that have come by now in one transaction: what takes longest is to wait for the disk, and it is
 * waited for once. Each is answered when that has happened. Of several, one that cannot be taken does not hold up the others.
 */
export function makeIntake(db: Database): Intake {
  const waiting: Waiting[] = [];
  const takeAll = async () => {
    while (waiting.length > 0) {
      await untilNobodyComes(waiting);
      takeTogether(db, waiting.splice(0, mostTogether));
    }
  };
  return (handed) =>
    new Promise((resolve, reject) => {
      waiting.push({ handed, resolve, reject });
      if (waiting.length === 1) void takeAll();
    });
}

/** A turn of the event loop, and another as long as one has brought somebody: of those who come together it reads a part in each. */
async function untilNobodyComes(waiting: readonly Waiting[]): Promise<void> {
  let before: number;
  do {
    before = waiting.length;
    await othersFirst();
  } while (waiting.length > before && waiting.length < mostTogether);
}

function takeTogether(db: Database, group: readonly Waiting[]): void {
  try {
    const taken = takePushes(
      db,
      group.map(({ handed }) => handed),
    );
    for (const [index, { resolve }] of group.entries()) resolve(taken[index] as Taken);
  } catch (error) {
    // After these nothing more is written: the process ends.
    if (group.length === 1 || isStorageBroken(error)) for (const { reject } of group) reject(error);
    else for (const one of group) takeTogether(db, [one]);
  }
}
