import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { call, enrolPhone } from '../support/phone.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

const badCode = { status: 401, body: { error: { code: 'bad_code', details: {} } } };

/** Tries a code from a new phone. `more` changes the body that is sent. */
const tryCode = ({ origin }: TestApp, code: unknown, more: object = {}) =>
  call<{ error?: unknown }>(origin, '/api/enrol', { body: { code, install: randomUUID(), device: 'Test', ...more } });

describe('a code', () => {
  test('opens one door once, within ten minutes: wrong, used and expired are told apart by nothing', async () => {
    await using app = await startTestApp({ limits: { wrongCodesPerAddress: 50 } });
    const [used, expired] = [await app.invite('counter'), await app.invite('counter')];
    expect((await tryCode(app, used)).status).toBe(200);
    const wrong = await tryCode(app, '00000-00000');
    const again = await tryCode(app, used);
    app.clock.now += 600_000;
    const late = await tryCode(app, expired);
    for (const reply of [wrong, again, late]) expect(reply).toMatchObject(badCode);
    const seen = [wrong, again, late].map(({ body, headers }) => [JSON.stringify(body), [...headers.keys()].join()]);
    expect(new Set(seen.map(String)).size).toBe(1);
  });

  test('lives to the last moment of its ten minutes', async () => {
    await using app = await startTestApp();
    const code = await app.invite('counter');
    app.clock.now += 599_999;
    expect((await tryCode(app, code)).status).toBe(200);
  });

  test('may be typed in small letters, without the dash, with O for 0 and I or L for 1', async () => {
    await using app = await startTestApp();
    const code = await app.invite('counter');
    const typed = code.toLowerCase().replace('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
    expect((await tryCode(app, typed)).status).toBe(200);
  });

  test('gives its person, the role and a cookie that no script can read', async () => {
    await using app = await startTestApp();
    const reply = await tryCode(app, await app.invite('coordinator', 'Kari'));
    expect(reply.body).toEqual({ person: { id: expect.any(String), name: 'Kari' }, role: 'coordinator' });
    expect(reply.headers.get('set-cookie')).toMatch(
      /^device=[\w-]{43}; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Strict$/,
    );
  });

  test('is kept only as its hash, and so is the cookie', async () => {
    await using app = await startTestApp();
    const code = await app.invite('counter');
    const { cookie } = await enrolPhone(app.origin, code);
    const rows = ['enrolment_code', 'device'].flatMap((table) => app.db.prepare(`SELECT * FROM ${table}`).all());
    const kept = JSON.stringify(rows);
    for (const secret of [code, code.replace('-', ''), cookie.split('=')[1] ?? '']) expect(kept).not.toContain(secret);
  });
});

describe('wrong codes', () => {
  test('are answered five times from one address, and then not before ten minutes have gone', async () => {
    await using app = await startTestApp();
    const slowDown = { status: 429, body: { error: { code: 'slow_down' } } };
    for (let attempt = 0; attempt < 5; attempt++) expect(await tryCode(app, '00000-00000')).toMatchObject(badCode);
    const sixth = await tryCode(app, '00000-00000');
    expect(sixth).toMatchObject(slowDown);
    expect(Number(sixth.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await tryCode(app, await app.invite('counter'))).toMatchObject(slowDown);
    app.clock.now += 600_000;
    expect((await tryCode(app, await app.invite('counter'))).status).toBe(200);
  });

  test('sent all at once are still only five', async () => {
    await using app = await startTestApp();
    const replies = await Promise.all(Array.from({ length: 20 }, () => tryCode(app, '00000-00000')));
    expect(replies.filter(({ status }) => status === 401).length).toBe(5);
    expect(replies.filter(({ status }) => status === 429).length).toBe(15);
  });

  test('are counted over all addresses too', async () => {
    await using app = await startTestApp({ limits: { wrongCodesPerAddress: 1000, wrongCodesInAnHour: 7 } });
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 8; attempt++) statuses.push((await tryCode(app, '00000-00000')).status);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 401, 401, 429]);
  });

  test('are counted by the real address, whatever address the sender claims', async () => {
    await using app = await startTestApp();
    const from = (address: number) =>
      call(app.origin, '/api/enrol', {
        body: { code: '00000-00000', install: randomUUID(), device: '' },
        headers: { 'x-forwarded-for': `192.0.2.${address}` },
      });
    const statuses: number[] = [];
    for (let address = 0; address < 6; address++) statuses.push((await from(address)).status);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
  });

  test('a right code is not counted as a try', async () => {
    await using app = await startTestApp();
    for (let phone = 0; phone < 7; phone++) expect((await tryCode(app, await app.invite('counter'))).status).toBe(200);
  });
});

test.each([
  ['a code that is a number', { code: 12345 }],
  ['no code', { code: undefined }],
  ['an install that is no UUID', { install: 'my phone' }],
  ['a device name of 61 characters', { device: 'x'.repeat(61) }],
  ['a key too many', { role: 'coordinator' }],
])('%s is a bad request', async (_, change) => {
  await using app = await startTestApp();
  const reply = await tryCode(app, await app.invite('counter'), change);
  expect(reply).toMatchObject({ status: 400, body: { error: { code: 'bad_request' } } });
});

test('over HTTPS, behind a trusted proxy, the cookie is secure and bound to this host', async () => {
  await using app = await startTestApp({ config: { trustProxy: true } });
  const headers = { 'x-forwarded-proto': 'https' };
  const body = { code: await app.invite('counter'), install: randomUUID(), device: 'Test' };
  const cookie = (await call(app.origin, '/api/enrol', { body, headers })).headers.get('set-cookie') ?? '';
  expect(cookie).toMatch(/^__Host-device=[\w-]{43}; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
  const [pair = ''] = cookie.split(';');
  expect((await call(app.origin, '/api/ref/1', { cookie: pair, headers })).status).toBe(200);
  expect((await call(app.origin, '/api/ref/1', { cookie: pair.replace('__Host-', ''), headers })).status).toBe(401);
});

test('an install belongs to one person: another person cannot enrol it', async () => {
  await using app = await startTestApp();
  const { install } = await app.phone('counter');
  const reply = await tryCode(app, await app.invite('counter'), { install });
  expect(reply).toMatchObject({ status: 409, body: { error: { code: 'stale' } } });
});

test('after a lost cookie the same person enrols the same install again', async () => {
  await using app = await startTestApp();
  const code = await app.invite('counter');
  const first = await enrolPhone(app.origin, code);
  app.db.prepare('UPDATE enrolment_code SET used_at = NULL').run();
  expect(await enrolPhone(app.origin, code, first.install)).toMatchObject({ person: first.person });
});
