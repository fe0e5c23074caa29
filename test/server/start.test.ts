import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { databaseFile, openDatabase } from '../../server/database.ts';
import { makeSlot, people } from '../support/events.ts';
import { call, enrolPhone } from '../support/phone.ts';
import { makeDataDir, runServer, runToEnd } from '../support/running-server.ts';

let dir: string;
beforeEach(() => {
  dir = makeDataDir();
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const startFailing = (env: Readonly<Record<string, string>>, cwd = dir) =>
  runToEnd('server/main.ts', [], { PORT: '0', DATA_DIR: dir, ...env }, cwd);

/** Every file below a folder with the hash of its bytes. */
function contentsOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => {
      const path = join(folder, name);
      return statSync(path).isFile()
        ? `${name} ${createHash('sha256').update(readFileSync(path)).digest('hex')}`
        : name;
    });
}

/** The start refuses with one sentence that names the thing, and leaves the folder as it found it. */
async function expectRefusal(env: Readonly<Record<string, string>>, sentence: RegExp) {
  const before = contentsOf(dir);
  const { status, stdout, stderr } = await startFailing(env);
  expect(stderr).toMatch(sentence);
  expect(stderr.trim().split('\n').length).toBe(1);
  expect(status).toBe(1);
  expect(stdout).toBe('');
  expect(contentsOf(dir)).toEqual(before);
}

/** A folder in which a server has run and ended. */
async function usedDataDir() {
  await using server = await runServer({ DATA_DIR: dir });
  await server.firstCode();
  expect((await server.stop()).status).toBe(0);
}

describe('a start that cannot succeed says why, ends with 1 and writes nothing:', () => {
  test('a DATA_DIR that is not there', async () => {
    await expectRefusal({ DATA_DIR: join(dir, 'missing') }, /^DATA_DIR .*missing does not exist: /);
    expect(existsSync(join(dir, 'missing'))).toBe(false);
  });

  test('a DATA_DIR that is a file', async () => {
    writeFileSync(join(dir, 'file'), 'not a folder');
    await expectRefusal({ DATA_DIR: join(dir, 'file') }, /^DATA_DIR .*file is not a folder\./);
  });

  test('a DATA_DIR that cannot be written to', async () => {
    await expectRefusal({ DATA_DIR: '/proc/self' }, /^DATA_DIR \/proc\/self cannot be written to: /);
  });

  test('a port that another program has', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen({ host: '127.0.0.1', port: 0 }, resolve));
    const port = String((other.address() as AddressInfo).port);
    await expectRefusal({ PORT: port }, new RegExp(`^PORT ${port} on 127\\.0\\.0\\.1 is taken by another program: `));
    // Without DATA_DIR the folder "data" would be made: not by a start that fails.
    const { status } = await startFailing({ PORT: port, DATA_DIR: '' });
    expect([status, contentsOf(dir)]).toEqual([1, []]);
    await new Promise((resolve) => other.close(resolve));
  });

  test('a DATA_DIR in which another server works, which goes on working', async () => {
    await using first = await runServer({ DATA_DIR: dir });
    await first.firstCode();
    await expectRefusal({}, /^DATA_DIR .* is in use by another Sommertelling server: /);
    expect((await call(first.origin, '/api/health')).status).toBe(200);
  });

  test('a database that a newer program wrote', async () => {
    await usedDataDir();
    const db = openDatabase(databaseFile(dir));
    db.pragma('user_version = 99');
    db.close();
    await expectRefusal({}, /^The database is of version 99 and this program knows \d+: /);
    rmSync(join(dir, 'server.lock'));
    await expectRefusal({}, /^The database is of version 99 and this program knows \d+: /);
  });

  test('a database that is something else', async () => {
    writeFileSync(databaseFile(dir), 'a text of somebody who saved over the database '.repeat(100));
    await expectRefusal({}, /sommertelling\.db is not a database: /);
  });

  test('a HOST that would carry plain HTTP out of this machine, and a PORT that is no number', async () => {
    await expectRefusal(
      { HOST: '0.0.0.0' },
      /^HOST is 0\.0\.0\.0, and plain HTTP is only for this machine: set TLS_CERT/,
    );
    await expectRefusal({ PORT: 'eighty' }, /^PORT is "eighty": /);
  });

  test('an address that this machine does not have', async () => {
    await expectRefusal(
      { HOST: '203.0.113.7', TRUST_PROXY: '1' },
      /^HOST 203\.0\.113\.7 is not an address of this machine/,
    );
  });
});

describe('the first coordinator', () => {
  test('gets a link with the code in it, until a time of day, and the code works', async () => {
    await using server = await runServer({ DATA_DIR: dir });
    const code = await server.firstCode();
    const line = server
      .stdout()
      .split('\n')
      .find((one) => one.startsWith('First coordinator'));
    expect(line).toMatch(/^First coordinator: (\S+) \(code [0-9A-Z]{5}-[0-9A-Z]{5}, until \d\d:\d\d\)$/);
    expect(line).toContain(`${server.origin}/#e=${code} `);
    expect((await enrolPhone(server.origin, code)).role).toBe('coordinator');
  });

  test('is invited again by the next start, until one has come', async () => {
    await usedDataDir();
    await using second = await runServer({ DATA_DIR: dir });
    await enrolPhone(second.origin, await second.firstCode());
    await second.stop();
    await using third = await runServer({ DATA_DIR: dir });
    // A wrong code takes the time that an invitation would have taken.
    const enrolment = { code: '00000-00000', install: '019e807a-0000-7000-8000-000000000000', device: '' };
    expect((await call(third.origin, '/api/enrol', { body: enrolment })).status).toBe(401);
    expect((await third.stop()).stdout).not.toContain('First coordinator');
  });
});

test('a server that was asked to end can be started again on the same folder', async () => {
  await usedDataDir();
  await usedDataDir();
});

test('a server killed in the middle of pushes has every event that it acknowledged, and its file is whole', async () => {
  const server = await runServer({ DATA_DIR: dir });
  const phone = await enrolPhone(server.origin, await server.firstCode());
  const slots = ['storgata', 'vaterland', 'akerselva', 'urtegata'].flatMap((area) =>
    (['day', 'evening'] as const).map((shift) => makeSlot('2026-06-03', shift, area)),
  );
  const acknowledged: string[] = [];
  const killed = 25;
  const pushes = async () => {
    for (let batch = 0; batch < 1000; batch++) {
      const events = slots.map((slot) => phone.count(slot, people(batch)));
      const { results } = await phone.push(...events);
      acknowledged.push(...results.map(({ id, h }) => `${id} ${h}`));
      if (batch === killed) void server.kill();
    }
  };
  await expect(pushes()).rejects.toThrow();
  expect(acknowledged.length).toBeGreaterThan(killed * slots.length);

  // A copy: whoever opens the file first recovers it.
  const crashed = makeDataDir();
  cpSync(dir, crashed, { recursive: true });
  const db = openDatabase(databaseFile(crashed));
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  const held = new Set(db.prepare("SELECT id || ' ' || h FROM event_log").pluck().all());
  db.close();
  rmSync(crashed, { recursive: true });
  expect(acknowledged.filter((event) => !held.has(event))).toEqual([]);
  // What was not answered was taken whole or not at all.
  const plan = 10;
  expect((held.size - plan) % slots.length).toBe(0);

  await using again = await runServer({ DATA_DIR: dir });
  const { status, stdout } = await runToEnd('server/admin.ts', ['verify', '--json'], { DATA_DIR: dir });
  expect([status, JSON.parse(stdout.trim().split('\n').at(-1) ?? '')]).toMatchObject([
    0,
    { ok: true, events: held.size },
  ]);
  expect((await call(again.origin, '/api/health')).status).toBe(200);
});
