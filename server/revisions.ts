import { AppError } from '#shared/errors.ts';
import type { RevisionsReply } from '#shared/office-api.ts';
import { targetKey } from '#shared/sync/decisions.ts';
import { enteredForOf, isCountVersion, measuredTime, observedAtOf, rootOf } from '#shared/sync/event.ts';
import type { LogEntry } from '#shared/sync/log-entry.ts';
import { listCarriedOnly, refill, toCarried } from '#shared/sync/redaction.ts';
import type { Database } from './database.ts';
import { type Office, readOffice } from './projection.ts';
import { toPerson, toReadEvent } from './read-event.ts';
import { type EntryRecord, findEntry, findRoot, listAboutId, listDecisionsAbout } from './store/entries.ts';
import { readPosition } from './store/events.ts';
import { findCount } from './store/standings.ts';

/** Every version of one count, named by its own id or a version's. Throws not_found for what is no count. */
export function getRevisions(db: Database, id: string, { withRaw }: { readonly withRaw: boolean }): RevisionsReply {
  const office = readOffice(db);
  const root = getRoot(db, id, office);
  const count = findCount(db, root);
  const revisions = [...listAboutId(db, root), ...carriedOnly(db, root, office)].map((entry) => ({
    ...toReadEvent(db, refill(entry, office.redactions)),
    ...circumstancesOf(db, refill(entry, office.redactions)),
    stands: count?.head === entry.id && count.headHash === entry.h,
    decisions: decisionsAbout(db, entry, office),
    ...(withRaw ? { raw: textOf(entry) } : {}),
  }));
  return { root, flags: [...(count?.flags ?? [])], revisions, position: readPosition(db) };
}

/** The count that an event is a version of. Throws not_found for what is no count. */
export function getRoot(db: Database, id: string, { redactions }: Office): string {
  const carried = [...redactions.values()].find(({ event }) => event.id === id);
  const root = findRoot(db, id) ?? (carried && rootOf(carried.event));
  if (root === undefined) throw new AppError('not_found', { count: id });
  return root;
}

/** What is asked of a single count and of nothing else: how it came to be, and what was around it. */
function circumstancesOf(db: Database, entry: LogEntry) {
  const { event } = entry;
  const version = event && isCountVersion(event) ? event : null;
  return {
    source: version?.source ?? null,
    isRecount: version?.purpose === 'recount',
    isPractice: version?.practice ?? false,
    conditions: version?.conditions ?? null,
    activeMs: (version && measuredTime(version))?.activeMs ?? null,
    enteredFor: version && toPerson(db, enteredForOf(version)),
    observedAt: version && observedAtOf(version),
    carries: version && !entry.isTextGone ? toCarried({ ...entry, event: version }) : null,
  };
}

function textOf(entry: Partial<EntryRecord>): string | null {
  return entry.text ?? null;
}

function carriedOnly(db: Database, root: string, { redactions }: Office) {
  const ofRoot = new Map([...redactions].filter(([, { event }]) => rootOf(event) === root));
  return listCarriedOnly(ofRoot, (target) => findEntry(db, target) !== undefined);
}

function decisionsAbout(db: Database, about: { readonly id: string; readonly h: string }, { liveDecisions }: Office) {
  const live = new Set(liveDecisions.map(targetKey));
  return listDecisionsAbout(db, about.id).flatMap(({ id, h, event, owner, receivedAt, code }) => {
    if (event?.type !== 'decide' || event.about.h !== about.h || code !== null) return [];
    const { choice, reason } = event;
    return [{ id, h, choice, reason, owner: toPerson(db, owner), receivedAt, stands: live.has(targetKey({ id, h })) }];
  });
}
