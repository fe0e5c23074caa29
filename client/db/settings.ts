import type { Language, Ref } from '#shared/api.ts';
import type { Role } from '#shared/domain/access.ts';
import type { Shift } from '#shared/domain/slot.ts';
import type { Database, Reading, Writing } from './database.ts';

export type Theme = 'light' | 'dark' | 'system';

/** The round that somebody confirmed: what the area cards are for. */
export type Round = {
  readonly season: string;
  readonly date: string;
  readonly shift: Shift;
  readonly kind: 'planned' | 'late' | 'unplanned';
  readonly areas: readonly string[];
  readonly startedAt: number;
};

export type Settings = {
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
  readonly round: Round | null;
};

const unset: Omit<Settings, 'install'> = {
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
  round: null,
};

/** Reads the settings; on the very first start the phone gets its install id. */
export function openSettings(db: Database, newInstall: string): Promise<Settings> {
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

export async function readSettings(tx: Reading | Writing): Promise<Settings> {
  const store = (tx as Reading).objectStore('settings');
  const [names, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
  const kept = Object.fromEntries(names.map((name, index) => [name, values[index]]));
  return { install: '', ...unset, ...kept };
}

export async function putSettings(tx: Writing, changes: Partial<Settings>): Promise<void> {
  const store = tx.objectStore('settings');
  await Promise.all(Object.entries(changes).map(([name, value]) => store.put(value, name)));
}
