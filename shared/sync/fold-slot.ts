import type { Outcome } from '../domain/count.ts';
import { type Flag, sortFlags } from '../domain/flag.ts';
import type { SlotPlace } from '../domain/slot.ts';
import type { StandingCount } from './fold-count.ts';

/** One slot as it stands. `count` is null where nothing occupies it; `flags` are those that wait for a person. */
export type StandingSlot = SlotPlace & {
  readonly count: (StandingCount & { readonly outcome: Outcome }) | null;
  readonly flags: readonly Flag[];
};

/**
 * Which of the counts of one slot stands: `counted` before `not_counted`, then the smaller id (begun first), flagged
 * `two_counts` until somebody decides. Practice, recounts and withdrawn counts never occupy a slot.
 */
export function foldSlot(place: SlotPlace, counts: readonly StandingCount[]): StandingSlot {
  const real = counts.filter((count) => !count.practice);
  const rivals = listRivals(counts);
  const flags = new Set<Flag>(real.flatMap((count) => count.flags));
  if (rivals.length > 1) flags.add('two_counts');
  const { season, date, shift, area } = place;
  return { season, date, shift, area, count: rivals[0] ?? null, flags: sortFlags(flags) };
}

/** The counts that claim one slot, the one that stands first. */
export function listRivals(counts: readonly StandingCount[]): readonly Occupying[] {
  const occupying = counts
    .filter((count) => !count.practice)
    .filter(isOccupying)
    .sort(byPrecedence);
  const accepted = occupying.filter((count) => count.isAccepted);
  return accepted.length > 0 ? accepted : occupying;
}

type Occupying = StandingCount & { readonly outcome: Outcome };

function isOccupying(count: StandingCount): count is Occupying {
  return count.outcome !== null && !count.isRecount;
}

function byPrecedence(a: Occupying, b: Occupying): number {
  if (a.outcome.status !== b.outcome.status) return a.outcome.status === 'counted' ? -1 : 1;
  return a.root < b.root ? -1 : 1;
}
