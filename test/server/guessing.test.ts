import { randomUUID } from 'node:crypto';
import { Agent } from 'node:http';
import { expect, test, vi } from 'vitest';
import { revokeVerb } from '../../server/verbs/revoke.ts';
import { call } from '../support/phone.ts';
import { rawRequest } from '../support/raw-http.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

const hashed = vi.hoisted(() => ({ passwords: 0 }));
vi.mock('node:crypto', async (original) => {
  const crypto = await original<typeof import('node:crypto')>();
  const scrypt = (...args: Parameters<typeof crypto.scrypt>) => {
    hashed.passwords++;
    return crypto.scrypt(...args);
  };
  return { ...crypto, scrypt };
});

const enrolment = (code: string) => ({ code, install: randomUUID(), device: '' });
const badCode = { status: 401, body: { error: { code: 'bad_code', details: {} } } };

/** What one try costs: how many times the slow hash runs, and every statement that is asked of the database. */
async function costOf(app: TestApp, code: string) {
  const asked: string[] = [];
  const prepare = app.db.prepare.bind(app.db);
  const spy = vi.spyOn(app.db, 'prepare').mockImplementation(((sql: string) => {
    asked.push(sql);
    return prepare(sql);
  }) as typeof app.db.prepare);
  const before = hashed.passwords;
  const { status, body, headers } = await call(app.origin, '/api/enrol', { body: enrolment(code) });
  spy.mockRestore();
  return { status, body, names: [...headers.keys()], hashes: hashed.passwords - before, asked };
}

test('a wrong, a used, an expired and a revoked code cost the same work: one slow hash, the same statements', async () => {
  await using app = await startTestApp({ limits: { wrongCodesPerAddress: 100 } });
  const [used, expired, revoked] = [
    await app.invite('counter'),
    await app.invite('counter'),
    await app.print('counter', 'Ola'),
  ];
  const taken = await costOf(app, used);
  revokeVerb(app.config, { name: 'Ola' }, app.clock.now);
  const costs = [await costOf(app, '00000-00000'), await costOf(app, ''.padEnd(40, 'x')), await costOf(app, used)];
  costs.push(await costOf(app, revoked));
  app.clock.now += 600_000;
  costs.push(await costOf(app, expired));
  for (const cost of costs) {
    expect(cost).toMatchObject(badCode);
    expect(cost.hashes).toBe(1);
    expect(cost).toEqual(costs[0]);
  }
  expect([taken.status, taken.hashes]).toEqual([200, 1]);
});

test('ten thousand tries are five tries, and a right code from another address opens the door meanwhile', async () => {
  await using app = await startTestApp({ limits: { requestsInWindow: 1_000_000 } });
  const { port } = new URL(app.origin);
  const code = await app.invite('counter');
  const agent = new Agent({ keepAlive: true, maxSockets: 20 });
  const tryFrom = (localAddress: string, body: object) =>
    rawRequest(`http://127.0.0.1:${port}`, '/api/enrol', {
      method: 'POST',
      localAddress,
      agent: localAddress === '127.0.0.1' ? agent : false,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const before = hashed.passwords;
  const statuses = new Map<number, number>();
  const guess = async () => {
    for (let tries = 0; tries < 500; tries++) {
      const { status } = await tryFrom('127.0.0.1', enrolment('00000-00000'));
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: 20 }, guess));
  expect(statuses).toEqual(
    new Map([
      [429, 9995],
      [401, 5],
    ]),
  );
  expect(hashed.passwords - before).toBe(5);
  expect((await tryFrom('127.0.0.1', enrolment(code))).status).toBe(429);
  expect((await tryFrom('127.0.0.2', enrolment(code))).status).toBe(200);
  agent.destroy();
});

test('behind a proxy tries are counted by the address that the proxy saw, whatever the client claims before it', async () => {
  await using app = await startTestApp({ config: { trustProxy: true } });
  const from = async (claimed: number, seen: string) => {
    const headers = { 'x-forwarded-proto': 'https', 'x-forwarded-for': `192.0.2.${claimed}, ${seen}` };
    return (await call(app.origin, '/api/enrol', { body: enrolment('00000-00000'), headers })).status;
  };
  const statuses: number[] = [];
  for (let claimed = 1; claimed <= 6; claimed++) statuses.push(await from(claimed, '198.51.100.7'));
  expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
  expect(await from(1, '198.51.100.8')).toBe(401);
});
