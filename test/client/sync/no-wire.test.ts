import { expect, test, vi } from 'vitest';
import { getRef, postEnrol, postPush, postSignOut, readPushAnswer } from '../../../client/sync/api.ts';

vi.mock('../../../client/sync/wire.ts', () => {
  throw new TypeError('Failed to fetch dynamically imported module');
});

/** The file that knows what an answer looks like was gone, or came cut: as if nobody had answered. */
test('without the file of the answers’ shapes nothing is sent but the question for the plan, and nothing is believed', async () => {
  const json = { headers: { 'content-type': 'application/json' } };
  const call = vi.fn(async (_path: string) => new Response('{}', json));
  vi.stubGlobal('fetch', call);
  expect(await postEnrol('GX95R-KJ2JW', 'install', 'Pixel')).toMatchObject({ ok: false, code: 'offline' });
  expect(await postSignOut()).toMatchObject({ ok: false, code: 'offline' });
  expect(await getRef(null)).toMatchObject({ ok: false, code: 'offline' });
  expect(await postPush('{}')).toBeNull();
  const reply = { status: 200, redirected: false, contentType: 'application/json', body: '{}', retryAfterMs: null };
  expect(await readPushAnswer(reply)).toBeNull();
  expect(call.mock.calls.map(([path]) => path)).toEqual(['/api/ref/1']);
});
