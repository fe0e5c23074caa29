import type { DecideEvent } from '#shared/sync/event.ts';
import type { Database } from './database.ts';
import { verifyEditions } from './edition/verify-editions.ts';
import { chainAfter, chainStart, sha256 } from './event-chain.ts';
import { standsAsFolded } from './stands-as-folded.ts';
import { type AuditRow, findChain, type LogEnd, listLogAfter, readPosition } from './store/events.ts';
import { isRedacted } from './store/redactions.ts';
import { findDamage } from './store/snapshot.ts';
import { iterateLog } from './store/whole-log.ts';

export type Verification = {
  readonly events: number;
  readonly faults: readonly string[];
  /** The texts that a decision took away. Their rows and their places in the chain are held to the same as all. */
  readonly redacted?: readonly string[];
};

/** Looks at the file, and reads the whole log, what stands and every edition. */
export function verify(db: Database): Verification {
  return findFileFault(db) ?? verifyContent(db);
}

/**
 * Every text against its hash, every row against the chain, what stands against the fold, and every edition. `mend`: makes
 * what stands anew, where it is no fault that it is something else.
 */
export function verifyContent(db: Database, mend?: () => void): Verification {
  const { faults, ...found } = verifyWholeLog(db);
  if (faults.length > 0) return { ...found, faults };
  const isGood = standsAsItShould(db, mend);
  const off = isGood ? [] : ['what stands differs from the fold of the log: run `rebuild`'];
  return { ...found, faults: [...off, ...verifyEditions(db)] };
}

/** The file and the log in it, without what stands, which can be made anew. */
export function verifyLog(db: Database): Verification {
  return findFileFault(db) ?? verifyWholeLog(db);
}

/** What SQLite itself finds wrong; undefined for a file that is whole. */
export function findFileFault(db: Database): Verification | undefined {
  const damage = findDamage(db);
  return damage === null ? undefined : { events: 0, faults: [`the database file is damaged: ${damage}`] };
}

// One view of it each time: a server may be writing meanwhile.

function verifyWholeLog(db: Database): Verification {
  return db.transaction(() => verifyRows(iterateLog(db), { position: 0, chain: chainStart }))();
}

function standsAsItShould(db: Database, mend: (() => void) | undefined): boolean {
  if (!mend) return standsNow(db);
  try {
    if (standsNow(db)) return true;
  } catch {
    // It cannot even be read, and is made anew.
  }
  mend();
  return standsNow(db);
}

function standsNow(db: Database): boolean {
  return db.transaction(() => standsAsFolded(db))();
}

/** The last rows of the log against each other: what a machine that died while writing could have spoiled. */
export function verifyTail(db: Database, rows: number): Verification {
  const position = Math.max(0, readPosition(db) - rows);
  const start = { position, chain: findChain(db, position) ?? '' };
  return verifyRows(listLogAfter(db, position, rows), start, ({ h }) => isRedacted(db, h));
}

/** Rows that follow `start`, one at a time: any number of them fits in memory. */
export function verifyRows(
  rows: Iterable<AuditRow>,
  start: LogEnd,
  /** Whether a decision that is not among the rows took a text. */
  isRedactedBefore: (row: AuditRow) => boolean = () => false,
): Verification {
  const faults: string[] = [];
  const gone: AuditRow[] = [];
  const taken = new Set<string>();
  let { position, chain } = start;
  let events = 0;
  for (const row of rows) {
    events++;
    position++;
    if (row.position !== position)
      faults.push(`position ${position} is missing: a row was removed before position ${row.position}`);
    if (row.raw === null) gone.push(row);
    else if (sha256(row.raw) !== row.h)
      faults.push(`position ${row.position}: the text of event ${row.id} was changed`);
    else for (const h of listTaken(row)) taken.add(h);
    chain = chainAfter(chain, row);
    if (chain !== row.chain) {
      faults.push(`position ${row.position}: the chain breaks at event ${row.id}: a row was changed here or before`);
      break;
    }
  }
  const [redacted, lost] = [true, false].map((isAsked) =>
    gone.filter((row) => (taken.has(row.h) || isRedactedBefore(row)) === isAsked),
  ) as [AuditRow[], AuditRow[]];
  return {
    events,
    faults: [...faults, ...lost.map(({ position: at, id }) => `position ${at}: the text of event ${id} is gone`)],
    ...(redacted.length > 0
      ? { redacted: redacted.map(({ position: at, id }) => `position ${at}: the text of event ${id} was redacted`) }
      : {}),
  };
}

/** The hash of the text that a row takes away, where it is a coordinator's redaction. */
function listTaken({ type, code, ownerRole, raw }: AuditRow): readonly string[] {
  if (type !== 'decide' || code !== null || ownerRole !== 'coordinator') return [];
  const decision = JSON.parse(String(raw)) as DecideEvent;
  return decision.choice === 'redact' ? [decision.about.h] : [];
}
