import type { Remark } from './choice.ts';
import type { DecideEvent } from './event.ts';
import { headsOf } from './heads.ts';
import { byId, type EntryOf, type LogEntry } from './log-entry.ts';

export type Decision = EntryOf<DecideEvent>;
export type Target = Pick<LogEntry, 'id' | 'h'>;

/** What coordinators have decided about one event. `conflict`: several decisions stand; the one begun first is obeyed. */
export type Verdict = {
  readonly isReleased: boolean;
  readonly place: 'accept' | 'keep_as_recount' | 'discard' | null;
  readonly redaction: Decision | null;
  readonly conflict: boolean;
  /** The remarks of which somebody has said that the event is right all the same. */
  readonly seen: readonly Remark[];
};

export type Decisions = (target: Target) => Verdict;

const undecided: Verdict = { isReleased: false, place: null, redaction: null, conflict: false, seen: [] };

/** The decisions that nobody has undone or replaced, by the event they are about. */
export function decisionsOf(entries: readonly LogEntry[]): Decisions {
  const live = listLiveDecisions(entries);
  const decided = new Set(live.map(({ event }) => event.about.id));
  const byTarget = new Map<string, Decision[]>();
  for (const decision of live) {
    const key = targetKey(decision.event.about);
    byTarget.set(key, [...(byTarget.get(key) ?? []), decision]);
  }
  return (target) => {
    // Of nearly every event nobody has decided anything, and it is asked several times of each.
    if (!decided.has(target.id)) return undecided;
    const about = byTarget.get(targetKey(target));
    return about ? verdictOf(about) : undecided;
  };
}

export function listLiveDecisions(entries: readonly LogEntry[]): readonly Decision[] {
  return liveDecisions(entries.filter(isDecision));
}

export function isDecision(entry: LogEntry): entry is Decision {
  return entry.event?.type === 'decide' && entry.code === null && entry.ownerIsCoordinator;
}

function verdictOf(decisions: readonly Decision[]): Verdict {
  const places = decisions.filter(
    ({ event }) => event.remark === undefined && ['accept', 'keep_as_recount', 'discard'].includes(event.choice),
  );
  const choices = new Set(places.map(({ event }) => event.choice));
  return {
    isReleased: decisions.some(({ event }) => event.choice === 'release'),
    place: (places[0]?.event.choice as Verdict['place'] | undefined) ?? null,
    redaction: decisions.find(({ event }) => event.choice === 'redact') ?? null,
    conflict: choices.size > 1,
    seen: decisions.flatMap(({ event }) => event.remark ?? []),
  };
}

/** A decision lives while no living decision undoes or replaces it. Rings are cut at the smallest id, so order cannot matter. */
function liveDecisions(decisions: readonly Decision[]): readonly Decision[] {
  const sorted = [...decisions].sort(byId);
  const againstIt = new Map<string, Decision[]>();
  const note = (key: string, decision: Decision) => againstIt.set(key, [...(againstIt.get(key) ?? []), decision]);
  for (const decision of sorted) {
    if (decision.event.choice === 'undo') note(targetKey(decision.event.about), decision);
    if (decision.event.base) note(decision.event.base, decision);
  }
  const lives = new Map<Decision, boolean>();
  const isLive = (decision: Decision): boolean => {
    const known = lives.get(decision);
    if (known !== undefined) return known;
    lives.set(decision, false);
    const against = [...(againstIt.get(targetKey(decision)) ?? []), ...(againstIt.get(decision.id) ?? [])];
    const isStanding = !against.some((other) => other !== decision && isLive(other));
    lives.set(decision, isStanding);
    return isStanding;
  };
  return sorted.filter(isLive).filter(({ event }) => event.choice !== 'undo');
}

export function targetKey({ id, h }: Target): string {
  return `${id}|${h}`;
}

/**
 * Of rival versions: the accepted ones where somebody has decided, or what was made of them since, without the discarded ones;
 * then the heads.
 */
export function standingHeads<V extends Target & { readonly base: string | null }>(
  versions: readonly V[],
  decisions: Decisions,
): readonly V[] {
  const kept = versions.filter((version) => decisions(version).place !== 'discard');
  const heads = headsOf(kept);
  if (heads.length < 2) return heads;
  const lines = heads.map((head) => lineOf(head, kept));
  const isShared = (version: V) => lines.every((line) => line.includes(version));
  const isAccepted = (version: V) => decisions(version).place === 'accept' && !isShared(version);
  const accepted = heads.filter((_, index) => lines[index]?.some(isAccepted));
  return accepted.length > 0 ? accepted : heads;
}

/** A version, what it replaced, what that replaced, and so on. */
function lineOf<V extends Target & { readonly base: string | null }>(head: V, versions: readonly V[]): readonly V[] {
  const line = [head];
  for (const version of line) {
    line.push(...versions.filter((other) => other.id === version.base && !line.includes(other)));
  }
  return line;
}
