import { dayMs, type Instant } from '../time.ts';

/** A phone that has something un-sent and has not called for so long is looked for. */
const silentAfterMs = 3 * dayMs;

/** What a phone said of itself when it called last. `pending`: how many of its events were not handed over. */
export type PhoneWord = { readonly pending: number | null; readonly lastContactAt: Instant | null };

export function isSilent({ pending, lastContactAt }: PhoneWord, now: Instant): boolean {
  return (pending ?? 0) > 0 && lastContactAt !== null && now - lastContactAt >= silentAfterMs;
}

/** The numbers that came from one installation: the highest, and the stretches below it that did not come. */
export type HeldNumbers = { readonly max: number; readonly gaps: readonly (readonly [number, number])[] };

export type Ledger = {
  /** As many as the phone has made, by its own word. */
  readonly said: number;
  readonly held: number;
  /** Numbers below the highest one that did not come. */
  readonly missing: number;
  /** Made and not here: `said` less `held`. */
  readonly notHere: number;
  /** Numbers that are not here and that the phone does not say it still has. */
  readonly unclaimed: number;
};

/**
 * A phone numbers what it keeps 1, 2, 3 …, so it has made as many as have come and as it says are still waiting; a gap
 * is one of those, unless there are more numbers in gaps than it says it has.
 */
export function ledgerOf({ max, gaps }: HeldNumbers, pending: number | null): Ledger {
  const missing = gaps.reduce((sum, [from, to]) => sum + to - from + 1, 0);
  const held = max - missing;
  const notHere = Math.max(missing, pending ?? 0);
  return { said: held + notHere, held, missing, notHere, unclaimed: Math.max(0, missing - (pending ?? 0)) };
}
