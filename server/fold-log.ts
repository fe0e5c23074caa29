import { type CountVersion, rootOf } from '#shared/sync/event.ts';
import { type CountContext, foldCount, type StandingCount } from '#shared/sync/fold-count.ts';
import type { LogEntry } from '#shared/sync/log-entry.ts';
import { listCarriedOnly, refill } from '#shared/sync/redaction.ts';
import type { Database } from './database.ts';
import { type Office, readOffice } from './projection.ts';
import { findEvent } from './store/events.ts';
import { iterateCounts, listReusedSeqs, listUnreadable } from './store/whole-log.ts';

/** Every count as the whole log says that it stands: what `fold` of all its entries gives, of however many. */
export function* foldCounts(db: Database): Generator<StandingCount> {
  const office = readOffice(db);
  const context = contextOfLog(db, office);
  const unreadable = Map.groupBy(listUnreadable(db), ({ id }) => id);
  const carried = new Map(Map.groupBy(listNotHeld(db, office), ({ event }) => rootOf(event as CountVersion)));
  const foldAbout = (root: string, entries: readonly LogEntry[]) => {
    const about = [...entries, ...(unreadable.get(root) ?? []), ...(carried.get(root) ?? [])];
    carried.delete(root);
    return about.some(({ event }) => event !== null) ? foldCount(root, about, context) : null;
  };
  for (const [root, held] of iterateCounts(db)) {
    const versions = held.map((entry) => refill(entry, office.redactions));
    const count = foldAbout(root, versions);
    if (count) yield count;
  }
  for (const root of [...carried.keys()]) {
    const count = foldAbout(root, []);
    if (count) yield count;
  }
}

function listNotHeld(db: Database, { redactions }: Office): readonly LogEntry[] {
  return listCarriedOnly(redactions, ({ id, h }) => findEvent(db, id, h) !== undefined);
}

function contextOfLog(db: Database, { decisions, plan }: Office): CountContext {
  const keyOf = ({ install, seq }: Pick<LogEntry, 'install' | 'seq'>) => `${install}|${seq}`;
  const reused = new Set(listReusedSeqs(db).map(keyOf));
  return {
    decisions,
    closingOf: (season) => plan.seasons.get(season)?.season.closedAt ?? null,
    isSeqReused: (entry) => reused.has(keyOf(entry)),
  };
}
