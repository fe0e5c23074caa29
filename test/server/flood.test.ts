import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { expect, test } from 'vitest';
import { parseConfig } from '../../server/config.ts';
import { makeSlot, people } from '../support/events.ts';
import type { Phone } from '../support/phone.ts';
import { rawRequest } from '../support/raw-http.ts';
import { startTestApp } from '../support/test-app.ts';

test('one person may ask 400 times at once and no more; requests are counted, not events, and the others go on', async () => {
  await using app = await startTestApp();
  const [eager, calm] = [await app.phone('counter'), await app.phone('counter')];
  const events = Array.from({ length: 50 }, () => eager.count(makeSlot('2026-06-03', 'day', 'storgata'), people(5)));
  expect((await eager.tryPush(events)).status).toBe(200);
  const replies = await Promise.all(
    Array.from({ length: 420 }, () => rawRequest(app.origin, '/api/ref/1', { headers: { cookie: eager.cookie } })),
  );
  const countOf = (asked: number) => replies.filter(({ status }) => status === asked).length;
  expect([countOf(200), countOf(429)]).toEqual([399, 21]);
  const refused = replies.find(({ status }) => status === 429);
  expect(JSON.parse(refused?.text ?? '')).toMatchObject({ error: { code: 'slow_down' } });
  expect(Number(refused?.headers['retry-after'])).toBeGreaterThan(0);
  expect((await eager.tryPush([])).status).toBe(429);
  expect((await calm.tryPush([])).status).toBe(200);
});

test('500 sockets that begin a request and never end it make nobody wait who counts, and are closed', async () => {
  await using app = await startTestApp({ limits: { headersTimeoutMs: 4000, requestTimeoutMs: 4000 } });
  const phone = await app.phone('counter');
  const { hostname, port } = new URL(app.origin);
  await slowestPush(phone);
  const alone = Math.min(await slowestPush(phone), await slowestPush(phone));
  const beginnings = [
    '',
    'POST /api/sync/1/push HTTP/1.1\r\nHost: x\r\nX-Slow: ',
    `POST /api/sync/1/push HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 60000\r\nCookie: ${phone.cookie}\r\n\r\n{"proto":`,
  ];
  const sockets = await Promise.all(
    Array.from({ length: 500 }, async (_, index) => {
      const socket = connect({ host: hostname, port: Number(port) });
      socket.on('error', () => {});
      await once(socket, 'connect');
      socket.write(beginnings[index % beginnings.length] ?? '');
      return socket;
    }),
  );
  const answers = sockets.map(readToEnd);
  const crowded = Math.min(await slowestPush(phone), await slowestPush(phone));
  expect(crowded).toBeLessThan(2 * alone + 100); // an answer that had to wait for a socket would wait for seconds
  // Each is told to come again, and closed; none of them is a reason to set an event aside.
  const heads = new Set((await Promise.all(answers)).map((text) => text.split('\r\n')[0]));
  expect([...heads].filter((head) => head !== '')).toEqual(['HTTP/1.1 503 Service Unavailable']);
});

test('a slow request has 10 seconds for its head and 30 in all', () => {
  expect(parseConfig({}).limits).toMatchObject({
    headersTimeoutMs: 10_000,
    requestTimeoutMs: 30_000,
    requestsInWindow: 400,
    requestWindowMs: 20_000,
  });
});

/** Of fifty counts sent one after the other, in milliseconds. */
async function slowestPush(phone: Phone): Promise<number> {
  let slowest = 0;
  for (let push = 0; push < 50; push++) {
    const made = phone.count(makeSlot('2026-06-03', 'day', 'storgata'), people(push));
    const startedAt = performance.now();
    expect((await phone.push(made)).results).toMatchObject([{ state: 'stored' }]);
    slowest = Math.max(slowest, performance.now() - startedAt);
  }
  return slowest;
}

async function readToEnd(socket: Socket): Promise<string> {
  let text = '';
  socket.setEncoding('utf8').on('data', (more: string) => {
    text += more;
  });
  await once(socket, 'close');
  return text;
}
