import type { AuditRow, LoggedEvent } from '../store/events.ts';
import type { InstallRecord } from '../store/installs.ts';
import type { PersonRecord } from '../store/people.ts';

/** A log row as it stands on a tape, with its text; null where a redaction had taken it before it came here. */
export type TapedEvent = LoggedEvent & { readonly raw: string | null };

/** One line: the head, somebody, an install, or an event. A later line of the same person or install wins. */
export type TapeLine =
  | { readonly tape: 1; readonly epoch: string }
  | { readonly person: PersonRecord }
  | { readonly owned: InstallRecord }
  | TapedEvent;

export function toTapeLine(row: AuditRow): string {
  const { raw, ...about } = row;
  return JSON.stringify({ ...about, raw: raw === null ? null : raw.toString('utf8') } satisfies TapedEvent);
}

/** Throws for a text that no tape holds. */
export function parseTapeLine(text: string): TapeLine {
  const line = JSON.parse(text) as Partial<Record<string, unknown>> | null;
  const isKnown = line?.tape === 1 || line?.person || line?.owned || Number.isInteger(line?.position);
  if (!isKnown) throw new Error('not a line of a tape');
  return line as unknown as TapeLine;
}

export function isTapedEvent(line: TapeLine): line is TapedEvent {
  return 'position' in line;
}
