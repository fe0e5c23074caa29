import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Database, databaseFile, migrate, openDatabase, openReadOnly } from '../../server/database.ts';
import { seed } from '../../server/seed.ts';
import { readLogEnd } from '../../server/store/events.ts';
import { listEverySlot, saveBeside } from '../../server/store/standings.ts';
import { verify, verifyLog } from '../../server/verify.ts';
import { makeBands, makeSlot, people } from '../support/events.ts';
import { makeDataDir, runToEnd } from '../support/running-server.ts';
import { startTestApp } from '../support/test-app.ts';

vi.setConfig({ testTimeout: 60_000 });

const ours = join(import.meta.dirname, '../../migrations');
const known = readdirSync(ours).filter((name) => name.endsWith('.sql'));
const now = Date.UTC(2026, 8, 1);

let dir: string;
let steps: string;
beforeEach(() => {
  [dir, steps] = [makeDataDir(), makeDataDir()] as const;
  cpSync(ours, steps, { recursive: true });
});
afterEach(() => {
  for (const one of [dir, steps]) rmSync(one, { recursive: true, force: true });
});

const file = () => databaseFile(dir);
const migrateIn = (env: Readonly<Record<string, string>> = {}) =>
  runToEnd('test/support/migrating.ts', [file(), steps], env);
const addStep = (name: string, sql: string) => writeFileSync(join(steps, name), sql);
const beside = () => readdirSync(dir).filter((name) => name.startsWith('before-migration'));

function makeFilled() {
  const db = openDatabase(file());
  migrate(db);
  seed(db, now);
  const end = readLogEnd(db);
  db.close();
  return end;
}

function read() {
  const db = openReadOnly(file());
  try {
    const tables = db.prepare<[], string>("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all();
    const version = db.pragma('user_version', { simple: true }) as number;
    const { faults } = version >= known.length ? verifyLog(db) : { faults: [] };
    return { version, hasOne: tables.includes('one'), hasTwo: tables.includes('two'), faults };
  } finally {
    db.close();
  }
}

test('killed before and within every step, a database holds whole steps and all of its log, and goes on from there', async () => {
  const end = makeFilled();
  const [first, second] = ['9001_one.sql', '9002_two.sql'];
  addStep(first, 'CREATE TABLE one (a INTEGER) STRICT; INSERT INTO one SELECT position FROM event_log;');
  addStep(second, 'CREATE TABLE two (a INTEGER) STRICT; INSERT INTO two VALUES (die()); DROP TABLE one;');
  const whole = { faults: [] };
  await migrateIn({ DIE_BEFORE: first });
  expect(read()).toEqual({ ...whole, version: known.length, hasOne: false, hasTwo: false });
  await migrateIn({ DIE_BEFORE: second });
  expect(read()).toEqual({ ...whole, version: known.length + 1, hasOne: true, hasTwo: false });
  await migrateIn({ DIES: 'yes' });
  expect(read()).toEqual({ ...whole, version: known.length + 1, hasOne: true, hasTwo: false });
  expect((await migrateIn()).status).toBe(0);
  expect(read()).toEqual({ ...whole, version: known.length + 2, hasOne: false, hasTwo: true });
  const db = openDatabase(file());
  expect(readLogEnd(db)).toEqual(end);
  db.close();
  expect(beside()).toEqual(
    [
      `before-migration-${known.length + 1}-at-${end.position}.db`,
      `before-migration-${known.length}-at-${end.position}.db`,
    ].sort(),
  );
});

test('an empty database killed within any of our own steps becomes whole at the next start', async () => {
  for (const step of known) {
    await migrateIn({ DIE_BEFORE: step });
    expect(read().version).toBe(known.indexOf(step));
  }
  expect((await migrateIn()).status).toBe(0);
  expect(read()).toMatchObject({ version: known.length, faults: [] });
});

test('before a step a database that holds anything is copied beside itself, whole; a new one is not', async () => {
  const end = makeFilled();
  expect(beside()).toEqual([]);
  addStep('9001_one.sql', 'CREATE TABLE one (a INTEGER) STRICT;');
  expect((await migrateIn()).status).toBe(0);
  const copy = openReadOnly(join(dir, beside()[0] ?? ''));
  expect([readLogEnd(copy), copy.pragma('user_version', { simple: true })]).toEqual([end, known.length]);
  expect(verify(copy).faults).toEqual([]);
  copy.close();
  expect((await migrateIn()).status).toBe(0);
  expect(beside().length).toBe(1);
});

test('what stood in the words of an older program stands afterwards as the fold says it', async () => {
  await using app = await startTestApp();
  const [kari, office] = await Promise.all([app.phone('counter'), app.phone('coordinator')]);
  const slot = (area: string) => makeSlot('2026-06-03', 'evening', area);
  const count = kari.count(slot('storgata'), people(5));
  const [estimated, brokenOff] = [
    kari.count(slot('vaterland'), people(9, { estimated: true })),
    kari.count(
      slot('akerselva'),
      { status: 'not_counted', reason: 'safety', partialBands: makeBands(1, 2, 3) },
      { conditions: { policePresent: 'yes', serviceOpen: 'no' } },
    ),
  ];
  const twice = [kari.count(slot('urtegata'), people(1)), kari.count(slot('urtegata'), people(2))];
  await kari.push(count, kari.amend(count, { outcome: people(6) }), kari.void(count), estimated, brokenOff, ...twice);
  await office.push(office.decide(estimated, 'accept'));
  expect(listEverySlot(app.db)).toHaveLength(4);
  writeAsVersion5(app.db);
  migrate(app.db);
  expect(verify(app.db).faults).toEqual([]);
});

/** What stands as the program wrote it before a phone was named in it: one JSON text for each slot, and one for each count. */
function writeAsVersion5(db: Database) {
  const slots = listEverySlot(db);
  for (const { count } of slots) if (count) saveBeside(db, count);
  db.exec(`ALTER TABLE device DROP COLUMN signed_out_at; DROP VIEW count_place;
    UPDATE standing_count SET standing = json_remove(standing, '$.install'); DROP TABLE standing_slot;
    DROP TABLE standing_season;
    ${/CREATE TABLE standing_slot[^;]*;/.exec(readFileSync(join(ours, '0003_standing.sql'), 'utf8'))}`);
  for (const { count, ...slot } of slots) {
    const { install: _, ...before } = count ?? {};
    const standing = JSON.stringify({ ...slot, count: count && before });
    const { season, date, shift, area } = slot;
    db.prepare('INSERT INTO standing_slot VALUES (?, ?, ?, ?, ?)').run(season, date, shift, area, standing);
  }
  db.pragma('user_version = 5');
}
