import type { InboxItem } from '#shared/office-api.ts';
import type { HeldEvent } from '../../db/held-event.ts';
import type { Done } from './use-acts.ts';

export type Group = { readonly kind: InboxItem['kind']; readonly items: readonly InboxItem[] };

export function itemKey({ kind, subject }: Pick<InboxItem, 'kind' | 'subject'>): string {
  return `${kind} ${subject}`;
}

/** Items by kind, in the order in which they came. What was just decided stays out until the server has been asked again. */
export function groupItems(items: readonly InboxItem[], settling: ReadonlySet<string>): readonly Group[] {
  const shown = items.filter((item) => !settling.has(itemKey(item)));
  const kinds = [...new Set(shown.map(({ kind }) => kind))];
  return kinds.map((kind) => ({ kind, items: shown.filter((item) => item.kind === kind) }));
}

/** The items about which something is done that the answer at `position` does not know yet. */
export function listSettling(
  done: readonly Done[],
  events: readonly HeldEvent[],
  position: number,
): ReadonlySet<string> {
  const isKnown = (id: string) => (events.find((event) => event.id === id)?.receipt?.position ?? Infinity) <= position;
  return new Set(done.filter(({ id, undoneBy }) => undoneBy === null && !isKnown(id)).map(({ of }) => of));
}

/** Grows whenever the server has taken in something that was done here: then the inbox is asked for again. */
export function receivedUpTo(done: readonly Done[], events: readonly HeldEvent[]): number {
  const ids = new Set(done.flatMap(({ id, undoneBy }) => (undoneBy ? [id, undoneBy] : [id])));
  return Math.max(0, ...events.filter(({ id }) => ids.has(id)).map(({ receipt }) => receipt?.position ?? 0));
}
