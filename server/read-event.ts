import type { ReadEvent } from '#shared/office-api.ts';
import { type Event, isCountVersion, measuredTime } from '#shared/sync/event.ts';
import type { LogEntry } from '#shared/sync/log-entry.ts';
import type { Database } from './database.ts';
import type { EntryRecord } from './store/entries.ts';
import { findPerson } from './store/people.ts';

const longestText = 500;

/** An event in the fields that a person reads, or the beginning of its text where nobody can read it. */
export function toReadEvent(db: Database, entry: LogEntry & Partial<EntryRecord>): ReadEvent {
  const { id, h, code, install, seq, event, receivedAt = null, text = null, isTextGone = false } = entry;
  return {
    id,
    h,
    type: event?.type ?? null,
    code,
    install,
    seq,
    owner: toPerson(db, entry.owner),
    receivedAt,
    ...timesOf(event),
    ...contentOf(event),
    isRedacted: isTextGone,
    text: event === null ? (text?.slice(0, longestText) ?? null) : null,
  };
}

export function toPerson(db: Database, id: string | null): ReadEvent['owner'] {
  const person = id === null ? undefined : findPerson(db, id);
  return person ? { id: person.id, name: person.name } : null;
}

function timesOf(event: Event | null) {
  const time = event && measuredTime(event);
  return { startedAt: time?.startedAt ?? null, endedAt: time?.endedAt ?? null, skewMs: time?.skewMs ?? null };
}

function contentOf(event: Event | null) {
  const version = event && isCountVersion(event) ? event : null;
  return {
    root: version?.root ?? null,
    base: event?.base ?? null,
    slot: version?.slot ?? null,
    outcome: version?.outcome ?? null,
    note: event?.note ?? null,
    reason: event?.reason ?? null,
    choice: event?.type === 'decide' ? event.choice : null,
  };
}
