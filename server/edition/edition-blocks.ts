import type { EditionBlock } from '#shared/edition-api.ts';
import type { Database } from '../database.ts';
import { listUndecided } from '../inbox.ts';

/**
 * What waits for a person and could be another number of these seasons when it is decided: no edition of them is frozen before. What
 * nobody can read could be of any season.
 */
export function listBlocks(db: Database, seasons: ReadonlySet<string>): EditionBlock[] {
  return listUndecided(db)
    .filter(({ kind, slot, subject }) => {
      if (kind === 'plan_conflict') return isOfSeasons(subject, seasons);
      return slot === null || seasons.has(slot.season);
    })
    .map(({ kind, slot, subject }) => ({ kind, slot, subject }));
}

function isOfSeasons(key: string, seasons: ReadonlySet<string>): boolean {
  const [kind, of = ''] = key.split(/[:|]/);
  return kind === 'season' || kind === 'occasion' ? seasons.has(of) : kind !== 'assignment';
}
