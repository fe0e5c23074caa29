import type { Database } from './database.ts';
import type { Draft } from './draft.ts';
import { type HeldEvent, installOf } from './held-event.ts';
import type { Mirror } from './mirror.ts';
import { putSettings, readSettings, type Settings } from './settings.ts';

export type Saving = {
  readonly db: Database;
  /** The reserve copy; absent only where IndexedDB alone is under trial. */
  readonly mirror?: Pick<Mirror, 'keepEvent' | 'listEvents'>;
  hash(text: string): Promise<string>;
  now(): number;
};

type ToRaw = (draft: Draft, settings: Settings) => string;

/**
 * Turns a draft into an event: the text is made once for the next sequence number and hashed, and one transaction
 * keeps it, moves the number on and deletes the draft, if meanwhile no other tab took the number or changed the draft.
 * Otherwise it is made anew. The reserve copy has it first. Undefined: the draft was gone, saved or discarded elsewhere.
 */
export async function saveCount(saving: Saving, id: string, toRaw: ToRaw): Promise<HeldEvent | undefined> {
  const { db, mirror } = saving;
  for (;;) {
    const found = await db.read(['drafts', 'settings'], async (tx) => {
      const [draft, settings] = await Promise.all([tx.objectStore('drafts').get(id), readSettings(tx)]);
      return { draft, settings };
    });
    if (!found.draft) return undefined;
    const { draft, settings } = found;
    const event = await toEvent(saving, draft, toRaw(draft, settings), settings.nextSeq);
    mirror?.keepEvent({ ...event, revision: draft.revision });
    if (await keepIfStillNext(db, event, { revision: draft.revision, install: settings.install }))
      return { ...event, receipt: null };
  }
}

/**
 * The event of a draft that IndexedDB would not turn into one, in the reserve copy alone. False: it is not there either.
 * What is known of the numbers given out is on the screen's side, since the disk does not answer.
 */
export async function reserveCount(saving: Saving, draft: Draft, settings: Settings, toRaw: ToRaw): Promise<boolean> {
  const { mirror } = saving;
  if (!mirror) return false;
  const ofInstall = mirror.listEvents().filter((event) => installOf(event) === settings.install);
  const taken = ofInstall.map(({ id, seq }) => (id === draft.id ? seq : seq + 1));
  const nextSeq = Math.max(settings.nextSeq, ...taken);
  const event = await toEvent(saving, draft, toRaw(draft, { ...settings, nextSeq }), nextSeq);
  return mirror.keepEvent({ ...event, revision: draft.revision });
}

/**
 * A save that seemed to fail may be on the disk all the same, and on its way. So who tries once more, at the same draft and
 * with the same answer, keeps the text of the first try: one count never has two.
 */
async function toEvent({ hash, now, mirror }: Saving, { id, revision }: Draft, newRaw: string, seq: number) {
  const tried = mirror?.listEvents().find((event) => event.id === id && event.revision === revision);
  const raw = tried && withoutTime(tried.raw) === withoutTime(newRaw) ? tried.raw : newRaw;
  return { id, seq, h: await hash(raw), raw, savedAt: now() };
}

/** What a text says, its number and its install among it, but not when. */
function withoutTime(raw: string): string {
  const { time: _, ...rest } = JSON.parse(raw) as { readonly time: unknown };
  return JSON.stringify(rest);
}

type Made = Omit<HeldEvent, 'receipt'>;

/** What the event was made from; `install` changes when the phone is given to somebody else. */
type MadeFrom = Pick<Draft, 'revision'> & Pick<Settings, 'install'>;

function keepIfStillNext(db: Database, event: Made, { revision, install }: MadeFrom): Promise<boolean> {
  return db.write(['drafts', 'events', 'settings'], async (tx) => {
    const drafts = tx.objectStore('drafts');
    const [draft, settings] = await Promise.all([drafts.get(event.id), readSettings(tx)]);
    if (draft?.revision !== revision || settings.nextSeq !== event.seq || settings.install !== install) return false;
    await Promise.all([
      tx.objectStore('events').add({ ...event, receipt: null }),
      putSettings(tx, { nextSeq: event.seq + 1 }),
      drafts.delete(event.id),
    ]);
    return true;
  });
}
