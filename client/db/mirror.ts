import type { Draft } from './draft.ts';
import type { HeldEvent } from './held-event.ts';
import type { Loss } from './loss.ts';
import { makeSeal } from './seal.ts';
import type { Settings } from './settings.ts';
import type { UnfinishedCorrection } from './unfinished-correction.ts';

/** An event as it stands in the reserve copy, and the revision of the draft that it was made from. */
export type MirroredEvent = Omit<HeldEvent, 'receipt'> & { readonly revision: number };

/** What the phone must remember of itself when IndexedDB has forgotten everything. */
export type Sentinel = {
  readonly install: string;
  readonly nextSeq: number;
  /** Sequence numbers of the events that had no receipt. */
  readonly unacked: readonly number[];
  /** A loss that nobody has acknowledged yet. */
  readonly loss: Loss | null;
};

export type MirroredSettings = Omit<Settings, 'install' | 'nextSeq' | 'loss'>;

/**
 * The reserve copy of what is on this phone alone: drafts, events without a receipt, corrections on the way, and the phone's own identity. It
 * lives in localStorage, which is at hand at once and outlives a wipe of IndexedDB; to the disk the browser brings it later
 * (see keeper.ts). Nothing here throws: a write says whether it succeeded, and what cannot be read is not listed.
 */
export type Mirror = {
  keepEvent(event: MirroredEvent): boolean;
  dropEvent(id: string): void;
  /** As they stand: whoever restores one checks its hash first. */
  listEvents(): readonly MirroredEvent[];
  /** An older revision never replaces a newer one. */
  keepDraft(draft: Draft): boolean;
  dropDraft(id: string): void;
  listDrafts(): readonly Draft[];
  /** One of each count. */
  keepUnfinished(correction: UnfinishedCorrection): boolean;
  dropUnfinished(root: string): void;
  listUnfinished(): readonly UnfinishedCorrection[];
  keepSentinel(sentinel: Sentinel): boolean;
  readSentinel(): Sentinel | null;
  keepSettings(settings: MirroredSettings): boolean;
  readSettings(): MirroredSettings | null;
};

/** `localStorage`, or what a test puts in its place. */
export type Shelf = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>;

const prefix = 'sommertelling:';
const [eventsAt, draftsAt, unfinishedAt, sentinelAt, settingsAt] = [
  ...(['event:', 'draft:', 'unfinished:'] as const),
  ...(['sentinel', 'settings'] as const),
];

/** Whether a text of the shelf is of a count, and not of what the phone is set to. */
export function isOfCount(name: string): boolean {
  return [eventsAt, draftsAt, unfinishedAt].some((kind) => name.startsWith(prefix + kind));
}

/** `shelf` is asked for each time: a browser that forbids the storage throws already when it is named. */
export function makeMirror(shelf: () => Shelf): Mirror {
  const { seal, unseal } = makeSeal();
  const keep = (name: string, value: unknown): boolean => {
    try {
      const [text, stored] = [seal(JSON.stringify(value)), shelf()];
      if (stored.getItem(prefix + name) !== text) stored.setItem(prefix + name, text);
      return true;
    } catch {
      return false;
    }
  };
  const drop = (name: string): void => {
    try {
      shelf().removeItem(prefix + name);
    } catch {
      // what cannot be removed is recognised as old at the next start
    }
  };
  const read = <T>(name: string): T | null => {
    try {
      return unseal<T>(shelf().getItem(prefix + name));
    } catch {
      return null;
    }
  };
  const list = <T>(kind: string): readonly T[] => {
    try {
      const stored = shelf();
      const names = Array.from({ length: stored.length }, (_, index) => stored.key(index) ?? '');
      const found = names.filter((name) => name.startsWith(prefix + kind));
      return found.map((name) => unseal<T>(stored.getItem(name))).filter((value) => value !== null);
    } catch {
      return [];
    }
  };
  return {
    keepEvent: (event) => keep(eventsAt + event.id, event),
    dropEvent: (id) => drop(eventsAt + id),
    listEvents: () => list(eventsAt),
    keepDraft(draft) {
      const before = read<Draft>(draftsAt + draft.id);
      return before !== null && before.revision > draft.revision ? true : keep(draftsAt + draft.id, draft);
    },
    dropDraft: (id) => drop(draftsAt + id),
    listDrafts: () => list(draftsAt),
    keepUnfinished: (correction) => keep(unfinishedAt + correction.root, correction),
    dropUnfinished: (root) => drop(unfinishedAt + root),
    listUnfinished: () => list(unfinishedAt),
    keepSentinel: (sentinel) => keep(sentinelAt, sentinel),
    readSentinel: () => read(sentinelAt),
    keepSettings: (settings) => keep(settingsAt, settings),
    readSettings: () => read(settingsAt),
  };
}
