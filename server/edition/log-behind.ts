import { isOfEdition } from '#shared/domain/plan.ts';
import type { FrozenEvent } from '#shared/report/edition/edition.ts';
import { asFrozen } from '#shared/report/edition/frozen-records.ts';
import { listBehind } from '#shared/report/edition/stand-behind.ts';
import { targetKey } from '#shared/sync/decisions.ts';
import type { LogEntry } from '#shared/sync/log-entry.ts';
import { listCarriedOnly, redactionsOf, refill } from '#shared/sync/redaction.ts';
import type { Database } from '../database.ts';
import { readOffice } from '../projection.ts';
import { findEntry } from '../store/entries.ts';
import { listAllEntries } from '../store/whole-log.ts';

/** What stands behind the numbers of these seasons today. */
export function readBehind(db: Database, seasons: ReadonlySet<string>): readonly LogEntry[] {
  const entries = listAllEntries(db).filter(({ event }) => event?.type !== 'plan' || !isOfEdition(event.plan));
  const redactions = redactionsOf(entries);
  return listBehind(
    entries.map((entry) => refill(entry, redactions)),
    seasons,
  );
}

export type FrozenLog = {
  readonly entries: readonly LogEntry[];
  /** Events that were frozen and are not here: an older copy of the log, whose phones have not handed over again. */
  readonly missing: readonly FrozenEvent[];
};

/** Exactly the events of an edition, each with the verdict that it had; of one whose text was redacted since, its numbers. */
export function readFrozen(db: Database, events: readonly FrozenEvent[]): FrozenLog {
  const { redactions } = readOffice(db);
  const carried = new Map(listCarriedOnly(redactions, () => false).map((entry) => [targetKey(entry), entry]));
  const entries: LogEntry[] = [];
  const missing: FrozenEvent[] = [];
  for (const frozen of events) {
    const held = findEntry(db, frozen);
    const entry = held ? refill(held, redactions) : carried.get(targetKey(frozen));
    if (entry) entries.push(asFrozen(entry, frozen));
    else missing.push(frozen);
  }
  return { entries, missing };
}
