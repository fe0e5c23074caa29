import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { readSafeThrough } from '../../server/backup/safe-through.ts';
import { databaseFile, openReadOnly } from '../../server/database.ts';
import { listDevices } from '../../server/store/devices.ts';
import { readLogEnd } from '../../server/store/events.ts';
import { getMeta } from '../../server/store/meta.ts';
import { listShutOut } from '../../server/store/shut-out.ts';
import { copyInto } from '../../server/store/snapshot.ts';
import { restoreVerb } from '../../server/verbs/restore.ts';
import { revokeVerb } from '../../server/verbs/revoke.ts';
import { verify } from '../../server/verify.ts';
import { type MadeEvent, makeSlot, people } from '../support/events.ts';
import { enrolPhone, movePhone, type Phone } from '../support/phone.ts';
import { makeDataDir, runServerAt, runToEnd } from '../support/running-server.ts';
import { hasStrace } from '../support/strace.ts';
import { startTestApp } from '../support/test-app.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const now = Date.UTC(2026, 5, 30, 10);
let dir: string;
let backupDir: string;
let tapeDir: string;
beforeEach(() => {
  [dir, backupDir, tapeDir] = [makeDataDir(), makeDataDir(), makeDataDir()] as const;
});
afterEach(() => {
  for (const one of [dir, backupDir, tapeDir]) rmSync(one, { recursive: true, force: true });
});

const env = () => ({ DATA_DIR: dir, BACKUP_DIR: backupDir, TAPE_DIR: tapeDir, LOG_LEVEL: 'info' });
const admin = (...args: string[]) => runToEnd('server/admin.ts', args, env());
const lastLine = (text: string) => JSON.parse(text.trim().split('\n').at(-1) ?? '');
const newest = (folder: string, end: string) =>
  join(
    folder,
    readdirSync(folder)
      .filter((name) => name.endsWith(end))
      .sort()
      .at(-1) ?? '',
  );

/** Every count of a week, by area. */
function countsOf(phone: Phone, dates: readonly string[]): readonly MadeEvent[] {
  return dates.flatMap((date, index) =>
    ['storgata', 'vaterland', 'akerselva', 'urtegata'].map((area) =>
      phone.count(makeSlot(date, 'evening', area), people(index + area.length)),
    ),
  );
}

async function averagesOf(phone: Phone): Promise<string> {
  const { body } = await phone.get('/api/seasons/2026/averages');
  return JSON.stringify(body).replace(/,"position":\d+/, '');
}

function readDatabase<T>(read: (db: ReturnType<typeof openReadOnly>) => T, file = databaseFile(dir)): T {
  const db = openReadOnly(file);
  try {
    return read(db);
  } finally {
    db.close();
  }
}

/** A week counted by two phones, a backup after the first days, and the rest of the week. */
async function countAWeek() {
  const server = await runServerAt(now, env());
  const office = await enrolPhone(server.origin, await server.firstCode());
  const counter = await enrolPhone(server.origin, await server.invite('counter', 'Åse'));
  const early = countsOf(counter, ['2026-06-01', '2026-06-03']);
  const late = [...countsOf(counter, ['2026-06-05', '2026-06-08']), ...countsOf(office, ['2026-06-10'])];
  await counter.push(...early);
  const { stdout } = await admin('backup', '--json');
  await counter.push(...late.slice(0, 8));
  await office.push(...late.slice(8));
  const averages = await averagesOf(office);
  const { epoch } = await office.push();
  await server.stop();
  return { office, counter, early, late, averages, epoch, backup: lastLine(stdout).file as string };
}

test("restored from yesterday's backup, phones hand over again what they hold, and the averages are the same to the byte", async () => {
  const { office, counter, early, late, averages, epoch, backup } = await countAWeek();
  // The disk is gone, and with it what was safe.
  for (const name of readdirSync(dir)) rmSync(join(dir, name), { recursive: true });
  const { status, stdout } = await admin('restore', backup, '--json');
  expect([status, lastLine(stdout)]).toMatchObject([0, { ok: true, events: 18, kept: null, withoutPhone: [] }]);
  await using server = await runServerAt(now, env());
  const [kari, ase] = [movePhone(office, server), movePhone(counter, server)];
  expect(await averagesOf(kari)).not.toBe(averages);
  const seen = await ase.push();
  expect(seen.epoch).not.toBe(epoch);
  expect(seen.have.max).toBe(8);
  const again = [...early, ...late.slice(0, 8)];
  expect((await ase.push(...again)).results.map(({ state }) => state)).toEqual([
    ...Array(8).fill('duplicate'),
    ...Array(8).fill('stored'),
  ]);
  await kari.push(...late.slice(8));
  expect(await averagesOf(kari)).toBe(averages);
});

test('restored from the tape alone, the log is the same to the byte, and the same phone comes in by a new code', async () => {
  const { office, counter, averages, backup } = await countAWeek();
  const log = readDatabase(readLogEnd);
  for (const name of readdirSync(dir)) rmSync(join(dir, name), { recursive: true });
  const { status, stdout } = await admin('restore', newest(tapeDir, '.tape'), '--json');
  const told = lastLine(stdout);
  expect(status).toBe(0);
  expect(told.withoutPhone.map(({ name, role }: { name: string; role: string }) => `${name} ${role}`).sort()).toEqual([
    'Koordinator coordinator',
    'Åse counter',
  ]);
  expect(readDatabase(readLogEnd)).toEqual(log);
  expect(existsSync(backup)).toBe(true);
  await using server = await runServerAt(now, env());
  const codeFor = async ({ person }: Phone) => {
    const { stdout: line } = await runToEnd('server/admin.ts', ['enrol', '--person', person.id, '--json'], {
      ...env(),
      ...clock,
    });
    return lastLine(line).code as string;
  };
  const clock = { NODE_OPTIONS: preload, CLOCK_AT: String(now) };
  const kari = await enrolPhone(server.origin, await codeFor(office), office.install);
  const ase = await enrolPhone(server.origin, await codeFor(counter), counter.install);
  expect(ase.person).toEqual(counter.person);
  expect((await ase.push()).have.max).toBe(16);
  expect(await averagesOf(kari)).toBe(averages);
});
const preload = `--import=${new URL('../support/shifted-clock.ts', import.meta.url).href}`;

test('whoever was shut out since the backup is shut out again, and named; who was let in stays in', async () => {
  await using app = await startTestApp();
  const [ase, leif] = [await app.phone('counter'), await app.phone('counter'), await app.phone('counter')];
  const backup = join(backupDir, 'backup.db');
  copyInto(app.db, backup);
  const phoneOfLeif = listDevices(app.db).find(({ person }) => person === leif.person.id)?.id ?? '';
  revokeVerb(app.config, { person: ase.person.id }, now);
  revokeVerb(app.config, { device: phoneOfLeif, off: true }, now + 1);
  const shutOut = listShutOut(app.db);
  copyInto(app.db, databaseFile(dir));

  const { lines, json } = restoreVerb({ ...app.config, dataDir: dir }, backup, {}, now);
  expect(json).toMatchObject({ ok: true, shutOut });
  expect(lines).toContain(`  --person ${ase.person.id}  En counter`);
  expect(lines).toContain(`  --device ${phoneOfLeif}  En counter, Test phone`);
  expect(readDatabase(listShutOut)).toEqual([
    { table: 'person', id: ase.person.id, who: 'En counter', revokedAt: now, offAt: null },
    { table: 'device', id: phoneOfLeif, who: 'En counter, Test phone', revokedAt: now + 1, offAt: now + 1 },
  ]);
  expect(restoreVerb({ ...app.config, dataDir: dir }, backup, {}, now).json).toMatchObject({ shutOut });
  expect(readDatabase(verify).faults).toEqual([]);
});

describe('restore', () => {
  let made: string;
  let backup: string;
  beforeAll(async () => {
    made = makeDataDir();
    [dir, backupDir, tapeDir] = [join(made, 'data'), join(made, 'backups'), join(made, 'tapes')] as const;
    for (const one of [dir, backupDir, tapeDir]) cpSync(makeDataDir(), one, { recursive: true });
    ({ backup } = await countAWeek());
    // Another backup: everything is safe now.
    const { status } = await admin('backup');
    expect(status).toBe(0);
  });
  beforeEach(() => {
    cpSync(join(made, 'data'), dir, { recursive: true });
    cpSync(join(made, 'backups'), backupDir, { recursive: true });
  });

  const contents = () =>
    readdirSync(dir)
      .filter((name) => !/^server\.lock|-(wal|shm)$/.test(name))
      .sort();

  test('refuses a file that lacks what was safe, and changes nothing; --force takes it, and keeps the old one', async () => {
    const before = readFileSync(databaseFile(dir));
    const { status, stderr } = await admin('restore', backup);
    expect(status).toBe(1);
    expect(stderr).toContain(`${backup} lacks 12 events that phones were told are safe`);
    expect(contents()).toEqual(['sommertelling.db']);
    expect(readFileSync(databaseFile(dir))).toEqual(before);
    const forced = await admin('restore', backup, '--force', '--json');
    const { kept, epoch } = lastLine(forced.stdout);
    expect(readDatabase(readLogEnd).position).toBe(18);
    expect(readDatabase(readSafeThrough)).toBeNull();
    expect(readDatabase((db) => getMeta(db, 'epoch'))).toBe(epoch);
    expect(readDatabase((db) => readLogEnd(db).position, kept)).toBe(30);
    expect(readDatabase(verify)).toEqual({ events: 18, faults: [] });
  });

  test('refuses while a server works in the folder, and works beside it in another', async () => {
    await using server = await runServerAt(now, { DATA_DIR: dir });
    const { stderr } = await admin('restore', newest(backupDir, '.db'));
    expect(stderr).toContain(`DATA_DIR ${dir} is in use by another Sommertelling server`);
    const elsewhere = join(dir, 'elsewhere');
    const { status } = await admin('restore', newest(backupDir, '.db'), '--to', elsewhere);
    expect(status).toBe(0);
    expect(readDatabase((db) => readLogEnd(db).position, databaseFile(elsewhere))).toBe(30);
    expect(server.origin).not.toBe('');
  });

  test.each([
    ['has a changed event in it', (bytes: Buffer) => flip(bytes, '"utcOffsetMinutes":')],
    ['has a damaged page', (bytes: Buffer) => bytes.fill(0x55, 8192, 8292)],
    ['is cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['is no database', () => Buffer.from('somebody saved over it '.repeat(100))],
  ])('refuses a file that %s, with a sentence, and changes nothing', async (_, damage) => {
    const damaged = join(dir, 'damaged');
    writeFileSync(damaged, damage(readFileSync(newest(backupDir, '.db'))));
    const before = contents();
    const { status, stderr } = await admin('restore', damaged);
    expect([status, stderr.trim().split('\n').length]).toEqual([1, 1]);
    expect(stderr).toMatch(/damaged (is not whole|is not a database|cannot be opened)/);
    expect(contents()).toEqual(before);
  });

  test('refuses a tape with a changed line, and says where', async () => {
    const tape = newest(join(made, 'tapes'), '.tape');
    const damaged = join(dir, 'damaged');
    writeFileSync(
      damaged,
      readFileSync(tape, 'utf8').replace('\\"utcOffsetMinutes\\":120', '\\"utcOffsetMinutes\\":121'),
    );
    const { status, stderr } = await admin('restore', damaged);
    expect(status).toBe(1);
    expect(stderr).toMatch(/is not whole: position 11: the text of event .* was changed/);
  });

  test('exchanges a database that is too broken to be closed, and keeps all of it', async () => {
    writeFileSync(databaseFile(dir), 'rubbish');
    writeFileSync(`${databaseFile(dir)}-wal`, 'the rest');
    const { status, stdout } = await admin('restore', newest(backupDir, '.db'), '--json');
    expect(status).toBe(0);
    const { kept, warnings } = lastLine(stdout);
    expect(warnings).toHaveLength(1);
    expect([readFileSync(kept, 'utf8'), readFileSync(`${kept}-wal`, 'utf8')]).toEqual(['rubbish', 'the rest']);
    expect(readDatabase(verify)).toEqual({ events: 30, faults: [] });
  });

  test.skipIf(!hasStrace)(
    'killed at any change of a name leaves the old database or the new one, whole, and can be run again',
    async () => {
      const file = newest(backupDir, '.db');
      const old = readDatabase((db) => getMeta(db, 'epoch'));
      // The last words of a server that was killed lie in a -wal file, which a restore must bring into the old file.
      const killed = await runServerAt(now, { DATA_DIR: dir });
      await killed.invite('counter', 'Sist');
      await killed.kill();
      const template = join(backupDir, 'killed');
      cpSync(dir, template, { recursive: true });
      const seen: string[] = [];
      for (let n = 1; seen.at(-1) !== 'done'; n++) {
        rmSync(dir, { recursive: true });
        cpSync(template, dir, { recursive: true });
        const args = [
          '-f',
          '-qq',
          '-o',
          '/dev/null',
          '-e',
          'trace=link,rename,unlink',
          '-e',
          `inject=link,rename,unlink:signal=KILL:when=${n}`,
        ];
        const { status } = spawnSync('strace', [...args, process.execPath, 'server/admin.ts', 'restore', file], {
          env: { PATH: process.env.PATH ?? '', ...env() },
          cwd: join(import.meta.dirname, '../..'),
        });
        const epoch = readDatabase((db) => getMeta(db, 'epoch'));
        expect(readDatabase(verify)).toEqual({ events: 30, faults: [] });
        const findLast = "SELECT 1 FROM person WHERE name = 'Sist'";
        expect(readDatabase((db) => db.prepare(findLast).get()) !== undefined).toBe(epoch === old);
        seen.push(status === 0 ? 'done' : epoch === old ? 'old' : 'new');
      }
      expect(new Set(seen)).toEqual(new Set(['old', 'new', 'done']));
      expect((await admin('restore', file)).status).toBe(0);
      expect(contents().filter((name) => name.startsWith('restoring'))).toEqual([]);
    },
  );
});

function flip(bytes: Buffer, after: string): Buffer {
  for (let at = bytes.indexOf(after); at !== -1; at = bytes.indexOf(after, at + 1)) {
    const next = at + after.length;
    bytes[next] = (bytes[next] ?? 0) ^ 1;
  }
  return bytes;
}
