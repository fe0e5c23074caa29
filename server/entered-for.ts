import { enteredForOf, isCountVersion } from '#shared/sync/event.ts';
import { byId } from '#shared/sync/log-entry.ts';
import type { Database } from './database.ts';
import { readCount, readOffice } from './projection.ts';

/** Whose count it is that somebody entered from paper; null where no version says. A later version goes before an earlier one. */
export function findEnteredFor(db: Database, root: string): string | null {
  const versions = readCount(db, root, readOffice(db))
    .toSorted(byId)
    .flatMap(({ event }) => (event && isCountVersion(event) ? [event] : []));
  return versions.map(enteredForOf).findLast((person) => person !== null) ?? null;
}
