import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { toLoggable } from '../../server/http/loggable.ts';
import { makeSlot, people } from '../support/events.ts';
import { call, enrolPhone } from '../support/phone.ts';
import { rawBytes } from '../support/raw-http.ts';
import { makeDataDir, runServer } from '../support/running-server.ts';
import { fillPath, listServedCalls } from '../support/served-calls.ts';

test('a server that logs everything logs nothing that somebody typed, no cookie, no code, no body and no address', async () => {
  const tape = makeDataDir();
  await using server = await runServer({ LOG_LEVEL: 'trace', TAPE_DIR: tape });
  const name = 'Åse Hemmelig';
  const code = await server.invite('coordinator', name);
  const phone = await enrolPhone(server.origin, code);
  const token = phone.cookie.split('=')[1] ?? '';
  const made = phone.count(makeSlot('2026-06-03', 'day', 'storgata'), people(17), { note: 'Notat om noen' });
  const nonsense = phone.event({ note: 'Uleselig notat' });
  const drafts = [{ season: '2026', date: '2026-06-05', shift: 'day', area: 'hemmelig_utkast' }];
  expect((await phone.tryPush([made, nonsense], { drafts })).status).toBe(200);

  const ask = { cookie: phone.cookie };
  for (const one of await listServedCalls(server.origin)) {
    const [method, path = ''] = one.split(' ');
    const place = fillPath(path, made.id);
    await call(server.origin, place, method === 'GET' ? ask : { ...ask, body: { typed: 'Skrevet feil' } });
    await call(
      server.origin,
      `${place}?title=Skrevet%20tittel`,
      method === 'GET' ? ask : { ...ask, body: '{"Avbrutt kropp' },
    );
  }
  const wrong = 'WRONG-C0DE5';
  const enrolment = { code: wrong, install: randomUUID(), device: 'Telefonen til Åse' };
  expect((await call(server.origin, '/api/enrol', { body: enrolment })).status).toBe(401);
  await call(server.origin, '/skrevet-adresse/%zz', ask);
  await rawBytes(
    server.origin,
    `GET /api/ref/1 HTTP/1.1\r\nCookie: ${phone.cookie}\r\nBad header\r\n\r\nSkrevet raatt`,
  );
  await breakOff(
    server.origin,
    `POST /api/sync/1/push HTTP/1.1\r\nHost: x\r\nCookie: ${phone.cookie}\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{"halv":"Halv kropp`,
  );

  // A failure is logged: so there is something in which it could stand.
  rmSync(tape, { recursive: true, force: true });
  const late = phone.count(makeSlot('2026-06-03', 'day', 'vaterland'), people(18), { note: 'Notat i uhell' });
  expect((await phone.tryPush([late])).status).toBe(503);
  await server.printed(/request failed/);
  const { stdout, stderr } = await server.stop();
  const said = stdout + stderr;
  expect(said).toContain('"type":"TapeFault"');

  const typed = [name, 'Notat', 'notat', 'Skrevet', 'skrevet', 'Avbrutt', 'Halv', 'hemmelig', 'Telefonen', wrong, code];
  const secret = [
    token,
    phone.cookie,
    code.replace('-', ''),
    made.raw,
    made.h,
    made.id,
    late.id,
    phone.install,
    phone.person.id,
  ];
  const address = ['127.0.0.1', '::1', '::ffff', 'remoteAddress', 'rawPacket', '"url"', '"headers"'];
  for (const word of [...typed, ...secret, ...address]) expect(said).not.toContain(word);
  for (const bytes of [token, 'Skrevet raatt']) expect(said).not.toContain([...Buffer.from(bytes)].join(','));
});

test('of an error that quotes what it could not read only the place in the code is logged', () => {
  const quoting = (() => {
    try {
      return JSON.parse('Notat om noen');
    } catch (error) {
      return error;
    }
  })();
  expect(String(quoting)).toContain('Notat');
  const logged = JSON.stringify(toLoggable(quoting));
  expect(logged).not.toContain('Notat');
  expect(logged).toMatch(/"type":"SyntaxError".*server-log\.test\.ts/);
  const hung = Object.assign(new Error('with Notat'), { rawPacket: Buffer.from('Notat'), validation: ['Notat'] });
  expect(JSON.stringify(toLoggable(hung))).not.toContain('Notat');
  expect(toLoggable(new TypeError('x is not a function')).message).toBe('x is not a function');
});

/** Sends the beginning of a request and hangs up. */
function breakOff(origin: string, bytes: string): Promise<void> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve) => {
    const socket = connect({ host: hostname, port: Number(port) }, () =>
      socket.write(bytes, () => socket.resetAndDestroy()),
    );
    socket.once('close', () => resolve());
    socket.on('error', () => {});
  });
}
