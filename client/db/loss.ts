/** What a storage that forgot something cost, in numbers. It stays until a person has acknowledged it. */
export type Loss = {
  readonly at: number;
  /** Events that IndexedDB had lost and the reserve copy still held. */
  readonly restoredEvents: number;
  readonly restoredDrafts: number;
  /** Sequence numbers of events that no copy on the phone holds and for which there was no receipt. */
  readonly lost: readonly number[];
};

/** Two losses that nobody has acknowledged yet are told as one. */
export function addLosses(before: Loss | null, found: Loss | null): Loss | null {
  if (!before || !found) return before ?? found;
  return {
    at: found.at,
    restoredEvents: before.restoredEvents + found.restoredEvents,
    restoredDrafts: before.restoredDrafts + found.restoredDrafts,
    lost: [...new Set([...before.lost, ...found.lost])].sort((a, b) => a - b),
  };
}

/** An event that the server turns out to hold was never lost: only its receipt was. */
export function withoutFound(loss: Loss | null, isHeldByServer: (seq: number) => boolean): Loss | null {
  if (!loss?.lost.some(isHeldByServer)) return loss;
  const left = { ...loss, lost: loss.lost.filter((seq) => !isHeldByServer(seq)) };
  return left.lost.length + left.restoredEvents + left.restoredDrafts > 0 ? left : null;
}
