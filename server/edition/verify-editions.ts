import type { Database } from '../database.ts';
import { listEditions, readEdition } from './held-editions.ts';

/** Every edition against its hash, and whether all of its parts are here. A sentence for each that is not. */
export function verifyEditions(db: Database): readonly string[] {
  return listEditions(db).flatMap(({ id, number }) => {
    const read = readEdition(db, id);
    if (read.state === 'damaged') return [`edition ${number} (${id}) is not what its hash says`];
    return read.state === 'incomplete'
      ? [`edition ${number} (${id}): ${read.held} of ${read.parts} parts are here`]
      : [];
  });
}
