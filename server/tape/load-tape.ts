import { closeSync, openSync, readSync } from 'node:fs';
import type { Database } from '../database.ts';
import { chainStart } from '../event-chain.ts';
import { eraseEveryRedacted } from '../redact.ts';
import { type AuditRow, insertLogged } from '../store/events.ts';
import { findInstallOwner, insertInstall } from '../store/installs.ts';
import { savePerson } from '../store/people.ts';
import { type Verification, verifyRows } from '../verify.ts';
import { isTapedEvent, parseTapeLine, type TapeLine } from './tape-line.ts';

/** Reads every line of a tape against its hash and the chain. A torn last line was never acknowledged, and is no fault. */
export function verifyTape(file: string): Verification {
  let events = 0;
  const taped = function* (): Generator<AuditRow> {
    for (const line of iterateTape(file)) {
      if (!isTapedEvent(line)) continue;
      events++;
      yield { ...line, raw: line.raw === null ? null : Buffer.from(line.raw, 'utf8') };
    }
  };
  try {
    return verifyRows(taped(), { position: 0, chain: chainStart });
  } catch (error) {
    return { events, faults: [`after event ${events}: ${(error as Error).message}`] };
  }
}

/**
 * Writes a whole tape into a database without a log: the rows as they are, who owned which install, and who they were. A
 * tape still holds what was redacted after it was written; that is taken away again.
 */
export function loadTape(db: Database, file: string): void {
  db.transaction(() => {
    for (const line of iterateTape(file)) {
      if (isTapedEvent(line)) insertLogged(db, line);
      else if ('person' in line) savePerson(db, line.person);
      else if ('owned' in line && findInstallOwner(db, line.owned.id) === undefined)
        insertInstall(db, line.owned.id, line.owned.person, line.owned.createdAt);
    }
    eraseEveryRedacted(db);
  }).immediate();
}

function* iterateTape(file: string): Generator<TapeLine> {
  for (const text of iterateWholeLines(file)) if (text !== '') yield parseTapeLine(text);
}

function* iterateWholeLines(file: string): Generator<string> {
  const handle = openSync(file, 'r');
  try {
    const chunk = Buffer.alloc(1024 * 1024);
    let rest = Buffer.alloc(0);
    for (let got = readSync(handle, chunk); got > 0; got = readSync(handle, chunk)) {
      const bytes = Buffer.concat([rest, chunk.subarray(0, got)]);
      const end = bytes.lastIndexOf(0x0a) + 1;
      yield* bytes.toString('utf8', 0, end).split('\n');
      rest = Buffer.from(bytes.subarray(end));
    }
  } finally {
    closeSync(handle);
  }
}
