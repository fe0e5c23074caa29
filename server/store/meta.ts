import type { Database } from '../database.ts';

export type MetaKey = 'epoch' | 'salt' | 'safe_through' | 'made_up' | 'erasing';

export function findMeta(db: Database, key: MetaKey): string | undefined {
  return db.prepare<[string], string>('SELECT value FROM meta WHERE key = ?').pluck().get(key);
}

export function getMeta(db: Database, key: MetaKey): string {
  const value = findMeta(db, key);
  if (value === undefined) throw new Error(`the database has no ${key}`);
  return value;
}

export function setMeta(db: Database, key: MetaKey, value: string): void {
  db.prepare('INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value').run(
    key,
    value,
  );
}

export function deleteMeta(db: Database, key: MetaKey): void {
  db.prepare('DELETE FROM meta WHERE key = ?').run(key);
}
