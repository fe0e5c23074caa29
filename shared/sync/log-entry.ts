import type { Event } from './event.ts';
import type { QuarantineCode } from './protocol.ts';

/** One event as the log holds it, with the verdict and the rights that it was given when it came. */
export type LogEntry = {
  readonly id: string;
  readonly h: string;
  readonly install: string;
  readonly seq: number;
  /** Null where the text cannot be read as an event of a known version, and where the text is gone. */
  readonly event: Event | null;
  /** True where a redaction took the text; what it carries stands in its place (`redaction.ts`). */
  readonly isTextGone?: boolean;
  /** Why it waits for a person; null where it was taken in. */
  readonly code: QuarantineCode | null;
  /** The person who owns the install, where known. */
  readonly owner: string | null;
  readonly ownerIsCoordinator: boolean;
};

/** An entry whose event is of one kind. */
export type EntryOf<E extends Event> = LogEntry & { readonly event: E };

/** Ids are time-ordered, so the smaller one was begun first. Two texts under one id go by their hash. */
export function byId(a: Pick<LogEntry, 'id' | 'h'>, b: Pick<LogEntry, 'id' | 'h'>): number {
  if (a.id !== b.id) return a.id < b.id ? -1 : 1;
  return a.h < b.h ? -1 : a.h > b.h ? 1 : 0;
}

/** Sequence numbers that one install gave to more than one event, as `install|seq`. */
export function reusedSeqs(entries: readonly Pick<LogEntry, 'id' | 'install' | 'seq'>[]): ReadonlySet<string> {
  const firstId = new Map<string, string>();
  const reused = new Set<string>();
  for (const { id, install, seq } of entries) {
    const key = `${install}|${seq}`;
    const before = firstId.get(key);
    if (before === undefined) firstId.set(key, id);
    else if (before !== id) reused.add(key);
  }
  return reused;
}
