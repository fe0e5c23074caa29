import type { LogEntry } from '#shared/sync/log-entry.ts';
import type { Database } from './database.ts';
import { listSharedSeqs, listWithSeq } from './store/events.ts';

type Numbered = Pick<LogEntry, 'install' | 'seq'>;

type NumberedTogether = { readonly arrived: readonly Numbered[]; readonly areNumbersNew: boolean };

/**
 * Finds the events to which an install gave the number of one, and gives none where that is surely no other. Those that have come
 * together are looked at together: rarely is any number among them shared.
 */
export function idsBySeq(
  db: Database,
  { arrived, areNumbersNew }: NumberedTogether,
): (entry: Numbered) => readonly string[] {
  const unshared = new Map<string, { readonly from: number; readonly to: number }>();
  for (const [install, some] of Map.groupBy(arrived, (one) => one.install)) {
    const seqs = some.map(({ seq }) => seq);
    const [from, to] = [Math.min(...seqs), Math.max(...seqs)];
    if (areNumbersNew || listSharedSeqs(db, install, from, to).length === 0) unshared.set(install, { from, to });
  }
  const known = new Map<string, readonly string[]>();
  return ({ install, seq }) => {
    const range = unshared.get(install);
    if (range && seq >= range.from && seq <= range.to) return [];
    const key = `${install} ${seq}`;
    const ids = known.get(key) ?? listWithSeq(db, install, seq);
    known.set(key, ids);
    return ids;
  };
}
