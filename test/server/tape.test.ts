import { mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { databaseFile, openDatabase } from '../../server/database.ts';
import { verifyTape } from '../../server/tape/load-tape.ts';
import { makeSlot, people, sha256 } from '../support/events.ts';
import { enrolPhone, type Phone } from '../support/phone.ts';
import { makeDataDir, runServer, runToEnd } from '../support/running-server.ts';
import { attachStrace, hasStrace } from '../support/strace.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { canMount, mountTinyDisk } from '../support/tiny-disk.ts';

vi.setConfig({ testTimeout: 60_000 });

let dir: string;
let tapeDir: string;
beforeEach(() => {
  dir = makeDataDir();
  tapeDir = makeDataDir();
});
afterEach(() => {
  for (const one of [dir, tapeDir]) rmSync(one, { recursive: true, force: true });
});

type TapedLine = { readonly position?: number; readonly id: string; readonly h: string; readonly chain: string };

function theTape(): string {
  const [name = ''] = readdirSync(tapeDir).filter((one) => one.endsWith('.tape'));
  return join(tapeDir, name);
}

/** The events on the tape up to its last whole line. */
function readTape(file = theTape()): readonly TapedLine[] {
  const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line) as TapedLine).filter(({ position }) => position !== undefined);
}

function readLog(): readonly string[] {
  const db = openDatabase(databaseFile(dir));
  try {
    return db.prepare<[], string>('SELECT chain FROM event_log ORDER BY position').pluck().all();
  } finally {
    db.close();
  }
}

const places = ['storgata', 'vaterland', 'akerselva', 'urtegata'];
const countsBy = (phone: Phone, n = 5) =>
  places.map((area) => phone.count(makeSlot('2026-06-03', 'day', area), people(n)));

/** A server in which a phone has left four counts, ended in good order. */
async function useServer() {
  await using server = await runServer({ DATA_DIR: dir, TAPE_DIR: tapeDir });
  const phone = await enrolPhone(server.origin, await server.invite('counter'));
  await phone.push(...countsBy(phone));
  await server.stop();
  return phone;
}

test('a server killed in the middle of pushes has every event that it acknowledged in its log and on the tape', async () => {
  const server = await runServer({ DATA_DIR: dir, TAPE_DIR: tapeDir });
  const codes = [await server.firstCode(), await server.invite('counter'), await server.invite('counter')];
  const phones = await Promise.all(codes.map((code) => enrolPhone(server.origin, code)));
  const acknowledged: string[] = [];
  const pushes = async (phone: Phone) => {
    for (let batch = 0; ; batch++) {
      const { results } = await phone.push(...countsBy(phone, batch));
      acknowledged.push(...results.map(({ id, h }) => `${id} ${h}`));
      if (acknowledged.length > 300) void server.kill();
    }
  };
  await Promise.allSettled(phones.map(pushes));
  await server.ended;
  expect(acknowledged.length).toBeGreaterThan(300);
  const taped = readTape();
  const held = new Set(taped.map(({ id, h }) => `${id} ${h}`));
  expect(acknowledged.filter((event) => !held.has(event))).toEqual([]);
  // What is on the tape is the log's beginning, row for row: the log is never behind.
  const log = readLog();
  expect(taped.map(({ chain }) => chain)).toEqual(log.slice(0, taped.length));
  // The next start brings the tape up to the log before anybody pushes.
  await using again = await runServer({ DATA_DIR: dir, TAPE_DIR: tapeDir });
  expect(again.origin).not.toBe('');
  expect(readTape().map(({ chain }) => chain)).toEqual(log);
});

describe('while the tape cannot be written', () => {
  let app: TestApp;
  let phone: Phone;
  beforeEach(async () => {
    app = await startTestApp({ config: { tapeDir } });
    phone = await app.phone('counter');
  });
  afterEach(() => app.close());

  /** Somebody exchanged the file for what cannot be written to. */
  function block() {
    const file = theTape();
    renameSync(file, `${file}.away`);
    mkdirSync(file);
    return () => rmdirSync(file);
  }

  test('a push is answered 503, and so is its repetition, though the log holds it; then the tape is made whole', async () => {
    const unblock = block();
    const counts = countsBy(phone);
    for (let attempt = 0; attempt < 2; attempt++) {
      const { status, body, headers } = await phone.tryPush(counts);
      expect([status, body]).toEqual([503, { error: { code: 'busy', details: {} } }]);
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    }
    expect(app.db.prepare('SELECT count(*) FROM event_log').pluck().get()).toBe(14);
    unblock();
    expect((await phone.push(...counts)).results.map(({ state }) => state)).toEqual(Array(4).fill('duplicate'));
    expect(readTape().map(({ position }) => position)).toEqual(Array.from({ length: 14 }, (_, index) => index + 1));
    expect(verifyTape(theTape())).toEqual({ events: 14, faults: [] });
  });

  test('reading goes on', async () => {
    const unblock = block();
    expect((await phone.get('/api/ref/1')).status).toBe(200);
    unblock();
  });
});

test('many pushes at once are all on the tape when they are answered, each row once and in order', async () => {
  await using app = await startTestApp({ config: { tapeDir } });
  const phones: Phone[] = [];
  for (let n = 0; n < 8; n++) phones.push(await app.phone('counter'));
  for (let round = 0; round < 5; round++) {
    const answers = await Promise.all(phones.map((phone) => phone.push(...countsBy(phone, round))));
    const positions = answers.flatMap(({ results }) => results.map(({ position }) => position));
    const taped = new Set(readTape().map(({ position }) => position));
    expect(positions.filter((position) => !taped.has(position ?? 0))).toEqual([]);
  }
  expect(verifyTape(theTape())).toEqual({ events: 10 + 8 * 4 * 5, faults: [] });
});

test.skipIf(!canMount)('a tape on a full disk: 503, and the same push succeeds when there is room', async () => {
  using disk = mountTinyDisk(64);
  await using app = await startTestApp({ config: { tapeDir: disk.dir } });
  tapeDir = disk.dir;
  const phone = await app.phone('counter');
  let counts = countsBy(phone);
  for (let batch = 0; (await phone.tryPush(counts)).status === 200; batch++) counts = countsBy(phone, batch);
  expect((await phone.tryPush(counts)).status).toBe(503);
  disk.resize(4096);
  await phone.push(...counts);
  const events = Number(app.db.prepare('SELECT count(*) FROM event_log').pluck().get());
  expect(verifyTape(theTape())).toEqual({ events, faults: [] });
});

test.skipIf(!hasStrace)(
  'a failed fdatasync of the tape is a 503, and the same push is whole on the tape the next time',
  async () => {
    await using server = await runServer({ DATA_DIR: dir, TAPE_DIR: tapeDir });
    const phone = await enrolPhone(server.origin, await server.firstCode());
    const counts = countsBy(phone);
    const fault = ['-P', theTape(), '-e', 'trace=fdatasync', '-e', 'inject=fdatasync:error=EIO:when=1'];
    const strace = await attachStrace(server.pid, ...fault);
    expect((await phone.tryPush(counts)).status).toBe(503);
    // strace counts for each thread: the next write may be another's first.
    await strace.detach();
    await phone.push(...counts);
    expect(verifyTape(theTape())).toEqual({ events: 14, faults: [] });
    expect((await server.stop()).stdout).toContain('the tape was not written (EIO');
  },
);

describe('the next start', () => {
  test('cuts off a last line that was torn, and writes it again', async () => {
    await useServer();
    const whole = readTape();
    const text = readFileSync(theTape(), 'utf8');
    writeFileSync(theTape(), text.slice(0, -200));
    expect(readTape().length).toBe(whole.length - 1);
    await using server = await runServer({ DATA_DIR: dir, TAPE_DIR: tapeDir });
    expect(server.origin).not.toBe('');
    expect(readTape()).toEqual(whole);
    expect(verifyTape(theTape())).toEqual({ events: whole.length, faults: [] });
  });

  test('writes anew what a power cut left as a hole, and keeps what was found', async () => {
    await useServer();
    const whole = readTape();
    const bytes = readFileSync(theTape());
    bytes.fill(0, bytes.length - 3000, bytes.length - 1500);
    writeFileSync(theTape(), bytes);
    await using server = await runServer({ DATA_DIR: dir, TAPE_DIR: tapeDir });
    expect(server.origin).not.toBe('');
    expect(readTape()).toEqual(whole);
    expect(readdirSync(tapeDir).filter((name) => name.endsWith('.damaged')).length).toBe(1);
  });

  test('refuses a database that lacks what is on its tape, and names the file to restore', async () => {
    await useServer();
    const early = readFileSync(databaseFile(dir));
    await useServer();
    writeFileSync(databaseFile(dir), early);
    const { status, stderr } = await runToEnd('server/main.ts', [], { PORT: '0', DATA_DIR: dir, TAPE_DIR: tapeDir });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^TAPE_DIR holds 18 events .* restore it with `restore .*\.tape`\.\n$/);
  });
});

test('no cookie is on the tape, nor its hash', async () => {
  const phone = await useServer();
  const text = readFileSync(theTape(), 'utf8');
  const token = phone.cookie.split('=')[1] ?? '';
  expect(token.length).toBeGreaterThan(40);
  expect(text).toContain(phone.install);
  for (const secret of [token, sha256(token)]) expect(text).not.toContain(secret);
});

test.skipIf(!hasStrace)('each push waits for the disk of the log and for the disk of the tape', async () => {
  await using server = await runServer({ DATA_DIR: dir, TAPE_DIR: tapeDir });
  const phone = await enrolPhone(server.origin, await server.firstCode());
  const strace = await attachStrace(server.pid, '-e', 'trace=fsync,fdatasync');
  for (let n = 0; n < 10; n++) await phone.push(...countsBy(phone, n));
  await strace.detach();
  const waits = (file: RegExp) =>
    strace.lines().filter((line) => /f(data)?sync\(/.test(line) && file.test(line)).length;
  expect(waits(/\.db-wal>/)).toBeGreaterThanOrEqual(10);
  expect(waits(/\.tape>/)).toBe(10);
});
