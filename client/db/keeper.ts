import type { DiskShelf, Texts } from './disk-shelf.ts';
import { type Mirror, type MirroredEvent, makeMirror, type Sentinel, type Shelf } from './mirror.ts';

/** Keeps on the disk what stands on a shelf. */
export type Keeper = {
  /** What stands under this name is another, or was taken away. */
  change(name: string): void;
  /** At a start, once: brings back what the shelf lacks, and then the disk in step with it. True: something came back. */
  recall(mirror: Mirror): Promise<boolean>;
};

/**
 * localStorage is at hand in the moment of a tap, but the browser brings it to the disk seconds later, up to a minute: an app
 * that is killed before has lost what was not there. One write is on its way at a time. It takes all that has changed
 * meanwhile, as it stands then: another tab may have changed it since. What could not be written goes with the next.
 */
export function makeKeeper(shelf: () => Shelf, disk: DiskShelf): Keeper {
  let waiting = new Set<string>();
  let isWriting = false;
  const put = async (names: ReadonlySet<string>) => disk.write(readTexts(shelf(), names));
  const write = async () => {
    if (isWriting) return;
    isWriting = true;
    await Promise.resolve(); // what changes in one go is written in one
    for (let isWell = true; isWell && waiting.size > 0; ) {
      const names = waiting;
      waiting = new Set();
      isWell = await put(names).then(isDone, isNotDone);
      if (!isWell) waiting = new Set([...names, ...waiting]);
    }
    isWriting = false;
  };
  const change = (name: string) => {
    waiting.add(name);
    void write();
  };
  return {
    change,
    async recall(mirror) {
      const held = await disk.read();
      const before = listTexts(shelf());
      const others = new Map([...held].filter(([name, text]) => before.get(name) !== text));
      const kept = makeMirror(() => toShelf(others));
      takeIn(mirror, kept);
      const after = listTexts(shelf());
      for (const [name, text] of after) if (held.get(name) !== text) change(name);
      return [...after].some(([name, text]) => before.get(name) !== text);
    },
  };
}

const isDone = () => true;
const isNotDone = () => false;

/** Takes what the other copy has, where it is newer or not here. */
function takeIn(mirror: Mirror, other: Mirror): void {
  const here = new Map(mirror.listEvents().map((event) => [event.id, event]));
  for (const event of other.listEvents()) if (isLater(event, here.get(event.id))) mirror.keepEvent(event);
  for (const draft of other.listDrafts()) mirror.keepDraft(draft);
  const begun = new Set(mirror.listUnfinished().map(({ root }) => root));
  for (const correction of other.listUnfinished()) if (!begun.has(correction.root)) mirror.keepUnfinished(correction);
  const [settings, sentinel, own] = [other.readSettings(), other.readSentinel(), mirror.readSentinel()];
  const isNewer = settings !== null && settings.edition > (mirror.readSettings()?.edition ?? -1);
  if (isNewer) mirror.keepSettings(settings);
  if (sentinel && (isNewer || !own || isFurther(sentinel, own))) mirror.keepSentinel(withHigherNumber(sentinel, own));
}

function isLater(one: MirroredEvent, other: MirroredEvent | undefined): boolean {
  if (!other || one.revision !== other.revision) return one.revision > (other?.revision ?? -1);
  return one.seq > other.seq;
}

function isFurther(one: Sentinel, other: Sentinel): boolean {
  return one.install === other.install && one.nextSeq > other.nextSeq;
}

/** Whichever is newer: no number that was given out under an id may be given out again. */
function withHigherNumber(one: Sentinel, other: Sentinel | null): Sentinel {
  return other && isFurther(other, one) ? { ...one, nextSeq: other.nextSeq } : one;
}

function listTexts(stored: Shelf): Texts {
  const names = Array.from({ length: stored.length }, (_, index) => stored.key(index));
  const texts = readTexts(
    stored,
    names.filter((name) => name !== null),
  );
  return new Map([...texts].flatMap(([name, text]) => (text === null ? [] : [[name, text]])));
}

function readTexts(stored: Shelf, names: Iterable<string>): ReadonlyMap<string, string | null> {
  return new Map([...names].map((name) => [name, stored.getItem(name)]));
}

function toShelf(texts: Texts): Shelf {
  const names = [...texts.keys()];
  const readable: Pick<Shelf, 'length' | 'key' | 'getItem'> = {
    length: names.length,
    key: (index) => names[index] as string,
    getItem: (name) => texts.get(name) ?? null,
  };
  return readable as Shelf; // nobody writes on it
}
