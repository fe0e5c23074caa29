import type { CountVersion } from '#shared/sync/event.ts';
import type { Database } from '../../../server/database.ts';
import { listEntriesOfCount, readHave } from '../../../server/store/events.ts';
import { findPerson } from '../../../server/store/people.ts';
import { listSlots } from '../../../server/store/standings.ts';
import { takePush } from '../../../server/sync.ts';
import { makeEvent, makeId, people } from '../../support/events.ts';
import { now } from './counted-seasons.ts';

/** One count of a season, corrected by its counter each time it is asked for, to one person more: pushes like any other. */
export function makeCorrections(db: Database, season: string): { readonly correct: () => void; readonly isOf: number } {
  const count = listSlots(db, season)[0]?.count;
  const sender = count?.owner && findPerson(db, count.owner);
  const first = count && (listEntriesOfCount(db, count.root)[0]?.event as CountVersion | undefined);
  const outcome = count?.outcome;
  if (!count?.head || !sender || !first || outcome?.status !== 'counted') throw new Error(`${season} has no count`);
  const { install } = first;
  let { max: seq } = readHave(db, install);
  let base = count.head;
  let isOf = outcome.bands.over_25;
  return {
    get isOf() {
      return isOf;
    },
    correct: () => {
      const content = { ...first, id: makeId(), type: 'amend', root: count.root, base, outcome: people(++isOf) };
      const { id, h, raw } = makeEvent({ ...content, seq: ++seq, reason: 'Talt om igjen' });
      const about = { app: '0', install, epoch: null, now, pending: 0, oldest: null, persisted: true } as const;
      const { results } = takePush(db, sender, { proto: 1, ...about, events: [{ id, seq, h, raw }] }, now);
      if (results[0]?.state !== 'stored') throw new Error(`a correction was ${JSON.stringify(results)}`);
      base = id;
    },
  };
}
