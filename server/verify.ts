import { fold } from '#shared/sync/fold.ts';
import type { Database } from './database.ts';
import { chainAfter, chainStart, sha256 } from './event-chain.ts';
import { iterateLog, listAllEntries } from './store/events.ts';
import { listEverySlot } from './store/standings.ts';

export type Verification = { readonly events: number; readonly faults: readonly string[] };

/** Reads the whole log: every text against its hash, every row against the chain, and what stands against the fold. */
export function verify(db: Database): Verification {
  const faults: string[] = [];
  const integrity = db.pragma('integrity_check', { simple: true });
  if (integrity !== 'ok') faults.push(`the database file is damaged: ${integrity}`);
  let chain = chainStart;
  let events = 0;
  for (const row of iterateLog(db)) {
    events++;
    if (row.position !== events)
      faults.push(`position ${events} is missing: a row was removed before position ${row.position}`);
    if (row.raw === null) faults.push(`position ${row.position}: the text of event ${row.id} is gone`);
    else if (sha256(row.raw) !== row.h)
      faults.push(`position ${row.position}: the text of event ${row.id} was changed`);
    chain = chainAfter(chain, row);
    if (chain !== row.chain) {
      faults.push(`position ${row.position}: the chain breaks at event ${row.id}: a row was changed here or before`);
      break;
    }
  }
  if (faults.length === 0 && !standsAsFolded(db))
    faults.push('what stands differs from the fold of the log: run `rebuild`');
  return { events, faults };
}

function standsAsFolded(db: Database): boolean {
  const folded = [...fold(listAllEntries(db)).slots.values()].map((slot) => JSON.stringify(slot));
  const stored = listEverySlot(db).map((slot) => JSON.stringify(slot));
  return folded.length === stored.length && folded.sort().join('\n') === stored.sort().join('\n');
}
