import { groupBy } from '#shared/group-by.ts';
import type { InboxItem, InboxReply } from '#shared/office-api.ts';
import type { HeldEvent } from '../../db/held-event.ts';
import type { Done } from './use-acts.ts';

/** `n`: how many there are in all; `items`: those that came with the answer. */
export type Group = { readonly kind: InboxItem['kind']; readonly n: number; readonly items: readonly InboxItem[] };

export function itemKey({ kind, subject }: Pick<InboxItem, 'kind' | 'subject'>): string {
  return `${kind} ${subject}`;
}

/** Items by kind, in the order in which they came. What was just decided stays out until the server has been asked again. */
export function groupItems(
  { kinds, items }: Pick<InboxReply, 'kinds' | 'items'>,
  settling: ReadonlySet<string>,
): readonly Group[] {
  const byKind = groupBy(items, ({ kind }) => kind);
  const groups = kinds.map(({ kind, items: n }) => {
    const own = byKind.get(kind) ?? [];
    const shown = own.filter((item) => !settling.has(itemKey(item)));
    return { kind, n: n - own.length + shown.length, items: shown };
  });
  return groups.filter(({ n }) => n > 0);
}

/** The items about which something is done that the answer at `position` does not know yet. */
export function listSettling(
  done: readonly Done[],
  events: readonly HeldEvent[],
  position: number,
): ReadonlySet<string> {
  const known = new Set(
    events.filter(({ receipt }) => (receipt?.position ?? Infinity) <= position).map(({ id }) => id),
  );
  const open = done.filter(({ made, undoneBy }) => undoneBy === null && made.some(({ id }) => !known.has(id)));
  return new Set(open.flatMap(({ acts }) => acts.map(({ of }) => of)));
}

/** Grows whenever the server has taken in something that was done here: then the inbox is asked for again. */
export function receivedUpTo(done: readonly Done[], events: readonly HeldEvent[]): number {
  const ids = new Set(done.flatMap(({ made, undoneBy }) => [...made, ...(undoneBy ?? [])].map(({ id }) => id)));
  return events.reduce((last, { id, receipt }) => (ids.has(id) ? Math.max(last, receipt?.position ?? 0) : last), 0);
}
