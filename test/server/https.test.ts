import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rawRequest } from '../support/raw-http.ts';
import { makeDataDir, runServer } from '../support/running-server.ts';

const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

test.skipIf(!hasOpenssl)(
  'with an own certificate a phone is let in over HTTPS, by a cookie that never leaves it; plain HTTP gets nothing',
  async () => {
    const dir = makeDataDir();
    const [cert, key] = [join(dir, 'cert.pem'), join(dir, 'key.pem')];
    const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost', '-days', '1', '-nodes'];
    const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1'];
    const made = spawnSync('openssl', ['req', '-x509', ...curve, ...subject, '-keyout', key, '-out', cert]);
    expect(made.status).toBe(0);
    await using server = await runServer({ TLS_CERT: cert, TLS_KEY: key });
    expect(server.origin).toMatch(/^https:\/\/localhost:\d+$/);
    const ca = readFileSync(cert, 'utf8');
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ code: await server.firstCode(), install: randomUUID(), device: '' });
    const enrolled = await rawRequest(server.origin, '/api/enrol', { ca, method: 'POST', headers, body });
    expect(enrolled.status).toBe(200);
    expect(enrolled.headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
    const [cookie = ''] = enrolled.headers['set-cookie'] ?? [];
    expect(cookie).toMatch(/^__Host-device=[\w-]{43}; Max-Age=34560000; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
    const [pair = ''] = cookie.split(';');
    expect((await rawRequest(server.origin, '/api/ref/1', { ca, headers: { cookie: pair } })).status).toBe(200);
    const other = pair.replace('__Host-', '');
    expect((await rawRequest(server.origin, '/api/ref/1', { ca, headers: { cookie: other } })).status).toBe(401);
    const plain = rawRequest(server.origin.replace('https:', 'http:'), '/api/health').then(
      ({ status }) => status >= 400,
      () => true,
    );
    expect(await plain).toBe(true);
    await expect(rawRequest(server.origin, '/api/health')).rejects.toThrow(/self.signed/i);
  },
);
