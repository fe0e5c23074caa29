import type { Push, PushAnswer } from '#shared/sync/protocol.ts';
import type { Database } from './database.ts';
import { readHave } from './store/events.ts';

type Have = PushAnswer['have'];
/** What a push has brought. `runsFrom`: the last number before it, where its events bear the next ones in order and it brought nothing else. */
type Brought = Pick<Push, 'install'> & { readonly runsFrom: number | null; readonly events: number };

const held = new WeakMap<Database, Map<string, number>>();

/** Up to which number every event of an install is in the log, as of some push before: the log loses nothing, so it still is. */
function heldThrough(db: Database): Map<string, number> {
  const known = held.get(db) ?? new Map<string, number>();
  held.set(db, known);
  return known;
}

/** What the log holds of an install now. Where nothing was missing and the next numbers have come, nothing is, and none need be read. */
export function haveAfter(db: Database, { install, runsFrom, events }: Brought): Have {
  const through = heldThrough(db).get(install) ?? 0;
  return runsFrom === through ? { max: runsFrom + events, gaps: [] } : readHave(db, install, through);
}

/** Only when it is on disk: what was taken back is not held. */
export function noteHave(db: Database, install: string, { max, gaps }: Have): void {
  heldThrough(db).set(install, gaps[0] ? gaps[0][0] - 1 : max);
}
