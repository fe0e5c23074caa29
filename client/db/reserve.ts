import type { Database } from './database.ts';
import { readDisk, repairDisk } from './disk.ts';
import { countOf, type HeldEvent, installOf, isPending } from './held-event.ts';
import type { Mirror, MirroredEvent } from './mirror.ts';
import { type Disk, isEnded, planRepair, type Reserve } from './repair.ts';

export type Copies = {
  readonly db: Database;
  readonly mirror: Mirror;
  hash(text: string): Promise<string>;
  now(): number;
  /** Takes back, once, what the browser had lost of the reserve copy. Absent where the disk has no copy of it. */
  readonly recall?: (() => Promise<unknown>) | undefined;
};

/** Both copies after the repair, and what only the reserve copy holds because IndexedDB would not take it. */
export type Held = { readonly disk: Disk; readonly reserved: readonly MirroredEvent[] };

/** Reads IndexedDB, puts back from the reserve copy what it lost, and brings the reserve copy up to date. */
export async function readRepaired({ db, mirror, hash, now, recall }: Copies): Promise<Held> {
  const found = await readDisk(db);
  // It is new, or was wiped: then everything hangs on the reserve copy being whole.
  if (!found.settings.install) await recall?.();
  const reserve = await readReserve(mirror, hash, found.events);
  const needsRepair = planRepair(found, reserve, now()) !== null;
  // A disk that takes nothing now is no reason to show nothing: the reserve copy keeps it, and the next look tries again.
  const isMended = needsRepair && (await repairDisk(db, reserve, now()).then(isDone, isNotDone));
  // Read again also where the repair was refused: a write that was given up may have reached the disk all the same.
  const disk = needsRepair ? await readDisk(db).catch(() => found) : found;
  if (disk.settings.install && (!needsRepair || isMended)) keepInStep(mirror, disk);
  return { disk, reserved: await listReserved(mirror, hash, disk) };
}

const isDone = () => true;
const isNotDone = () => false;

/** What the reserve copy holds. Of the events only those that IndexedDB lacks, and only those that are whole. */
async function readReserve(mirror: Mirror, hash: Copies['hash'], held: readonly HeldEvent[]): Promise<Reserve> {
  const isHeld = new Set(held.map(({ id }) => id));
  const lacking = mirror.listEvents().filter(({ id }) => !isHeld.has(id));
  return {
    sentinel: mirror.readSentinel(),
    settings: mirror.readSettings(),
    drafts: mirror.listDrafts(),
    events: await listWhole(lacking, hash),
  };
}

/** Events that stand in the reserve copy alone: to be read out or handed over, never lost from sight. */
async function listReserved(mirror: Mirror, hash: Copies['hash'], { events }: Disk): Promise<readonly MirroredEvent[]> {
  const isHeld = new Set(events.map(({ id }) => id));
  return listWhole(
    mirror.listEvents().filter(({ id }) => !isHeld.has(id)),
    hash,
  );
}

/** The events whose text is byte for byte what was hashed when it was made, oldest first. */
export async function listWhole(
  events: readonly MirroredEvent[],
  hash: Copies['hash'],
): Promise<readonly MirroredEvent[]> {
  const checked = await Promise.all(events.map(async (event) => ((await isWhole(event, hash)) ? [event] : [])));
  return checked.flat().sort((a, b) => a.savedAt - b.savedAt || a.seq - b.seq);
}

async function isWhole(event: MirroredEvent, hash: Copies['hash']): Promise<boolean> {
  if ((await hash(event.raw)) !== event.h) return false;
  const { id, seq } = countOf(event);
  return id === event.id && seq === event.seq;
}

/**
 * The reserve copy follows IndexedDB. An event leaves it only when IndexedDB holds it with a receipt that counts, a draft
 * only when it was saved or discarded; what IndexedDB does not hold stays.
 */
function keepInStep(mirror: Mirror, { settings, drafts, events }: Disk): void {
  const { install, nextSeq, loss, ...others } = settings;
  const pending = events.filter((event) => isPending(event, settings.epoch));
  const isWaiting = new Set(pending.map(({ id }) => id));
  const known = new Map(mirror.listEvents().map((event) => [event.id, event]));
  for (const { receipt: _, ...event } of pending) {
    if (known.get(event.id)?.h !== event.h) mirror.keepEvent({ ...event, revision: Number.MAX_SAFE_INTEGER });
  }
  for (const { id } of events) if (!isWaiting.has(id)) mirror.dropEvent(id);
  for (const draft of drafts) mirror.keepDraft(draft);
  const ends = { discarded: settings.discarded, held: events };
  for (const draft of mirror.listDrafts()) if (isEnded(draft, ends)) mirror.dropDraft(draft.id);
  const isHeld = new Set(events.map(({ id }) => id));
  for (const { root } of mirror.listUnfinished()) if (!isHeld.has(root)) mirror.dropUnfinished(root);
  const own = pending.filter((event) => installOf(event) === install);
  mirror.keepSettings(others);
  mirror.keepSentinel({ install, nextSeq, unacked: own.map(({ seq }) => seq), loss });
}
