import { type SlotPlace, slotKey } from '../domain/slot.ts';
import { decisionsOf, targetKey } from './decisions.ts';
import { isCountVersion, rootOf } from './event.ts';
import { type CountContext, foldCount, type StandingCount } from './fold-count.ts';
import { foldPlan, type Plan } from './fold-plan.ts';
import { foldSlot, type StandingSlot } from './fold-slot.ts';
import { type LogEntry, reusedSeqs } from './log-entry.ts';
import { listCarriedOnly, redactionsOf, refill } from './redaction.ts';

/** State is the fold of the log: it depends on the set of events, never on the order in which they came. */
export type Standing = {
  readonly plan: Plan;
  readonly counts: ReadonlyMap<string, StandingCount>;
  readonly slots: ReadonlyMap<string, StandingSlot>;
};

export function fold(entries: readonly LogEntry[]): Standing {
  const context = contextOf(entries);
  const counts = new Map<string, StandingCount>();
  for (const [root, about] of groupByRoot(withCarried(entries))) counts.set(root, foldCount(root, about, context));
  return { plan: context.plan, counts, slots: foldSlots([...counts.values()]) };
}

/** The log with the numbers of every redacted count, also of those that it never got. */
function withCarried(entries: readonly LogEntry[]): readonly LogEntry[] {
  const redactions = redactionsOf(entries);
  const held = new Set(entries.map(targetKey));
  return [
    ...entries.map((entry) => refill(entry, redactions)),
    ...listCarriedOnly(redactions, (target) => held.has(targetKey(target))),
  ];
}

/** What one count's fold needs of all the others. */
function contextOf(entries: readonly LogEntry[]): CountContext & { readonly plan: Plan } {
  const decisions = decisionsOf(entries);
  const plan = foldPlan(entries, decisions);
  const reused = reusedSeqs(entries);
  return {
    plan,
    decisions,
    closingOf: (season) => plan.seasons.get(season)?.season.closedAt ?? null,
    isSeqReused: ({ install, seq }) => reused.has(`${install}|${seq}`),
  };
}

function groupByRoot(entries: readonly LogEntry[]): ReadonlyMap<string, readonly LogEntry[]> {
  const groups = new Map<string, LogEntry[]>();
  const unreadable = entries.filter(({ event }) => event === null);
  for (const entry of entries) {
    if (!entry.event || !isCountVersion(entry.event)) continue;
    const root = rootOf(entry.event);
    groups.set(root, [...(groups.get(root) ?? unreadable.filter(({ id }) => id === root)), entry]);
  }
  return groups;
}

function foldSlots(counts: readonly StandingCount[]): ReadonlyMap<string, StandingSlot> {
  const bySlot = new Map<string, { place: SlotPlace; counts: StandingCount[] }>();
  for (const count of counts) {
    if (!count.slot) continue;
    const here = bySlot.get(slotKey(count.slot)) ?? { place: count.slot, counts: [] };
    here.counts.push(count);
    bySlot.set(slotKey(count.slot), here);
  }
  return new Map([...bySlot].map(([key, { place, counts: here }]) => [key, foldSlot(place, here)]));
}
