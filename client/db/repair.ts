import { type Draft, isUntouched } from './draft.ts';
import { type HeldEvent, installOf } from './held-event.ts';
import { addLosses, type Loss } from './loss.ts';
import type { MirroredEvent, MirroredSettings, Sentinel } from './mirror.ts';
import type { Settings } from './settings.ts';

/** Everything that IndexedDB holds. `install` is empty when it is new or was wiped. */
export type Disk = {
  readonly settings: Settings;
  readonly drafts: readonly Draft[];
  readonly events: readonly HeldEvent[];
};

/** Everything that the reserve copy holds; of the events only those whose hash was right. */
export type Reserve = {
  readonly sentinel: Sentinel | null;
  readonly settings: MirroredSettings | null;
  readonly drafts: readonly Draft[];
  readonly events: readonly MirroredEvent[];
};

/** What must be written to make IndexedDB whole again. A restored event's draft is over. */
export type Repair = {
  readonly install: string;
  readonly nextSeq: number;
  readonly events: readonly MirroredEvent[];
  readonly drafts: readonly Draft[];
  /** The settings of a storage that was wiped or fell back to older ones; null where nothing newer is known. */
  readonly settings: MirroredSettings | null;
  readonly loss: Loss | null;
};

/**
 * Compares the two copies, and gives null when IndexedDB lacks nothing. IndexedDB is right wherever it has something:
 * the reserve copy only adds. No sequence number is ever given out twice: the next is above every one known.
 */
export function planRepair(disk: Disk, reserve: Reserve, now: number): Repair | null {
  const { sentinel } = reserve;
  const isWiped = disk.settings.install === '';
  const settings = reserve.settings && reserve.settings.edition > disk.settings.edition ? reserve.settings : null;
  const install = installIn(disk, reserve, settings !== null);
  if (!install) return null;
  const events = reserve.events.filter((event) => isMissing(event, disk, reserve));
  const held = [...disk.events, ...events];
  const ends = { discarded: (settings ?? disk.settings).discarded, held };
  const drafts = reserve.drafts.filter((draft) => isAhead(draft, disk.drafts, ends));
  const ownSentinel = sentinel?.install === install ? sentinel : null;
  const ownSeqs = new Set(held.filter((event) => installOf(event) === install).map(({ seq }) => seq));
  const isSame = disk.settings.install === install;
  const known = [isSame ? disk.settings.nextSeq : 1, ownSentinel?.nextSeq ?? 1];
  const nextSeq = Math.max(...known, ...[...ownSeqs].map((seq) => seq + 1));
  const found = lossIn(disk, { events, drafts, ownSentinel, ownSeqs }, now);
  const loss = isWiped && sentinel ? addLosses(sentinel.loss, found) : found;
  const isWhole = isSame && !settings && !loss && events.length + drafts.length === 0;
  return isWhole && nextSeq === disk.settings.nextSeq ? null : { install, nextSeq, events, drafts, settings, loss };
}

/** The phone's own name: what IndexedDB says unless it has fallen behind; else what anything else remembers of it. */
function installIn(disk: Disk, { sentinel, events }: Reserve, isBehind: boolean): string | undefined {
  if (isBehind && sentinel) return sentinel.install;
  const last = [...disk.events, ...events].at(-1);
  return disk.settings.install || sentinel?.install || (last && installOf(last));
}

/**
 * An event that only the reserve copy has is the save of somebody who pressed the button. It gives way to its own draft
 * where that was changed afterwards, or where another count has taken its number meanwhile: then it is saved anew.
 */
function isMissing(event: MirroredEvent, disk: Disk, reserve: Reserve): boolean {
  if (disk.events.some(({ id }) => id === event.id)) return false;
  const isSameDraft = ({ id }: Draft) => id === event.id;
  const drafts = [...disk.drafts, ...reserve.drafts].filter(isSameDraft);
  if (drafts.some(({ revision }) => revision > event.revision)) return false;
  const isSeqTaken = disk.events.some((held) => held.seq === event.seq && installOf(held) === installOf(event));
  return !(isSeqTaken && drafts.length > 0);
}

type Ends = Pick<Settings, 'discarded'> & { readonly held: readonly Pick<HeldEvent, 'id'>[] };

function isAhead(draft: Draft, onDisk: readonly Draft[], ends: Ends): boolean {
  if (isUntouched(draft) || isEnded(draft, ends)) return false;
  const kept = onDisk.find(({ id }) => id === draft.id);
  return kept === undefined || kept.revision < draft.revision;
}

/** Saved or discarded: what the reserve copy still has of it is a leaf from yesterday. */
export function isEnded({ id }: Pick<Draft, 'id'>, { discarded, held }: Ends): boolean {
  return discarded.includes(id) || held.some((event) => event.id === id);
}

type Found = Pick<Repair, 'events' | 'drafts'> & {
  readonly ownSentinel: Sentinel | null;
  readonly ownSeqs: ReadonlySet<number>;
};

/** A save that never reached IndexedDB is no loss; one that had, and is not there any more, is. */
function lossIn(disk: Disk, { events, drafts, ownSentinel, ownSeqs }: Found, now: number): Loss | null {
  const unacked = new Set(ownSentinel?.unacked);
  const restoredEvents = events.filter(({ seq }) => unacked.has(seq)).length;
  const restoredDrafts = drafts.filter(({ id }) => !disk.drafts.some((draft) => draft.id === id)).length;
  const lost = [...unacked].filter((seq) => !ownSeqs.has(seq));
  if (restoredEvents + restoredDrafts + lost.length === 0) return null;
  return { at: now, restoredEvents, restoredDrafts, lost };
}
