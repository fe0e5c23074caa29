import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verify } from '../../server/verify.ts';
import { makeSlot, people } from '../support/events.ts';
import type { Phone } from '../support/phone.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let phone: Phone;
beforeAll(async () => {
  app = await startTestApp();
  phone = await app.phone('counter');
  await phone.push(phone.count(makeSlot('2026-06-01', 'day', 'storgata'), people(5)));
});
afterAll(() => app.close());

const run = (sql: string) => app.db.prepare(sql).run();
const everything = () => ['event_log', 'event_text'].map((table) => app.db.prepare(`SELECT * FROM ${table}`).all());

describe('the log takes no change:', () => {
  test.each([
    'UPDATE event_log SET code = NULL WHERE position = 1',
    'UPDATE event_log SET owner = owner',
    'DELETE FROM event_log WHERE position = 1',
    'DELETE FROM event_log',
    'INSERT OR REPLACE INTO event_log SELECT * FROM event_log WHERE position = 1',
    'REPLACE INTO event_log SELECT * FROM event_log WHERE position = 1',
    "UPDATE event_text SET raw = x'00'",
    'DELETE FROM event_text',
    "INSERT OR REPLACE INTO event_text SELECT h, x'00' FROM event_text LIMIT 1",
  ])('%s', (sql) => {
    const before = everything();
    expect(() => run(sql)).toThrow(/append only/);
    expect(everything()).toEqual(before);
  });

  test('nor can the same event be written twice', () => {
    const copy = `INSERT INTO event_log SELECT position + 1000, id, h, install, seq, sender, owner, owner_role,
      received_at, code, type, subject, chain FROM event_log WHERE position = 1`;
    expect(() => run(copy)).toThrow(/UNIQUE/);
  });
});

test('the connection that serves waits for the disk at every commit', async () => {
  await phone.push(phone.count(makeSlot('2026-06-01', 'day', 'vaterland'), people(5)));
  expect(app.db.pragma('synchronous', { simple: true })).toBe(2);
  expect(app.db.pragma('journal_mode', { simple: true })).toBe('wal');
  expect(app.db.pragma('foreign_keys', { simple: true })).toBe(1);
  expect(app.db.pragma('recursive_triggers', { simple: true })).toBe(1);
});

test('a push that fails in the middle leaves nothing, and the same push succeeds when the fault is gone', async () => {
  const events = ['day', 'evening'].map((shift) =>
    phone.count(makeSlot('2026-06-03', shift as 'day', 'storgata'), people(5)),
  );
  const { id = '' } = events[1] ?? {};
  const before = everything();
  app.db.exec(`CREATE TRIGGER fault BEFORE INSERT ON event_log WHEN new.id = '${id}'
    BEGIN SELECT RAISE(ABORT, 'a fault in the middle'); END`);
  const { status } = await phone.tryPush(events);
  app.db.exec('DROP TRIGGER fault');
  expect(status).toBeGreaterThanOrEqual(500);
  expect(everything()).toEqual(before);
  expect((await phone.push(...events)).results.map(({ state }) => state)).toEqual(['stored', 'stored']);
});

test('each event is chained to the one before it, and all of it can be checked', async () => {
  await phone.push(phone.event({ note: 'nonsense' }));
  const { events, faults } = verify(app.db);
  expect(faults).toEqual([]);
  expect(events).toBe(app.db.prepare('SELECT max(position) FROM event_log').pluck().get());
});
