import { fold } from '#shared/sync/fold.ts';
import type { Database } from './database.ts';
import { chainAfter, chainStart, sha256 } from './event-chain.ts';
import {
  type AuditRow,
  findChain,
  iterateLog,
  type LogEnd,
  listAllEntries,
  listLogAfter,
  readPosition,
} from './store/events.ts';
import { findDamage } from './store/snapshot.ts';
import { listEverySlot } from './store/standings.ts';

export type Verification = { readonly events: number; readonly faults: readonly string[] };

/** Reads the whole log: every text against its hash, every row against the chain, and what stands against the fold. */
export function verify(db: Database): Verification {
  const { events, faults } = verifyLog(db);
  const isOff = faults.length === 0 && !standsAsFolded(db);
  return { events, faults: isOff ? ['what stands differs from the fold of the log: run `rebuild`'] : faults };
}

/** The file and the log in it, without what stands, which can be made anew. */
export function verifyLog(db: Database): Verification {
  const damage = findDamage(db);
  if (damage !== null) return { events: 0, faults: [`the database file is damaged: ${damage}`] };
  return verifyRows(iterateLog(db), { position: 0, chain: chainStart });
}

/** The last rows of the log against each other: what a machine that died while writing could have spoiled. */
export function verifyTail(db: Database, rows: number): Verification {
  const position = Math.max(0, readPosition(db) - rows);
  return verifyRows(listLogAfter(db, position, rows), { position, chain: findChain(db, position) ?? '' });
}

/** Rows that follow `start`, one at a time: any number of them fits in memory. */
export function verifyRows(rows: Iterable<AuditRow>, start: LogEnd): Verification {
  const faults: string[] = [];
  let { position, chain } = start;
  let events = 0;
  for (const row of rows) {
    events++;
    position++;
    if (row.position !== position)
      faults.push(`position ${position} is missing: a row was removed before position ${row.position}`);
    if (row.raw === null) faults.push(`position ${row.position}: the text of event ${row.id} is gone`);
    else if (sha256(row.raw) !== row.h)
      faults.push(`position ${row.position}: the text of event ${row.id} was changed`);
    chain = chainAfter(chain, row);
    if (chain !== row.chain) {
      faults.push(`position ${row.position}: the chain breaks at event ${row.id}: a row was changed here or before`);
      break;
    }
  }
  return { events, faults };
}

function standsAsFolded(db: Database): boolean {
  const folded = [...fold(listAllEntries(db)).slots.values()].map((slot) => JSON.stringify(slot));
  const stored = listEverySlot(db).map((slot) => JSON.stringify(slot));
  return folded.length === stored.length && folded.sort().join('\n') === stored.sort().join('\n');
}
