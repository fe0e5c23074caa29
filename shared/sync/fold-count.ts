import type { Conditions, Outcome } from '../domain/count.ts';
import { type Flag, sortFlags } from '../domain/flag.ts';
import type { Slot } from '../domain/slot.ts';
import { type Decisions, standingHeads, type Verdict } from './decisions.ts';
import { type CountVersion, isCountVersion, type MeasuredTime, measuredTime } from './event.ts';
import { byId, type EntryOf, type LogEntry } from './log-entry.ts';

type Version = EntryOf<CountVersion>;

/** What the fold must know of the rest of the log to judge one count. */
export type CountContext = {
  readonly decisions: Decisions;
  /** The highest sequence number held from each install when the season was closed; null while it is not closed. */
  readonly closingOf: (season: string) => Readonly<Record<string, number>> | null;
  readonly isSeqReused: (entry: Pick<LogEntry, 'install' | 'seq'>) => boolean;
};

/** One count (the first event with its corrections) as it stands. */
export type StandingCount = {
  readonly root: string;
  /** The version that stands, or null where every version is kept out. */
  readonly head: string | null;
  readonly headHash: string | null;
  readonly owner: string | null;
  readonly slot: Slot | null;
  /** Null where the count is withdrawn or kept out. */
  readonly outcome: Outcome | null;
  readonly conditions: Conditions | null;
  readonly practice: boolean;
  readonly isRecount: boolean;
  readonly isAccepted: boolean;
  readonly source: CountVersion['source'];
  readonly time: MeasuredTime | null;
  /** What keeps versions out or waits for a person. */
  readonly flags: readonly Flag[];
  /** The phone on which it was begun. */
  readonly install: string;
};

/** What becomes of each version of one count. */
export type JudgedVersions = {
  readonly versions: readonly Version[];
  readonly first: Version | undefined;
  /** Those that nobody replaces, the one that stands first. */
  readonly heads: readonly Version[];
  readonly keptOut: readonly { readonly version: Version; readonly obstacle: Flag }[];
  readonly quarantined: readonly Version[];
  /** Those that share their number with another event, as long as nobody has said what to do with them. */
  readonly seqReused: readonly Version[];
  /** Those about which two decisions contradict each other. */
  readonly contested: readonly Version[];
};

/** Folds every entry about one count. `entries`: those whose root is `root`, in any order; at least one can be read. */
export function foldCount(root: string, entries: readonly LogEntry[], context: CountContext): StandingCount {
  const judged = judgeVersions(root, entries, context);
  const flags = new Set<Flag>(judged.keptOut.map(({ obstacle }) => obstacle));
  if (judged.quarantined.length > 0) flags.add('quarantined');
  if (judged.seqReused.length > 0) flags.add('seq_reused');
  if (judged.heads.length > 1 || judged.contested.length > 0) flags.add('conflict');
  return describe(root, judged, sortFlags(flags), context);
}

export function judgeVersions(root: string, entries: readonly LogEntry[], context: CountContext): JudgedVersions {
  const { decisions, isSeqReused } = context;
  const versions = entries.filter(isVersion).sort(byId);
  const taken = versions.filter((version) => isTaken(version, decisions(version)));
  const first = taken.find(({ id }) => id === root);
  const keptOut: { version: Version; obstacle: Flag }[] = [];
  const admitted = taken.filter((version) => {
    const obstacle = obstacleTo(version, first, entries, root, context);
    if (obstacle === null || decisions(version).place === 'accept') return true;
    keptOut.push({ version, obstacle });
    return false;
  });
  const heads = standingHeads(
    admitted.map((version) => ({ ...version, base: version.event.base })),
    decisions,
  );
  return {
    versions,
    first,
    heads,
    keptOut,
    quarantined: versions.filter((version) => version.code !== null && !isSettled(decisions(version))),
    seqReused: versions.filter((version) => isSeqReused(version) && decisions(version).place === null),
    contested: versions.filter((version) => decisions(version).conflict),
  };
}

function isVersion(entry: LogEntry): entry is Version {
  return entry.event !== null && isCountVersion(entry.event);
}

function isTaken(version: Version, verdict: Verdict): boolean {
  return (version.code === null || verdict.isReleased) && verdict.place !== 'discard';
}

function isSettled(verdict: Verdict): boolean {
  return verdict.isReleased || verdict.place === 'discard';
}

/** What keeps a version out until somebody decides, or null. It looks at other events, so it is never judged on arrival. */
function obstacleTo(
  version: Version,
  first: Version | undefined,
  entries: readonly LogEntry[],
  root: string,
  { closingOf }: CountContext,
): Flag | null {
  if (version.id !== root) {
    const correctsQuarantined = entries.some((entry) => entry.id === root && entry.code !== null);
    if (!first && !(correctsQuarantined && version.ownerIsCoordinator)) return 'orphan';
    if (first && !version.ownerIsCoordinator && !hasSameOwner(version, first)) return 'not_own';
  }
  const season = (version.event.slot ?? first?.event.slot)?.season;
  const closing = season === undefined ? null : closingOf(season);
  return closing !== null && version.seq > (closing[version.install] ?? 0) ? 'after_close' : null;
}

/** An install belongs to one person, also where nobody knows to whom: a rescued phone of somebody who has left. */
function hasSameOwner(version: Version, first: Version): boolean {
  return version.install === first.install || (version.owner !== null && version.owner === first.owner);
}

function describe(
  root: string,
  { heads: [head], first, versions }: JudgedVersions,
  flags: readonly Flag[],
  { decisions }: CountContext,
): StandingCount {
  const places = versions.map((version) => decisions(version).place);
  const shown = (head ?? versions[0]) as Version;
  const begun = first ?? shown;
  return {
    root,
    head: head?.id ?? null,
    headHash: head?.h ?? null,
    owner: begun.owner,
    slot: shown.event.slot ?? first?.event.slot ?? versions.find(({ event }) => event.slot)?.event.slot ?? null,
    outcome: head?.event.outcome ?? null,
    conditions: head?.event.conditions ?? null,
    practice: begun.event.practice,
    isRecount: shown.event.purpose === 'recount' || places.includes('keep_as_recount'),
    isAccepted: places.includes('accept'),
    source: shown.event.source,
    time: first ? measuredTime(first.event) : null,
    flags,
    install: begun.install,
  };
}
