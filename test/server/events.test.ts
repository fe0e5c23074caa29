import { afterAll, beforeAll, expect, test } from 'vitest';
import { approveVerb } from '../../server/verbs/approve.ts';
import { revokeVerb } from '../../server/verbs/revoke.ts';
import { makeSlot, people } from '../support/events.ts';
import { enrolPhone, type Phone } from '../support/phone.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let coordinator: Phone;
beforeAll(async () => {
  app = await startTestApp({ limits: { streamsOfPerson: 3, streamBeatEveryMs: 300 } });
  coordinator = await app.phone('coordinator');
});
afterAll(() => app.close());

type Word = { readonly event: string; readonly data: string };

/** The stream as a browser hears it, word by word; `done` once the server has ended it. */
async function listen(cookie: string, from = app) {
  const abort = new AbortController();
  const response = await fetch(`${from.origin}/api/events`, { headers: { cookie }, signal: abort.signal });
  const reader = response.body!.getReader();
  let text = '';
  const next = async (): Promise<Word | 'done'> => {
    for (;;) {
      const [word, ...rest] = text.split('\n\n');
      if (word !== undefined && rest.length > 0) {
        text = rest.join('\n\n');
        const [, event = '', data = ''] = /^event: (.*)\ndata: (.*)$/.exec(word) ?? [];
        return { event, data };
      }
      const { value, done } = await reader.read().catch(() => ({ value: undefined, done: true }));
      if (done) return 'done';
      text += new TextDecoder().decode(value);
    }
  };
  const nextChange = async (): Promise<Word | 'done'> => {
    for (;;) {
      const word = await next();
      if (word === 'done' || word.event !== 'beat') return word;
    }
  };
  return { response, next, nextChange, leave: () => abort.abort() };
}

const count = (phone: Phone) => phone.count(makeSlot('2026-06-03', 'day', 'storgata'), people(17));

test('a listener is told where the log is, and of a push that it has grown: the position and nothing else', async () => {
  const counter = await app.phone('counter');
  await counter.push(count(counter));
  const stream = await listen(coordinator.cookie);
  const first = await stream.next();
  const { results } = await counter.push(count(counter));
  const second = await stream.nextChange();
  const position = results[0]?.position ?? 0;
  expect([first, second]).toEqual([
    { event: 'changed', data: `{"position":${position - 1}}` },
    { event: 'changed', data: `{"position":${position}}` },
  ]);
  expect(stream.response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  expect(stream.response.headers.get('cache-control')).toBe('no-store');
  stream.leave();
});

test('a heartbeat, and what the command line writes beside the server, are heard too', async () => {
  const waiting = await enrolPhone(app.origin, await app.print('counter', 'Kari'));
  const stream = await listen(coordinator.cookie);
  const first = (await stream.next()) as Word;
  await waiting.tryPush([]);
  expect(await stream.nextChange()).toEqual(first);
  approveVerb(app.config, { person: waiting.person.id }, app.clock.now);
  expect(await stream.nextChange()).toMatchObject({ event: 'changed' });
  stream.leave();
});

test('while nothing changes the stream says that it is there', async () => {
  const stream = await listen(coordinator.cookie);
  await stream.next();
  expect(await stream.next()).toEqual({ event: 'beat', data: '{}' });
  stream.leave();
});

test('one person has only so many streams, and gets another when one is left', async () => {
  const eager = await app.phone('author');
  const streams = [await listen(eager.cookie), await listen(eager.cookie), await listen(eager.cookie)];
  const refused = await listen(eager.cookie);
  expect(refused.response.status).toBe(429);
  expect((await listen(coordinator.cookie)).response.status).toBe(200);
  streams[0]?.leave();
  await expect.poll(async () => (await listen(eager.cookie)).response.status).toBe(200);
});

test('whoever is shut out hears nothing more', async () => {
  const former = await app.phone('coordinator');
  const stream = await listen(former.cookie);
  await stream.next();
  revokeVerb(app.config, { person: former.person.id }, app.clock.now);
  expect(await stream.nextChange()).toBe('done');
});

test('a server that closes ends its streams, and does not wait for a listener that never reads', async () => {
  const other = await startTestApp();
  const { cookie } = await other.phone('coordinator');
  const stream = await listen(cookie, other);
  await stream.next();
  const silent = await listen(cookie, other);
  await other.close();
  expect(await stream.nextChange()).toBe('done');
  expect(silent.response.status).toBe(200);
});
