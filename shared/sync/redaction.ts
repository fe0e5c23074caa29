import { type Decision, isDecision, type Target, targetKey } from './decisions.ts';
import type { Carried, CountVersion, Event } from './event.ts';
import type { LogEntry } from './log-entry.ts';

/** What redactions carry, by the event that each is about. A redaction cannot be undone: there is nothing to bring back. */
export type Redactions = ReadonlyMap<string, Carried>;

/** Of several about one event the one begun last: an earlier one may have come before the event and been wrong about it. */
export function redactionsOf(entries: readonly LogEntry[]): Redactions {
  const last = new Map<string, Decision>();
  for (const decision of entries.filter(isDecision)) {
    if (!decision.event.carries) continue;
    const key = targetKey(decision.event.about);
    const known = last.get(key);
    if (!known || decision.id > known.id) last.set(key, decision);
  }
  return new Map([...last].map(([key, { event }]) => [key, event.carries as Carried]));
}

/** Puts what is carried in the place of each text that is gone. */
export function refill(entry: LogEntry, redactions: Redactions): LogEntry {
  if (!entry.isTextGone) return entry;
  const carried = redactions.get(targetKey(entry));
  return carried ? { ...entry, event: toEvent(carried) } : entry;
}

/** The carried events that the log itself does not hold. */
export function listCarriedOnly(redactions: Redactions, isHeld: (target: Target) => boolean): readonly LogEntry[] {
  return [...redactions]
    .map(([key, carried]) => ({ carried, id: carried.event.id, h: key.slice(key.indexOf('|') + 1) }))
    .filter((target) => !isHeld(target))
    .map(({ carried, id, h }) => ({
      id,
      h,
      install: carried.event.install,
      seq: carried.event.seq,
      event: toEvent(carried),
      isTextGone: true,
      code: carried.code,
      owner: carried.owner,
      ownerIsCoordinator: carried.byCoordinator,
    }));
}

/** What a redaction of this entry must carry. */
export function toCarried(entry: LogEntry & { readonly event: CountVersion }): Carried {
  const event = { ...entry.event, note: null, reason: null } as Carried['event'];
  return { event, code: entry.code, owner: entry.owner, byCoordinator: entry.ownerIsCoordinator };
}

/** Equal whatever the order of the keys. */
export function isSameCarried(one: Carried, other: Carried): boolean {
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));
}

/** A redacted correction keeps no reason, which an event otherwise needs. */
function toEvent({ event }: Carried): Event {
  return event as Event;
}

function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const sorted = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([key, inner]) => [key, inOrder(inner)]);
}
