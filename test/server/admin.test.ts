import { cpSync } from 'node:fs';
import Database from 'better-sqlite3';
import { beforeAll, expect, test } from 'vitest';
import { databaseFile } from '../../server/database.ts';
import { makeSlot, people } from '../support/events.ts';
import { enrolPhone } from '../support/phone.ts';
import { makeDataDir, runServer, runToEnd } from '../support/running-server.ts';

const admin = (dataDir: string, ...args: string[]) => runToEnd('server/admin.ts', args, { DATA_DIR: dataDir });
const lastLine = (text: string) => JSON.parse(text.trim().split('\n').at(-1) ?? '');

let counted: string;

/** A folder in which a phone has left two counts; each test gets a copy of it. */
beforeAll(async () => {
  counted = makeDataDir();
  const server = await runServer({ DATA_DIR: counted });
  const phone = await enrolPhone(server.origin, await server.invite('counter'));
  await phone.push(
    phone.count(makeSlot('2026-06-03', 'day', 'storgata'), people(20)),
    phone.count(makeSlot('2026-06-03', 'day', 'vaterland'), people(7)),
  );
  await server.stop();
});

function countedFolder(): string {
  const copy = makeDataDir();
  cpSync(counted, copy, { recursive: true });
  return copy;
}

/** Somebody who owns the file edits it: the triggers that forbid it are taken off first. */
function editBehindTheTriggers(dataDir: string, sql: string): void {
  const db = new Database(databaseFile(dataDir));
  const triggers = db.prepare<[], string>("SELECT name FROM sqlite_master WHERE type = 'trigger'").pluck().all();
  db.pragma('foreign_keys = OFF');
  for (const trigger of triggers) db.exec(`DROP TRIGGER ${trigger}`);
  db.exec(sql);
  db.close();
}

test('enrol beside a running server gives a code that opens the door once', async () => {
  await using server = await runServer();
  const { status, stdout } = await admin(server.dataDir, 'enrol', '--role', 'author', '--name', 'Åse', '--json');
  expect(status).toBe(0);
  const { code, link, expiresAt } = lastLine(stdout);
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
  expect(link).toBe(`http://localhost:8080/#e=${code}`);
  expect(expiresAt - Date.now()).toBeLessThanOrEqual(600_000);
  const phone = await enrolPhone(server.origin, code);
  expect([phone.person.name, phone.role]).toEqual(['Åse', 'author']);
  await expect(enrolPhone(server.origin, code)).rejects.toThrow('401');
});

test('enrol in a folder that no server has used yet makes the database ready', async () => {
  const dataDir = makeDataDir();
  const { status, stdout } = await admin(dataDir, 'enrol', '--role', 'counter', '--name', 'Ola', '--json');
  expect(status).toBe(0);
  const server = await runServer({ DATA_DIR: dataDir });
  const phone = await enrolPhone(server.origin, lastLine(stdout).code);
  await server.stop();
  expect(phone.role).toBe('counter');
});

test('verify reads every hash and link of an untouched log and finds nothing', async () => {
  const { status, stdout } = await admin(countedFolder(), 'verify', '--json');
  expect(lastLine(stdout)).toEqual({ ok: true, events: 12, faults: [] });
  expect(status).toBe(0);
});

test.each([
  [
    'a number changed in a text',
    "UPDATE event_text SET raw = CAST(replace(CAST(raw AS TEXT), ':20,', ':21,') AS BLOB)",
    /text of event .* was changed/,
  ],
  ['a verdict changed', "UPDATE event_log SET code = 'no_right' WHERE position = 12", /chain breaks/],
  ['a row taken out', 'DELETE FROM event_log WHERE position = 11', /position 11 is missing/],
  ['a text taken out', 'DELETE FROM event_text WHERE h = (SELECT h FROM event_log WHERE position = 11)', /is gone/],
  ['what stands changed', 'UPDATE standing_slot SET over_25 = over_25 + 1', /differs from the fold/],
])('verify finds %s behind the triggers', async (_, sql, fault) => {
  const dataDir = countedFolder();
  editBehindTheTriggers(dataDir, sql);
  const { status, stdout } = await admin(dataDir, 'verify', '--json');
  expect(status).toBe(1);
  expect(lastLine(stdout).faults.join('\n')).toMatch(fault);
});

test('rebuild makes what stands anew from the log', async () => {
  const dataDir = countedFolder();
  editBehindTheTriggers(dataDir, 'DELETE FROM standing_slot; DELETE FROM standing_count');
  const { status, stdout } = await admin(dataDir, 'rebuild', '--json');
  expect([status, lastLine(stdout)]).toEqual([0, { ok: true, counts: 2 }]);
  expect((await admin(dataDir, 'verify')).status).toBe(0);
});

test('rebuild refuses while a server holds the folder', async () => {
  await using server = await runServer();
  const { status, stderr } = await admin(server.dataDir, 'rebuild');
  expect(status).toBe(1);
  expect(stderr).toContain(`DATA_DIR ${server.dataDir} is in use by another Sommertelling server`);
});

test.each([
  [['enrol', '--name', 'Ola'], '--role is missing: use one of counter, coordinator, author.'],
  [['enrol', '--role', 'boss', '--name', 'Ola'], '--role is "boss"'],
  [['enrol', '--role', 'counter'], '--name is missing'],
  [['frobnicate'], 'There is no verb "frobnicate".'],
  [['verify'], 'holds no database: start the server there first.'],
  [['enrol', '--nome', 'Ola'], "Unknown option '--nome'"],
])('%s is refused with a sentence', async (args, sentence) => {
  const { status, stderr } = await admin(makeDataDir(), ...args);
  expect(status).toBe(1);
  expect(stderr).toContain(sentence);
});
