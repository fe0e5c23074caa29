import type { Language, Ref } from '#shared/api.ts';
import type { Role } from '#shared/domain/access.ts';
import type { Shift } from '#shared/domain/slot.ts';
import type { Database, Reading, Writing } from './database.ts';
import type { Loss } from './loss.ts';

/** `sunlight`: the highest contrast; `evening`: dim, within reach of one thumb; `system` leaves it to the phone. */
export const themes = ['system', 'light', 'dark', 'sunlight', 'evening'] as const;
export type Theme = (typeof themes)[number];

/** Who counts: this phone, only the colleague's (this one stays quiet), or both (this one's is the recount). */
export type RoundPart = 'count' | 'quiet' | 'recount';

/** The round that somebody confirmed: what the area cards are for. */
export type Round = {
  readonly season: string;
  readonly date: string;
  readonly shift: Shift;
  readonly kind: 'planned' | 'late' | 'unplanned';
  readonly areas: readonly string[];
  readonly startedAt: number;
  /** Absent: this phone counts. */
  readonly part?: RoundPart;
  readonly practice?: true;
};

export type Settings = {
  /** Grows with every change, so that a storage that lost its tail is known from one that did not. */
  readonly edition: number;
  readonly install: string;
  readonly nextSeq: number;
  readonly person: { readonly id: string; readonly name: string } | null;
  readonly role: Role | null;
  readonly ref: Ref | null;
  readonly epoch: string | null;
  /** The phone's clock minus the server's, at their last contact. */
  readonly skewMs: number | null;
  readonly lastContactAt: number | null;
  /** Whether the browser promised to keep what is stored; null until it was asked. */
  readonly isPersisted: boolean | null;
  readonly language: Language;
  readonly theme: Theme;
  /** What the thumb presses most lies on the left. */
  readonly isLeftHanded: boolean;
  readonly round: Round | null;
  /** The training round, from when somebody begins to practise until they end it. */
  readonly practice: Round | null;
  /** Up to which position of the log this `epoch` is in a copy whose restore was tried. */
  readonly safeThrough: number | null;
  /** When this phone was last given to somebody, by the server's clock as the phone knew it. */
  readonly enrolledAt: number | null;
  /** Ids this phone had while it was other people's: their counts stay under them. */
  readonly formerInstalls: readonly FormerInstall[];
  /** The drafts last thrown away on purpose. */
  readonly discarded: readonly string[];
  readonly loss: Loss | null;
  /** Hashes of the un-sent events that somebody took in a file. Nothing is deleted on the strength of it. */
  readonly handedOver: readonly string[];
};

type FormerInstall = Pick<Settings, 'install' | 'nextSeq'>;

const unset: Omit<Settings, 'install'> = {
  edition: 0,
  nextSeq: 1,
  person: null,
  role: null,
  ref: null,
  epoch: null,
  skewMs: null,
  lastContactAt: null,
  isPersisted: null,
  language: 'nb',
  theme: 'system',
  isLeftHanded: false,
  round: null,
  practice: null,
  safeThrough: null,
  enrolledAt: null,
  formerInstalls: [],
  discarded: [],
  loss: null,
  handedOver: [],
};

/** Reads the settings; on the very first start the phone gets its install id, and only then is anything written. */
export async function openSettings(db: Database, newInstall: string): Promise<Settings> {
  const kept = await db.read(['settings'], readSettings);
  if (kept.install) return kept;
  return db.write(['settings'], async (tx) => {
    const settings = await readSettings(tx);
    if (settings.install) return settings;
    await putSettings(tx, { install: newInstall });
    return { ...settings, install: newInstall };
  });
}

export async function changeSettings(db: Database, changes: Partial<Settings>): Promise<void> {
  await db.write(['settings'], (tx) => putSettings(tx, changes));
}

/** The phone is somebody else's from now on, or again: it goes on under that person's id, with that id's numbers. */
export async function changeInstall(db: Database, install: string, changes: Partial<Settings>): Promise<void> {
  await db.write(['settings'], async (tx) => {
    const settings = await readSettings(tx);
    await putSettings(tx, { ...changes, ...switchedTo(install, settings) });
  });
}

function switchedTo(install: string, { install: before, nextSeq, formerInstalls }: Settings): Partial<Settings> {
  if (install === before) return {};
  const former = formerInstalls.find((other) => other.install === install);
  const others = formerInstalls.filter((other) => other !== former);
  return { install, nextSeq: former?.nextSeq ?? 1, formerInstalls: [...others, { install: before, nextSeq }] };
}

export async function readSettings(tx: Reading | Writing): Promise<Settings> {
  const store = (tx as Reading).objectStore('settings');
  const [names, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
  const kept = Object.fromEntries(names.map((name, index) => [name, values[index]]));
  return { install: '', ...unset, ...kept };
}

export async function putSettings(tx: Writing, changes: Partial<Settings>): Promise<void> {
  const store = tx.objectStore('settings');
  const edition = ((await store.get('edition')) as number | undefined) ?? unset.edition;
  const renewed = { edition: edition + 1, ...changes };
  await Promise.all(Object.entries(renewed).map(([name, value]) => store.put(value, name)));
}
