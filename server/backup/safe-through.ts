import type { Database } from '../database.ts';
import { findChain, type LogEnd } from '../store/events.ts';
import { findMeta, getMeta, setMeta } from '../store/meta.ts';

/** The log position up to which a verified copy holds everything; null before the first copy of this epoch. */
export function readSafeThrough(db: Database): number | null {
  const text = findMeta(db, 'safe_through');
  return text === undefined ? null : Number(text);
}

/** Phones may let go of what is safe, so it moves only forward, and only for a copy of this very log. False for another's. */
export function moveSafeThrough(db: Database, copy: LogEnd & { readonly epoch: string }): boolean {
  return db
    .transaction(() => {
      if (getMeta(db, 'epoch') !== copy.epoch || findChain(db, copy.position) !== copy.chain) return false;
      if (copy.position > (readSafeThrough(db) ?? 0)) setMeta(db, 'safe_through', String(copy.position));
      return true;
    })
    .immediate();
}
