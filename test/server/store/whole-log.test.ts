import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { fold } from '#shared/sync/fold.ts';
import { type Database, migrate, openDatabase } from '../../../server/database.ts';
import { foldCounts } from '../../../server/fold-log.ts';
import { insertEvent, type LogEnd, readLogEnd } from '../../../server/store/events.ts';
import { listAllEntries } from '../../../server/store/whole-log.ts';
import { verifyLog } from '../../../server/verify.ts';
import { type Content, countContent, makeEvent, makeId, makeSlot, people } from '../../support/events.ts';

/** A log longer than what is read of it at a time. */
const length = 3500;
const [owner, install] = ['anne', makeId()];
const slot = makeSlot('2026-06-01', 'day', 'storgata');

let db: Database;
beforeEach(() => {
  db = openDatabase(':memory:');
  migrate(db);
  onTestFinished(() => void db.close());
});

/** Counts of one person each, but where the log is said to hold something else. */
function fill(instead: ReadonlyMap<number, Content>): void {
  db.transaction(() => {
    let end: LogEnd = readLogEnd(db);
    for (let position = 1; position <= length; position++) {
      const content = instead.get(position) ?? countContent(slot, people(1));
      const made = makeEvent({ v: 1, id: makeId(), install, seq: position, ...content });
      const { id, type, root } = made.content as { id: string; type?: 'count' | 'amend'; root?: string | null };
      const about = { sender: owner, owner, ownerRole: 'counter', receivedAt: 0, code: null } as const;
      end = insertEvent(
        db,
        { ...made, install, seq: position, ...about, type: type ?? null, subject: root ?? id },
        end,
      );
    }
  })();
}

const amend = (root: string, base: string, n: number, id = makeId()): Content => {
  const content = { ...countContent(slot, people(n)), type: 'amend', root, base, reason: 'Talt en gang til' };
  return { ...content, id };
};

test('a count is one count, though its corrections lie thousands of events before it and behind it', () => {
  const [early, late] = [makeId(), makeId()];
  const [first, second, third] = [makeId(), makeId(), makeId()];
  fill(
    new Map<number, Content>([
      [2, { ...countContent(slot, people(2)), id: early }],
      [1500, amend(early, early, 3, first)],
      [1501, amend(early, first, 4)],
      [3499, amend(late, second, 7, third)],
      [10, amend(late, late, 6, second)],
      [3500, { ...countContent(slot, people(5)), id: late }],
    ]),
  );
  const counts = [...foldCounts(db)];
  const atOnce = fold(listAllEntries(db)).counts;
  expect(counts.length).toBe(length - 4);
  expect(new Map(counts.map((count) => [count.root, count]))).toEqual(atOnce);
  const standing = (root: string) => counts.filter((one) => one.root === root).map(({ outcome }) => outcome);
  expect([standing(early), standing(late)]).toEqual([[people(4)], [people(7)]]);
  expect(verifyLog(db)).toEqual({ events: length, faults: [] });
});

test('a row that is missing from the middle of a long log is named', () => {
  fill(new Map());
  db.exec('DROP TRIGGER event_log_no_delete; DELETE FROM event_log WHERE position = 2000');
  expect(verifyLog(db).faults[0]).toBe('position 2000 is missing: a row was removed before position 2001');
});

test('a row that somebody put before the first is seen', () => {
  fill(new Map());
  db.exec(`INSERT INTO event_log SELECT -1, id, 'another', install, seq, sender, owner, owner_role, received_at, code, type, subject, chain
    FROM event_log WHERE position = 1`);
  expect(verifyLog(db).faults[0]).toBe('position 1 is missing: a row was removed before position -1');
});
