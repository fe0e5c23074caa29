import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseFile, migrate, openDatabase } from '../../../../server/database.ts';
import { insertEvent } from '../../../../server/store/events.ts';
import { makeSlot, people } from '../../../support/events.ts';
import { Pen } from '../../../support/pen.ts';

const transactions = 300;
const about = { sender: 'bare', owner: 'bare', ownerRole: 'counter', code: null, type: 'count', subject: 'x' } as const;

/** The same rows by SQLite alone, no network about it: events a second, one transaction with `synchronous=FULL` for so many of them. */
export function runBare(eventsInTransaction: number): number {
  const dir = mkdtempSync(join(tmpdir(), 'sommertelling-bench-'));
  const db = openDatabase(databaseFile(dir));
  migrate(db);
  const pen = new Pen();
  const slot = makeSlot('2026-06-03', 'evening', 'storgata');
  const batches = Array.from({ length: transactions }, () =>
    Array.from({ length: eventsInTransaction }, (_, index) => pen.count(slot, people(index))),
  );
  const take = db.transaction((events: (typeof batches)[number]) => {
    for (const { id, seq, h, raw } of events)
      insertEvent(db, { id, seq, h, raw, install: pen.install, receivedAt: Date.now(), ...about });
  });
  const begun = performance.now();
  for (const batch of batches) take.immediate(batch);
  const seconds = (performance.now() - begun) / 1000;
  db.close();
  rmSync(dir, { recursive: true });
  return (transactions * eventsInTransaction) / seconds;
}
