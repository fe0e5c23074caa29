import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { seasonAverages } from '#shared/report/season-averages.ts';
import { bokmal } from '#shared/report/wording-nb.ts';
import { databaseFile, openDatabase } from '../../server/database.ts';
import { sha256 } from '../../server/event-chain.ts';
import { putDownOften } from '../../server/put-down.ts';
import { findSeasonRecord, putDownTallies } from '../../server/season-record.ts';
import { markOf, readTalliesFile, talliesFile, writeTalliesFile } from '../../server/tallies-file.ts';
import { verifyVerb } from '../../server/verbs/verify.ts';
import { makeSlot, people } from '../support/events.ts';
import { enrolPhone } from '../support/phone.ts';
import { makeDataDir, type RunningServer, runServerAt } from '../support/running-server.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { countTwoSummers } from '../support/two-summers.ts';

/** It is 3 June 2026, 20:00: the summer of 2025 is over, that of 2026 is not. */
let app: TestApp;
let file: string;
beforeEach(async () => {
  app = await startTestApp();
  const { anne } = await countTwoSummers(app);
  await anne.push(anne.count(makeSlot('2026-06-01', 'day', 'storgata'), people(30)));
  file = talliesFile(app.db);
});
afterEach(() => app.close());

const asked = { set: 'all', band: 'all', basis: 'day_evening_mean', from: null, to: null } as const;
const peopleIn = (season: string, db = app.db) =>
  seasonAverages(findSeasonRecord(db, season, app.clock.now)!, asked, bokmal)!.total.day.sum;

/** What the next server tells, from the file or from the counts. */
const told = (season: string) => {
  const next = openDatabase(databaseFile(app.dataDir));
  try {
    return peopleIn(season, next);
  } finally {
    next.close();
  }
};

/** So that it shows whether the counts were read: nobody is told, and no mark says it. */
const changeCountsUnseen = () => app.db.exec('UPDATE standing_slot SET over_25 = over_25 + 50');

const putDown = () => {
  expect([peopleIn('2025'), peopleIn('2026')]).toEqual([2, 30]);
  putDownTallies(app.db);
};

const body = () => readFileSync(file, 'utf8').replace(/^.*\n/, '');

describe('of a season that is over', () => {
  test('the next server tells what was put down, and does not read the counts', () => {
    putDown();
    changeCountsUnseen();
    expect(told('2025')).toBe(2);
    expect(told('2026')).toBe(80);
  });

  test.each<[string, () => void]>([
    ['is gone', () => rmSync(file)],
    ['is empty', () => writeFileSync(file, '')],
    ['was cut off', () => writeFileSync(file, readFileSync(file).subarray(0, -9))],
    [
      'has one digit changed',
      () => writeFileSync(file, readFileSync(file, 'utf8').replace('"numbers":[2,', '"numbers":[3,')),
    ],
    ['has a seal that says nothing of the code', () => writeFileSync(file, `${sha256(body())}\n${body()}`)],
  ])('its counts are read where the file %s', (_, spoil) => {
    putDown();
    expect(readFileSync(file, 'utf8')).toContain('"numbers":[2,');
    spoil();
    changeCountsUnseen();
    expect(told('2025')).toBe(52);
  });

  test('its counts are read where the clock is before the time at which they were put down', () => {
    putDown();
    changeCountsUnseen();
    app.clock.now--;
    expect(told('2025')).toBe(52);
  });
});

test('nothing is put down of a season that still goes on, nor before anything was asked', () => {
  putDownTallies(app.db);
  expect(existsSync(file)).toBe(false);
  putDown();
  expect([...readTalliesFile(file).keys()]).toEqual(['2025']);
});

test('what nobody asked for this time is not lost, and what was asked for first now is added', () => {
  putDown();
  const next = openDatabase(databaseFile(app.dataDir));
  const record = findSeasonRecord(next, '2025', app.clock.now)!;
  seasonAverages(record, { ...asked, band: 'under_18' }, bokmal);
  putDownTallies(next);
  next.close();
  const bands = readTalliesFile(file)
    .get('2025')
    ?.tallies.rounds.map(([key]) => JSON.parse(key)[0]);
  expect(bands).toEqual(['all', 'under_18']);
});

test('other code has another mark, whatever of it is other', () => {
  const dir = makeDataDir();
  mkdirSync(join(dir, 'report'));
  const mark = (path: string, text: string) => {
    writeFileSync(join(dir, path), text);
    return markOf([dir]);
  };
  const marks = [mark('report/a.ts', 'one'), mark('report/a.ts', 'two'), mark('b.ts', 'three'), mark('b.ts', '')];
  expect(new Set(marks).size).toBe(4);
  expect(mark('notes.md', 'no code')).toBe(marks[3]);
  rmSync(dir, { recursive: true });
});

test('the real program puts down what an office asked of it, and the next one tells the same', async () => {
  const dataDir = makeDataDir();
  const ask = async (act = async (_: RunningServer) => {}) => {
    await using server = await runServerAt(Date.UTC(2026, 10, 27, 12), { DATA_DIR: dataDir });
    await act(server);
    const author = await enrolPhone(server.origin, await server.invite('author'));
    const { status, body } = await author.get('/api/seasons/2026/averages');
    await server.stop();
    expect(status).toBe(200);
    return body;
  };
  const first = await ask(async (server) => {
    const counter = await enrolPhone(server.origin, await server.invite('counter'));
    await counter.push(counter.count(makeSlot('2026-06-01', 'day', 'storgata'), people(30)));
  });
  expect([...readTalliesFile(`${databaseFile(dataDir)}-tallies`).keys()]).toEqual(['2026']);
  expect(await ask()).toEqual(first);
  rmSync(dataDir, { recursive: true });
});

describe('a server', () => {
  const log = { info: () => {}, warn: (_: object, line: string) => warned.push(line), error: () => {} };
  let warned: string[];
  let due: { callback: () => void; delayMs: number } | undefined;
  let end: () => void;
  beforeEach(() => {
    warned = [];
    const later = (callback: () => void, delayMs: number) => {
      due = { callback, delayMs };
      return () => {
        due = undefined;
      };
    };
    end = putDownOften(app.db, app.config, log, later);
  });

  test('puts down each minute what it has found, and a last time when it ends', () => {
    expect(due?.delayMs).toBe(60_000);
    peopleIn('2025');
    expect(existsSync(file)).toBe(false);
    due?.callback();
    expect(readTalliesFile(file).size).toBe(1);
    expect(due?.delayMs).toBe(60_000);
    rmSync(file);
    due?.callback();
    expect(existsSync(file)).toBe(false);
    seasonAverages(findSeasonRecord(app.db, '2025', app.clock.now)!, { ...asked, band: 'unknown' }, bokmal);
    end();
    expect(readTalliesFile(file).size).toBe(1);
    expect(due).toBeUndefined();
  });

  test('says so where it cannot, goes on, and does it when it can', () => {
    mkdirSync(`${file}.part`);
    peopleIn('2025');
    due?.callback();
    expect(warned).toEqual(['the tallies of past seasons were not put down: the next start reads their counts again']);
    expect(due?.delayMs).toBe(60_000);
    rmSync(`${file}.part`, { recursive: true });
    due?.callback();
    expect(readTalliesFile(file).size).toBe(1);
    end();
  });
});

test('verify makes what was put down anew, and names a season in which it is something else', () => {
  putDown();
  expect(verifyVerb(app.config, undefined).isGood).toBe(true);
  const [lying] = [...readTalliesFile(file).values()];
  const { tallies } = lying!;
  const rounds = tallies.rounds.map(([key]) => [key, { day: { sum: 1, n: 1 }, evening: { sum: 0, n: 0 } }] as const);
  writeTalliesFile(file, new Map([['2025', { ...lying!, tallies: { ...tallies, rounds } }]]));
  const { isGood, lines } = verifyVerb(app.config, undefined);
  expect([isGood, lines]).toEqual([
    false,
    [`what was put down of season 2025 is not what its counts come to: delete ${file}`],
  ]);
  rmSync(file);
  expect(verifyVerb(app.config, undefined).isGood).toBe(true);
});
