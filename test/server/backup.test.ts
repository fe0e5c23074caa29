import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { clearOldBackups } from '../../server/backup/backup-folder.ts';
import { jobOf, keepBackups } from '../../server/backup/backup-schedule.ts';
import { startBackup } from '../../server/backup/backup-thread.ts';
import { toFileTime } from '../../server/backup/file-time.ts';
import { moveSafeThrough, readSafeThrough } from '../../server/backup/safe-through.ts';
import { parseConfig } from '../../server/config.ts';
import { databaseFile, openReadOnly } from '../../server/database.ts';
import { fillWithMadeUpSeasons } from '../../server/demo/fill.ts';
import { readLogEnd } from '../../server/store/events.ts';
import { getMeta } from '../../server/store/meta.ts';
import { verify } from '../../server/verify.ts';
import { makeSlot, people } from '../support/events.ts';
import { enrolPhone, type Phone } from '../support/phone.ts';
import { makeDataDir, runServer, runToEnd } from '../support/running-server.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

vi.setConfig({ testTimeout: 60_000 });

let backupDir: string;
beforeEach(() => {
  backupDir = makeDataDir();
});
afterEach(() => rmSync(backupDir, { recursive: true, force: true }));

const listBackups = () => readdirSync(backupDir).filter((name) => name.startsWith('sommertelling-'));
const countAt = (phone: Phone, area: string) => phone.count(makeSlot('2026-06-03', 'day', area), people(20));

describe('the schedule', () => {
  let app: TestApp;
  let phone: Phone;
  let errors: string[];
  let due: { callback: () => void; delayMs: number } | undefined;
  let tellDue: () => void;
  let end: () => Promise<void>;
  beforeEach(async () => {
    app = await startTestApp({ config: { backupDir } });
    phone = await app.phone('counter');
    errors = [];
    due = undefined;
  });
  afterEach(async () => {
    await end();
    await app.close();
  });

  /** Begins, and waits until it has done what was to be done and asks to be called again. */
  const begin = () => {
    const { db } = app;
    const config = { ...parseConfig({ DATA_DIR: app.dataDir }), backupDir };
    const log = {
      info: () => {},
      warn: () => {},
      error: (about: object) => errors.push(String((about as { err: Error }).err.message)),
    };
    const later = (callback: () => void, delayMs: number) => {
      due = { callback, delayMs };
      tellDue();
      return () => {};
    };
    return untilDue(() => {
      end = keepBackups(
        { db, config, log, onBroken: (error) => errors.push(`broken: ${error.message}`) },
        { clock: () => app.clock.now, later },
      );
    });
  };
  const untilDue = (act: () => void) =>
    new Promise<void>((resolve) => {
      tellDue = resolve;
      act();
    });
  const tick = () => untilDue(() => due?.callback());

  test('makes a copy at start, says what is safe in the next answer, and comes back in 15 minutes', async () => {
    expect((await phone.push(countAt(phone, 'storgata'))).safeThrough).toBeNull();
    await begin();
    expect(errors).toEqual([]);
    expect(listBackups()).toEqual([`sommertelling-11-${toFileTime(app.clock.now)}.db`]);
    expect((await phone.push()).safeThrough).toBe(11);
    expect(due?.delayMs).toBe(900_000);
  });

  test('makes another only when the log has grown', async () => {
    await begin();
    app.clock.now += 900_000;
    await tick();
    expect(listBackups().length).toBe(1);
    await phone.push(countAt(phone, 'storgata'));
    await tick();
    expect(listBackups().length).toBe(2);
    expect(readSafeThrough(app.db)).toBe(11);
  });

  test('leaves nothing but whole copies, each of which holds the log', async () => {
    await phone.push(countAt(phone, 'storgata'));
    await begin();
    expect(readdirSync(backupDir)).toEqual(listBackups());
    const copy = openReadOnly(join(backupDir, listBackups()[0] ?? ''));
    expect(verify(copy)).toEqual({ events: 11, faults: [] });
    expect(readLogEnd(copy)).toEqual(readLogEnd(app.db));
    copy.close();
  });

  test('says loudly that the folder is gone, and makes the copy when it is back', async () => {
    rmSync(backupDir, { recursive: true });
    await begin();
    expect(errors).toMatchObject([expect.stringContaining('ENOENT')]);
    expect(readSafeThrough(app.db)).toBeNull();
    mkdirSync(backupDir);
    await tick();
    expect(errors.length).toBe(1);
    expect(readSafeThrough(app.db)).toBe(10);
  });
});

describe('a copy that', () => {
  const preload = `--import=${pathToFileURL(join(import.meta.dirname, '../support/lying-disk.ts')).href}`;

  async function serveWithSpoiled(spoil: Readonly<Record<string, string>>, dataDir: string) {
    await using server = await runServer({
      DATA_DIR: dataDir,
      BACKUP_DIR: backupDir,
      NODE_OPTIONS: preload,
      ...spoil,
    });
    await server.printed(/no backup was made/);
    const phone = await enrolPhone(server.origin, await server.invite('counter'));
    const { safeThrough } = await phone.push();
    const { stdout } = await server.stop();
    const line = stdout.split('\n').find((one) => one.includes('no backup was made')) ?? '';
    return { safeThrough, logged: JSON.parse(line) as { level: number; err: { message: string } } };
  }

  let dataDir: string;
  beforeEach(async () => {
    dataDir = makeDataDir();
    await using server = await runServer({ DATA_DIR: dataDir });
    const phone = await enrolPhone(server.origin, await server.invite('counter'));
    await phone.push(countAt(phone, 'storgata'));
    await server.stop();
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  test('has one digit of an event changed makes nothing safe, is kept under a name that says so, and is an error in the log', async () => {
    const { safeThrough, logged } = await serveWithSpoiled({ FLIP_AFTER: '"utcOffsetMinutes":' }, dataDir);
    expect(safeThrough).toBeNull();
    expect(logged.level).toBe(50);
    expect(logged.err.message).toMatch(/the text of event .* was changed .*not-verified-/);
    expect(listBackups()).toEqual([]);
    expect(readdirSync(backupDir)).toMatchObject([expect.stringMatching(/^not-verified-\d{8}T\d{6}Z\.db$/)]);
  });

  test('has one letter of a name changed makes nothing safe either', async () => {
    const { safeThrough, logged } = await serveWithSpoiled({ FLIP_AFTER: 'En count' }, dataDir);
    expect(safeThrough).toBeNull();
    expect(logged.err.message).toContain('its people and phones are not those of the database');
  });

  test('is whole but of yesterday makes nothing safe either', async () => {
    const yesterday = join(dataDir, 'yesterday');
    copyFileSync(databaseFile(dataDir), yesterday);
    await using server = await runServer({ DATA_DIR: dataDir });
    const phone = await enrolPhone(server.origin, await server.invite('counter'));
    await phone.push(countAt(phone, 'vaterland'));
    await server.stop();
    const { safeThrough, logged } = await serveWithSpoiled({ SWAP_FOR: yesterday }, dataDir);
    expect(safeThrough).toBeNull();
    expect(logged.err.message).toContain('it ends at position 11, and the log had 12');
  });

  test('is good is taken by the same server, so it was the spoiling', async () => {
    await using server = await runServer({ DATA_DIR: dataDir, BACKUP_DIR: backupDir, LOG_LEVEL: 'info' });
    await server.printed(/a backup was made and checked/);
    const phone = await enrolPhone(server.origin, await server.invite('counter'));
    expect((await phone.push()).safeThrough).toBe(11);
    expect(listBackups().length).toBe(1);
  });
});

describe('what is safe', () => {
  test('never goes back, and is not moved by a copy of another epoch or another log', async () => {
    await using app = await startTestApp();
    const epoch = getMeta(app.db, 'epoch');
    const end = readLogEnd(app.db);
    const early = app.db.prepare('SELECT position, chain FROM event_log WHERE position = 3').get() as typeof end;
    expect(moveSafeThrough(app.db, { ...end, epoch: 'another' })).toBe(false);
    expect(moveSafeThrough(app.db, { ...end, chain: early.chain, epoch })).toBe(false);
    expect(moveSafeThrough(app.db, { ...end, position: 99, epoch })).toBe(false);
    expect(readSafeThrough(app.db)).toBeNull();
    expect(moveSafeThrough(app.db, { ...end, epoch })).toBe(true);
    expect(moveSafeThrough(app.db, { ...early, epoch })).toBe(true);
    expect(readSafeThrough(app.db)).toBe(10);
  });
});

describe('the command line', () => {
  const admin = (env: Readonly<Record<string, string>>, ...args: string[]) => runToEnd('server/admin.ts', args, env);

  test('makes a copy beside a running server, which tells the phones', async () => {
    await using server = await runServer();
    const phone = await enrolPhone(server.origin, await server.invite('counter'));
    await phone.push(countAt(phone, 'storgata'));
    const { status, stdout } = await admin({ DATA_DIR: server.dataDir, BACKUP_DIR: backupDir }, 'backup', '--json');
    expect(status).toBe(0);
    const told = JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
    expect(told).toEqual({ ok: true, file: join(backupDir, listBackups()[0] ?? ''), position: 11, safeThrough: 11 });
    expect((await phone.push()).safeThrough).toBe(11);
    const { stdout: verified } = await admin({ DATA_DIR: server.dataDir }, 'verify', told.file);
    expect(verified).toBe('11 events, every hash and the whole chain hold.\n');
  });

  test('asks for the folder', async () => {
    const { status, stderr } = await admin({ DATA_DIR: makeDataDir() }, 'backup');
    expect([status, stderr]).toEqual([1, 'BACKUP_DIR is missing: name the folder for the copy.\n']);
  });
});

test('the newest 48 copies stay, and the last of each day for 60 days', () => {
  const now = Date.UTC(2026, 7, 31, 12);
  const hours = Array.from({ length: 100 * 24 }, (_, hour) => now - hour * 3_600_000);
  for (const at of hours) writeFileSync(join(backupDir, `sommertelling-7-${toFileTime(at)}.db`), '');
  writeFileSync(join(backupDir, 'somebody-elses.db'), '');
  clearOldBackups(backupDir, parseConfig({}).limits, now);
  const kept = listBackups();
  expect(kept.length).toBe(48 + 58);
  expect(kept).toContain(`sommertelling-7-${toFileTime(now)}.db`);
  expect(kept).toContain('sommertelling-7-20260704T210000Z.db');
  expect(kept).not.toContain('sommertelling-7-20260704T220000Z.db');
  expect(readdirSync(backupDir)).toContain('somebody-elses.db');
});

test('the thread that serves is never held up for 100 ms while ten seasons are copied, restored and checked', async () => {
  await using app = await startTestApp({ day: '2026-09-01' });
  fillWithMadeUpSeasons(app.db, app.clock.now);
  const longest: number[] = [];
  // The best of a few: on a busy machine every thread is held up by others.
  for (let attempt = 0; attempt < 4 && Math.min(...longest) > 100; attempt++) {
    const config = { ...parseConfig({ DATA_DIR: app.dataDir }), backupDir };
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const { position } = await startBackup(jobOf(config, backupDir, app.clock.now + attempt)).done;
    delay.disable();
    expect(position).toBeGreaterThan(2500);
    longest.push(delay.max / 1e6);
  }
  expect(Math.min(...longest)).toBeLessThan(100);
});
