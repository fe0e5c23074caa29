import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeRestoredCopy } from '../../server/backup/restored-copy.ts';
import { openDatabase, openReadOnly } from '../../server/database.ts';
import { copyInto } from '../../server/store/snapshot.ts';
import { findCount } from '../../server/store/standings.ts';
import { verify } from '../../server/verify.ts';
import { type MadeEvent, makeSlot, people } from '../support/events.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let backup: string;
let target: string;
let count: MadeEvent;
beforeEach(async () => {
  app = await startTestApp();
  const phone = await app.phone('counter');
  count = phone.count(makeSlot('2026-06-01', 'day', 'storgata'), people(3));
  await phone.push(count);
  [backup, target] = [join(app.dataDir, 'backup.db'), join(app.dataDir, 'trial.db')];
  copyInto(app.db, backup);
});
afterEach(() => app.close());

/** Changes one letter of the count's id where an index has it. */
const spoilIndex = (index: string) => {
  const db = openDatabase(backup);
  const { rootpage } = db.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').get(index) as {
    rootpage: number;
  };
  const pageSize = db.pragma('page_size', { simple: true }) as number;
  db.pragma('journal_mode = DELETE');
  db.close();
  const bytes = readFileSync(backup);
  const from = (rootpage - 1) * pageSize;
  const at = bytes.subarray(from, from + pageSize).indexOf(count.id);
  expect(at).toBeGreaterThan(0);
  bytes[from + at] = (bytes[from + at] ?? 0) ^ 1;
  writeFileSync(backup, bytes);
};

test.each([false, true])(
  'a backup with a spoiled index is refused, though a copy of it would have a good one (trial: %s)',
  (isTrial) => {
    spoilIndex('standing_slot_root');
    expect(() => makeRestoredCopy(backup, target, { isTrial })).toThrow(
      /backup\.db is not whole: the database file is damaged: .*standing_slot_root/,
    );
    expect(existsSync(target)).toBe(false);
  },
);

test.each([false, true])('what stands wrongly in a backup is made anew in the copy (trial: %s)', (isTrial) => {
  const db = openDatabase(backup);
  db.exec('UPDATE standing_slot SET over_25 = 99');
  db.close();
  makeRestoredCopy(backup, target, { isTrial });
  const restored = openReadOnly(target);
  expect(findCount(restored, count.id)).toEqual(findCount(app.db, count.id));
  expect(verify(restored).faults).toEqual([]);
  restored.close();
});

test.each([false, true])(
  'what stands in a backup and cannot even be read is made anew in the copy (trial: %s)',
  (isTrial) => {
    const db = openDatabase(backup);
    db.exec("INSERT INTO standing_count (root, standing) VALUES ('x', '{')");
    db.close();
    makeRestoredCopy(backup, target, { isTrial });
    const restored = openReadOnly(target);
    expect(verify(restored).faults).toEqual([]);
    restored.close();
  },
);

test.each([false, true])('a backup with a changed text is refused (trial: %s)', (isTrial) => {
  const db = openDatabase(backup);
  db.exec('DROP TRIGGER event_text_no_update');
  db.prepare('UPDATE event_text SET raw = ? WHERE h = ?').run(Buffer.from(count.raw.replace('3', '4')), count.h);
  db.close();
  expect(() => makeRestoredCopy(backup, target, { isTrial })).toThrow(`the text of event ${count.id} was changed`);
  rmSync(target, { force: true });
});
