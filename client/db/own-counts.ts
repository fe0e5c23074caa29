import type { Outcome } from '#shared/domain/count.ts';
import type { Slot } from '#shared/domain/slot.ts';
import type { AmendEvent, CountEvent, CountVersion } from '#shared/sync/event.ts';
import { headsOf } from '#shared/sync/heads.ts';
import type { CountKind } from './draft.ts';
import { type HeldEvent, isPending, versionOf } from './held-event.ts';

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
