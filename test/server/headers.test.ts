import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { setHeaders } from '../../server/http/headers.ts';
import { call } from '../support/phone.ts';
import { type RawReply, rawBytes, rawRequest } from '../support/raw-http.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

const csp =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
  "manifest-src 'self'; worker-src 'self'; base-uri 'none'; object-src 'none'; form-action 'none'; " +
  "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types app";
const everywhere = {
  'content-security-policy': csp,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(self), geolocation=(), microphone=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};
const secret = 'the database of the server';

let app: TestApp;
let cookie: string;
beforeAll(async () => {
  app = await startTestApp();
  ({ cookie } = await app.phone('coordinator'));
  // The folder of the app, and beside it what must never be served.
  writeFileSync(join(app.appDir, 'index.html'), '<!doctype html><title>Sommertelling</title>');
  writeFileSync(join(app.appDir, 'office.html'), '<!doctype html><title>Kontoret</title>');
  writeFileSync(join(app.appDir, 'sw.js'), 'self');
  writeFileSync(join(app.appDir, '.secret'), secret);
  mkdirSync(join(app.appDir, 'assets'));
  writeFileSync(join(app.appDir, 'assets/app-1a2b3c.js'), 'export {}');
  writeFileSync(join(app.appDir, 'assets/app-1a2b3c.js.br'), brotliCompressSync('export {}'));
  writeFileSync(join(app.appDir, '../secret.txt'), secret);
});
afterAll(() => app.close());

const get = (path: string, headers: Readonly<Record<string, string>> = {}) => rawRequest(app.origin, path, { headers });
const isPage = ({ text }: RawReply) => text.startsWith('<!doctype');

test('an asset that the build compressed is handed over so, to who can read it', async () => {
  const path = '/assets/app-1a2b3c.js';
  const small = await get(path, { 'accept-encoding': 'gzip, deflate, br, zstd' });
  expect([small.status, small.headers]).toMatchObject([
    200,
    {
      'content-encoding': 'br',
      'content-type': expect.stringContaining('javascript'),
      'cache-control': 'public, max-age=31536000, immutable',
      vary: expect.stringMatching(/accept-encoding/i),
    },
  ]);
  const plain = await get(path, { 'accept-encoding': 'identity' });
  expect([plain.headers['content-encoding'], plain.text]).toEqual([undefined, 'export {}']);
});

describe('every answer carries the headers, and says how long it may be kept:', () => {
  test.each([
    ['the page', '/', 200, 'no-cache'],
    ['a page of the app', '/kontor/snitt', 200, 'no-cache'],
    ['the service worker', '/sw.js', 200, 'no-cache'],
    ['an asset', '/assets/app-1a2b3c.js', 200, 'public, max-age=31536000, immutable'],
    ['an asset that is gone', '/assets/app-000000.js', 404, 'no-cache'],
    ['the API', '/api/health', 200, 'no-store'],
    ['a refusal', '/api/ref/1', 401, 'no-store'],
    ['an unknown call', '/api/nothing', 404, 'no-store'],
    ['the root of the API', '/api', 404, 'no-store'],
    ['a path that cannot be decoded', '/%zz', 400, 'no-cache'],
    ['a call that cannot be decoded', '/api/seasons/%zz/averages', 400, 'no-store'],
    ['a season of 600 letters', `/api/seasons/${'x'.repeat(600)}/averages`, 404, 'no-store'],
  ])('%s', async (_, path, status, kept) => {
    const reply = await get(path);
    expect(reply.status).toBe(status);
    expect(reply.headers).toMatchObject({ ...everywhere, 'cache-control': kept });
    expect(reply.headers['strict-transport-security']).toBeUndefined();
    expect(JSON.stringify(reply.headers)).not.toMatch(/upgrade-insecure-requests|x-powered-by|unsafe/);
    if (status >= 400) expect(JSON.parse(reply.text)).toMatchObject({ error: { code: expect.any(String) } });
  });

  test('the same plan a second time', async () => {
    const { headers } = await get('/api/ref/1', { cookie });
    const again = await get('/api/ref/1', { cookie, 'if-none-match': headers.etag ?? '' });
    expect(again.status).toBe(304);
    expect(again.headers).toMatchObject({ ...everywhere, 'cache-control': 'no-store' });
  });

  test.each([
    ['what is no HTTP', 'nonsense\r\n\r\n', 400, 'bad_request'],
    ['a head of 20 KB', `GET / HTTP/1.1\r\nHost: x\r\nA: ${'x'.repeat(20_000)}\r\n\r\n`, 413, 'too_large'],
  ])('%s', async (_, bytes, status, code) => {
    const [head = '', body = ''] = (await rawBytes(app.origin, bytes)).split('\r\n\r\n');
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    for (const [name, value] of Object.entries(everywhere)) expect(head.toLowerCase()).toContain(`${name}: ${value}`);
    expect(JSON.parse(body)).toEqual({ error: { code, details: {} } });
  });
});

describe('over HTTPS the browser is told to stay there:', () => {
  const hsts = async (proto: string | undefined, trustProxy: boolean) => {
    const server = createServer((request, response) => {
      setHeaders(request, response, { ...app.config, trustProxy });
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    const headers = proto === undefined ? {} : { 'x-forwarded-proto': proto };
    const reply = await rawRequest(`http://127.0.0.1:${port}`, '/', { headers });
    await new Promise((resolve) => server.close(resolve));
    return reply.headers['strict-transport-security'];
  };

  test.each([
    ['https', true, 'max-age=31536000; includeSubDomains'],
    ['http, https', true, 'max-age=31536000; includeSubDomains'],
    ['https, http', true, undefined],
    ['http', true, undefined],
    [undefined, true, undefined],
    ['https', false, undefined],
  ])('X-Forwarded-Proto %s, proxy trusted: %s', async (proto, trustProxy, expected) => {
    expect(await hsts(proto, trustProxy)).toBe(expected);
  });
});

describe('the folder of the app', () => {
  test.each([
    '/assets',
    '/assets/',
    '/assets/nothing.js',
    '/assets/kontor',
    '/assets%2fnothing',
    '/index.php',
    '/api/',
    '/apix.json',
  ])('has no page under %s', async (path) => {
    const reply = await get(path);
    expect([reply.status, isPage(reply)]).toEqual([404, false]);
    expect(JSON.parse(reply.text)).toMatchObject({ error: { code: 'not_found' } });
  });

  test.each([
    '/../secret.txt',
    '/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/%2e%2e%5csecret.txt',
    '/..\\secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/assets/../../secret.txt',
    '/assets/%2e%2e/%2e%2e/secret.txt',
    '/....//secret.txt',
    '/%252e%252e%252fsecret.txt',
    '/%c0%ae%c0%ae/secret.txt',
    '//../secret.txt',
    '/./../secret.txt',
    '/assets/app-1a2b3c.js%00/../../../secret.txt',
    '/secret.txt%00.js',
    '/..%00/secret.txt',
    '/.secret',
    '/%2esecret',
    '/assets/../.secret',
  ])('is not left by %s', async (path) => {
    const reply = await get(path);
    expect(reply.text).not.toContain(secret);
    expect(reply.status).toBeGreaterThanOrEqual(400);
    expect(reply.status).toBeLessThan(500);
    expect(isPage(reply)).toBe(false);
  });

  test('is left nowhere by an absolute address', async () => {
    const file = join(app.appDir, '../secret.txt');
    for (const path of [file, `/${file}`]) {
      const reply = await get(path);
      expect([reply.status >= 400, reply.text.includes(secret)]).toEqual([true, false]);
    }
  });
});

test('an address of the office gives the page that names the office’s files, and no other does', async () => {
  const titleAt = async (path: string) => /<title>(.*)<\/title>/.exec((await get(path)).text)?.[1];
  for (const path of ['/office', '/office/tables', '/office?season=2026']) expect(await titleAt(path)).toBe('Kontoret');
  for (const path of ['/', '/officer', '/count/office']) expect(await titleAt(path)).toBe('Sommertelling');
});

test('nobody else may use a method that the API has not', async () => {
  for (const method of ['PUT', 'DELETE', 'PATCH', 'TRACE', 'OPTIONS']) {
    const reply = await rawRequest(app.origin, '/api/sync/1/push', { method, headers: { cookie } });
    expect([method, reply.status]).toEqual([method, 404]);
    expect(reply.headers['access-control-allow-origin']).toBeUndefined();
  }
  expect((await call(app.origin, '/api/health')).status).toBe(200);
});
