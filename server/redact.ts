import { type Target, targetKey } from '#shared/sync/decisions.ts';
import { type Carried, type Event, isCountVersion } from '#shared/sync/event.ts';
import type { LogEntry } from '#shared/sync/log-entry.ts';
import { isSameCarried, refill, toCarried } from '#shared/sync/redaction.ts';
import type { Database } from './database.ts';
import { type Office, readOffice } from './projection.ts';
import { findEntry } from './store/entries.ts';
import { eraseText, listRowsWithText } from './store/redactions.ts';

/**
 * Whether a redaction contradicts the event that it is about: other numbers than its own, or none. One whose event has
 * not come cannot be judged; if it turns out false, the event keeps its text.
 */
export function isFalseRedaction(db: Database, event: Event, office: Office): boolean {
  if (event.type !== 'decide' || event.choice !== 'redact') return false;
  const held = findEntry(db, event.about);
  return held !== undefined && !isTrue(db, event.about, event.carries, refill(held, office.redactions));
}

/** Takes the text of an event away where a redaction in the log asks for it and carries its numbers. */
export function eraseRedacted(db: Database, about: Target, office: Office): void {
  if (!office.redacted.some((target) => targetKey(target) === targetKey(about))) return;
  const held = findEntry(db, about);
  if (!held || held.isTextGone) return;
  if (isTrue(db, about, office.redactions.get(targetKey(about)), held)) eraseText(db, about.h);
}

/** After a log was written anew from a copy that is older than its redactions. */
export function eraseEveryRedacted(db: Database): void {
  const office = readOffice(db);
  for (const about of office.redacted) eraseRedacted(db, about, office);
}

/** A count's text may go when its numbers are carried; what nobody can read, or nobody obeys, may go without. */
function isTrue(db: Database, about: Target, carries: Carried | undefined, held: LogEntry): boolean {
  const { event } = held;
  if (event && isCountVersion(event))
    return carries !== undefined && isSameCarried(carries, toCarried({ ...held, event }));
  const others = listRowsWithText(db, about.h);
  const isNeeded = others.some(
    ({ type, code }) => type !== null && (code === null || !['decide', 'plan'].includes(type)),
  );
  return carries === undefined && !isNeeded;
}
