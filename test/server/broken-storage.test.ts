import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { parseConfig } from '../../server/config.ts';
import { databaseFile, openReadOnly } from '../../server/database.ts';
import { tellFreeSpace } from '../../server/free-space.ts';
import { verify } from '../../server/verify.ts';
import { makeSlot, people } from '../support/events.ts';
import { call, enrolPhone, type Phone } from '../support/phone.ts';
import { makeDataDir, runServer, runToEnd } from '../support/running-server.ts';
import { attachStrace, hasStrace } from '../support/strace.ts';
import { startTestApp } from '../support/test-app.ts';
import { canMount, mountTinyDisk } from '../support/tiny-disk.ts';

vi.setConfig({ testTimeout: 60_000 });

let dir: string;
beforeEach(() => {
  dir = makeDataDir();
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const mark = () => join(dir, 'server.open');
const countsBy = (phone: Phone, n = 5) =>
  ['storgata', 'vaterland', 'akerselva', 'urtegata'].map((area) =>
    phone.count(makeSlot('2026-06-03', 'day', area), people(n)),
  );

async function useServer({ endsWell }: { readonly endsWell: boolean }) {
  const server = await runServer({ DATA_DIR: dir });
  const phone = await enrolPhone(server.origin, await server.invite('counter'));
  await phone.push(...countsBy(phone));
  await (endsWell ? server.stop() : server.kill());
}

describe.skipIf(!hasStrace)('when the disk fails under a commit', () => {
  test.each([1, 3])(
    'at fdatasync %i: nothing is acknowledged, the program ends, and the next start checks and serves',
    async (n) => {
      await using server = await runServer({ DATA_DIR: dir });
      const phone = await enrolPhone(server.origin, await server.invite('counter'));
      const held = countsBy(phone);
      await phone.push(...held);
      const strace = await attachStrace(
        server.pid,
        '-e',
        'trace=fdatasync,fsync',
        '-e',
        `inject=fdatasync,fsync:error=EIO:when=${n}`,
      );
      const acknowledged = held.map(({ id }) => id);
      const pushes = async () => {
        for (let batch = 0; ; batch++) {
          const { results } = await phone.push(...countsBy(phone, batch));
          acknowledged.push(...results.map(({ id }) => id));
        }
      };
      await expect(pushes()).rejects.toThrow();
      const { status, stderr, stdout } = await server.ended;
      await strace.detach();
      expect(strace.lines().filter((line) => line.includes('INJECTED')).length).toBe(1);
      expect(acknowledged.length).toBe(4 + 4 * (n - 1));
      expect(status).toBe(1);
      expect(stdout).toContain('SQLITE_IOERR');
      expect(stderr).toMatch(/^The database failed \(disk I\/O error\): check the disk, then start again\.\n$/);
      expect(existsSync(mark())).toBe(true);
      await using again = await runServer({ DATA_DIR: dir });
      expect((await call(again.origin, '/api/health')).status).toBe(200);
      const db = openReadOnly(databaseFile(dir));
      const inLog = new Set(db.prepare<[], string>('SELECT id FROM event_log').pluck().all());
      expect(acknowledged.filter((id) => !inLog.has(id))).toEqual([]);
      expect(verify(db).faults).toEqual([]);
      db.close();
    },
  );
});

describe('the mark of a running server', () => {
  test('goes with a clean end, and stays after a kill until the next clean end', async () => {
    await useServer({ endsWell: true });
    expect(existsSync(mark())).toBe(false);
    await useServer({ endsWell: false });
    expect(existsSync(mark())).toBe(true);
    await useServer({ endsWell: true });
    expect(existsSync(mark())).toBe(false);
  });

  test.each([
    [
      'a changed text at the end of the log',
      "UPDATE event_text SET raw = x'00' WHERE h = (SELECT h FROM event_log ORDER BY position DESC LIMIT 1)",
      /the text of event .* was changed/,
    ],
    ['a row that is gone', 'DELETE FROM event_log WHERE position = 12', /position 12 is missing/],
  ])('makes the next start find %s, and refuse with a sentence', async (_, sql, fault) => {
    await useServer({ endsWell: true });
    const db = new Database(databaseFile(dir));
    db.pragma('foreign_keys = OFF');
    for (const name of db.prepare<[], string>("SELECT name FROM sqlite_master WHERE type = 'trigger'").pluck().all())
      db.exec(`DROP TRIGGER ${name}`);
    db.exec(sql);
    db.close();
    writeFileSync(mark(), '');
    const { status, stderr } = await runToEnd('server/main.ts', [], { PORT: '0', DATA_DIR: dir });
    expect([status, stderr.trim().split('\n').length]).toEqual([1, 1]);
    expect(stderr).toMatch(fault);
    expect(stderr).toContain('put it aside and restore a backup.');
  });

  test('makes the next start find a damaged page, and refuse with a sentence', async () => {
    await useServer({ endsWell: true });
    const bytes = readFileSync(databaseFile(dir));
    writeFileSync(databaseFile(dir), bytes.fill(0x55, 3 * 4096, 3 * 4096 + 200));
    writeFileSync(mark(), '');
    const { status, stderr } = await runToEnd('server/main.ts', [], { PORT: '0', DATA_DIR: dir });
    expect([status, stderr.trim().split('\n').length]).toEqual([1, 1]);
    expect(stderr).toContain('failed its check after a server that did not end well');
  });
});

test.skipIf(!hasStrace)('killed while the very first file is made, the next start makes it', async () => {
  for (let n = 1; n <= 3; n++) {
    rmSync(dir, { recursive: true });
    dir = makeDataDir();
    const args = ['-f', '-qq', '-o', '/dev/null', '-P', databaseFile(dir), '-P', `${databaseFile(dir)}-journal`];
    const inject = ['-e', `inject=pwrite64,fdatasync,fsync,unlink:signal=KILL:when=${n}`];
    spawnSync('strace', [...args, ...inject, process.execPath, 'server/main.ts'], {
      env: { PATH: process.env.PATH ?? '', PORT: '0', DATA_DIR: dir },
      cwd: join(import.meta.dirname, '../..'),
      timeout: 15_000,
      killSignal: 'SIGKILL',
    });
    await using server = await runServer({ DATA_DIR: dir });
    expect((await call(server.origin, '/api/health')).status).toBe(200);
  }
});

test('a change that a kill left half made in the file itself is taken back by the next start', async () => {
  await useServer({ endsWell: true });
  const db = new Database(databaseFile(dir));
  db.pragma('journal_mode = DELETE');
  db.pragma('cache_size = 1');
  db.exec('BEGIN IMMEDIATE; CREATE TABLE half (a TEXT)');
  for (let row = 0; row < 200; row++) db.prepare('INSERT INTO half VALUES (?)').run('x'.repeat(1000));
  const killed = makeDataDir();
  cpSync(dir, killed, { recursive: true });
  db.close();
  expect(statSync(`${databaseFile(killed)}-journal`).size).toBeGreaterThan(512);
  await using server = await runServer({ DATA_DIR: killed });
  await server.stop();
  const recovered = openReadOnly(databaseFile(killed));
  expect(verify(recovered)).toMatchObject({ events: 14, faults: [] });
  recovered.close();
  rmSync(killed, { recursive: true });
});

test.skipIf(!canMount)(
  'on a full disk a push is answered 503 with a time to come back, reading goes on, and it passes by itself',
  async () => {
    using disk = mountTinyDisk(800);
    await using server = await runServer({ DATA_DIR: disk.dir });
    const phone = await enrolPhone(server.origin, await server.invite('counter'));
    const acknowledged: string[] = [];
    let reply = await phone.tryPush([]);
    let counts = countsBy(phone);
    for (let batch = 0; reply.status === 200; batch++) {
      counts = Array.from({ length: 10 }, () => countsBy(phone, batch)).flat();
      reply = await phone.tryPush(counts);
      if (reply.status === 200) acknowledged.push(...counts.map(({ id }) => id));
    }
    expect(acknowledged.length).toBeGreaterThan(0);
    expect([reply.status, reply.body]).toEqual([503, { error: { code: 'busy', details: {} } }]);
    expect(Number(reply.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await phone.get('/api/ref/1')).status).toBe(200);
    disk.resize(16_000);
    await phone.push(...counts);
    await server.stop();
    const db = openReadOnly(databaseFile(disk.dir));
    const inLog = new Set(db.prepare<[], string>('SELECT id FROM event_log').pluck().all());
    expect([...acknowledged, ...counts.map(({ id }) => id)].filter((id) => !inLog.has(id))).toEqual([]);
    expect(verify(db).faults).toEqual([]);
    db.close();
  },
);

test('while another process holds the database, eight pushes are answered 503 within 300 ms, others are served, and it passes', async () => {
  await using app = await startTestApp();
  const phones: Phone[] = [];
  for (let n = 0; n < 8; n++) phones.push(await app.phone('counter'));
  const other = new Database(databaseFile(app.dataDir));
  const attempt = async () => {
    other.exec('BEGIN IMMEDIATE');
    const startedAt = performance.now();
    const pushes = phones.map(async (phone) => {
      const { status, headers } = await phone.tryPush(countsBy(phone));
      return { status, retryAfter: headers.get('retry-after'), tookMs: performance.now() - startedAt };
    });
    const health: number[] = [];
    let isOver = false;
    const asking = (async () => {
      while (!isOver) {
        const askedAt = performance.now();
        expect((await call(app.origin, '/api/health')).status).toBe(200);
        health.push(performance.now() - askedAt);
      }
    })();
    const answers = await Promise.all(pushes);
    isOver = true;
    await asking;
    other.exec('ROLLBACK');
    expect(answers.map(({ status, retryAfter }) => [status, Number(retryAfter) > 0])).toEqual(
      Array(8).fill([503, true]),
    );
    return { slowestPushMs: Math.max(...answers.map(({ tookMs }) => tookMs)), slowestHealthMs: Math.max(...health) };
  };
  // The best of a few: a busy machine holds up everybody.
  const attempts = [await attempt(), await attempt(), await attempt()];
  expect(Math.min(...attempts.map(({ slowestPushMs }) => slowestPushMs))).toBeLessThan(300);
  expect(Math.min(...attempts.map(({ slowestHealthMs }) => slowestHealthMs))).toBeLessThan(150);
  other.close();
  for (const phone of phones) await phone.push(...countsBy(phone));
});

test('a disk with little room is a warning in the log, with the name of the setting; one with room is none', async () => {
  const told: string[] = [];
  const look = async (lowSpaceBytes: number) => {
    const config = parseConfig({ DATA_DIR: dir });
    const log = { info: () => {}, error: () => {}, warn: (_: object, sentence: string) => told.push(sentence) };
    await tellFreeSpace({ ...config, limits: { ...config.limits, lowSpaceBytes } }, log);
  };
  await look(0);
  expect(told).toEqual([]);
  await look(Number.MAX_SAFE_INTEGER);
  expect(told).toEqual(['DATA_DIR is nearly full']);
});
