import type { RefSeason } from '#shared/api.ts';
import type { Outcome } from '#shared/domain/count.ts';
import type { Slot } from '#shared/domain/slot.ts';
import type { AmendEvent, CountEvent, CountVersion } from '#shared/sync/event.ts';
import { headsOf } from '#shared/sync/heads.ts';
import type { CountKind } from './draft.ts';
import { type HeldEvent, installOf, isPending, versionOf } from './held-event.ts';
import type { Round } from './settings.ts';

type Version<V extends CountVersion = CountVersion> = { readonly held: HeldEvent; readonly event: V };

/** One count that was made on this phone, with the corrections that this phone made of it. */
export type OwnCount = {
  readonly root: string;
  /** In the order in which they were made. */
  readonly versions: readonly Version[];
  /** The version that stands as far as this phone knows: what a correction replaces. */
  readonly head: Version;
  /** What it says, or said last before it was withdrawn. */
  readonly content: CountEvent | AmendEvent;
};

/** The counts whose first event is on this phone, oldest first. */
export function listOwnCounts(events: readonly HeldEvent[]): readonly OwnCount[] {
  const versions = events
    .map((held) => ({ held, event: versionOf(held) }))
    .filter((version): version is Version => version.event !== null)
    .sort((a, b) => a.held.savedAt - b.held.savedAt || a.held.seq - b.held.seq);
  const roots = versions.filter(({ event }) => event.type === 'count').map(({ event }) => event.id);
  return roots.flatMap(
    (root) =>
      toOwnCount(
        root,
        versions.filter(({ event }) => (event.root ?? event.id) === root),
      ) ?? [],
  );
}

function toOwnCount(root: string, versions: readonly Version[]): OwnCount | null {
  const nodes = versions.map((version) => ({ ...version.held, base: version.event.base, version }));
  const head = headsOf(nodes)[0]!.version;
  const content = contentBefore(head, versions);
  return content && { root, versions, head, content };
}

function contentBefore(version: Version | undefined, versions: readonly Version[]): OwnCount['content'] | null {
  if (!version) return null;
  const { event } = version;
  return event.type === 'void' ? contentBefore(findVersion(event.base, versions), versions) : event;
}

function findVersion(id: string, versions: readonly Version[]): Version | undefined {
  return versions.find(({ event }) => event.id === id);
}

export function isWithdrawn({ head }: OwnCount): boolean {
  return head.event.type === 'void';
}

const recentMs = 24 * 3_600_000;

type Now = { readonly install: string; readonly round: Round | null; readonly now: number };

/**
 * What the person who has the phone may still change here: the counts of the round on the screen and those of the last 24
 * hours, newest first. Nobody else's, though they were made on this phone; in practice the training counts alone, and else none.
 */
export function listRecent(counts: readonly OwnCount[], { install, round, now }: Now): readonly OwnCount[] {
  const isInRound = ({ season, date, shift }: Slot) =>
    round !== null && season === round.season && date === round.date && shift === round.shift;
  return counts
    .filter(({ content }) => content.source === 'phone' && content.practice === (round?.practice ?? false))
    .filter((count) => isMadeUnder(install, count))
    .filter((count) => isInRound(count.content.slot) || now - begunAs(count).savedAt < recentMs)
    .sort((a, b) => begunAs(b).savedAt - begunAs(a).savedAt);
}

/** Made by the person who has the phone: a phone that changes hands goes on under another id. */
export function isMadeUnder(install: string, count: OwnCount): boolean {
  return installOf(begunAs(count)) === install;
}

/** From when to when it was counted: a correction has only its own moment. */
export function spanOf(count: OwnCount): { readonly startedAt: number; readonly endedAt: number } | null {
  const { time } = firstOf(count).event;
  return time && 'startedAt' in time ? time : null;
}

function begunAs(count: OwnCount): HeldEvent {
  return firstOf(count).held;
}

function firstOf({ root, versions }: OwnCount): Version {
  return versions.find(({ event }) => event.id === root)!;
}

/** A season that is not open any more is the coordinator's. Training counts are in no season. */
export function isCorrectable({ content }: OwnCount, seasons: readonly RefSeason[]): boolean {
  return content.practice || seasons.some(({ id, state }) => id === content.slot.season && state === 'open');
}

/** What it answers for its slot, or null where it was withdrawn. */
export function answerOf(count: OwnCount): { readonly slot: Slot; readonly outcome: Outcome } | null {
  return isWithdrawn(count) ? null : count.content;
}

export function kindOfCount({ practice, purpose }: Pick<CountEvent, 'practice' | 'purpose'>): CountKind {
  return { ...(practice && { practice: true }), ...(purpose === 'recount' && { isRecount: true }) };
}

/** `waiting`: the server has all of it, and something in it waits for a coordinator. */
export function whereabouts(
  { versions }: Pick<OwnCount, 'versions'>,
  epoch: string | null,
): 'pending' | 'waiting' | 'stored' {
  if (versions.some(({ held }) => isPending(held, epoch))) return 'pending';
  return versions.some(({ held }) => held.receipt?.state === 'quarantined') ? 'waiting' : 'stored';
}
