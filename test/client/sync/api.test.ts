import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { getJson, getRef, isKnown, postEnrol, postJson, postPush, postSignOut } from '../../../client/sync/api.ts';

const Health = z.strictObject({ status: z.literal('ok') });

afterEach(() => {
  vi.unstubAllGlobals();
});

function stubFetch(body: string, init: ResponseInit = {}) {
  const call = vi.fn(
    async (_path: string, _init: RequestInit) => new Response(init.status === 304 ? null : body, init),
  );
  vi.stubGlobal('fetch', call);
  return call;
}

const asJson = { headers: { 'content-type': 'application/json; charset=utf-8' } };

describe('every request', () => {
  test('refuses redirects, uses no cache, stays on our own origin and has an end', async () => {
    const call = stubFetch('{}', asJson);
    await postPush('{}');
    expect(call.mock.calls[0]![1]).toMatchObject({
      method: 'POST',
      redirect: 'error',
      cache: 'no-store',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      signal: expect.any(AbortSignal),
    });
  });

  test('is read by a schema that comes meanwhile, and is as if nobody had answered where it does not', async () => {
    stubFetch('{"status":"ok"}', asJson);
    expect(await getJson('/api/health', async () => Health)).toEqual({ ok: true, value: { status: 'ok' } });
    stubFetch('{"status":"otherwise"}', asJson);
    expect(await getJson('/api/health', async () => Health)).toMatchObject({ ok: false });
    const lost = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'));
    vi.stubGlobal('fetch', vi.fn().mockRejectedValue(new TypeError('Failed to fetch')));
    const unanswered = await getJson('/api/health', Health);
    stubFetch('{"status":"ok"}', asJson);
    expect(await getJson('/api/health', lost)).toEqual(unanswered);
  });

  test('says how long the log was, where the answer does', async () => {
    const at = async (position: string) => {
      stubFetch('{"status":"ok"}', { headers: { ...asJson.headers, 'log-position': position } });
      return getJson('/api/health', Health);
    };
    expect(await at('4711')).toEqual({ ok: true, value: { status: 'ok' }, position: 4711 });
    for (const odd of ['', '-1', '7.5', 'many'])
      expect(await at(odd)).not.toHaveProperty('position', expect.anything());
  });

  test('that writes carries its words as JSON, and a code is sent with the phone that asks', async () => {
    const call = stubFetch('{"status":"ok"}', asJson);
    expect(await postJson('/api/plan', { events: [] }, Health)).toEqual({ ok: true, value: { status: 'ok' } });
    const reply = { person: { id: 'p', name: 'Kari' }, role: 'counter' };
    stubFetch(JSON.stringify(reply), asJson);
    expect(await postEnrol('GX95R-KJ2JW', 'install', 'Pixel')).toEqual({ ok: true, value: reply });
    const [[path, sent]] = [call.mock.calls[0]!];
    expect([path, sent.method, sent.body]).toEqual(['/api/plan', 'POST', '{"events":[]}']);
    const [enrolPath, enrol] = vi.mocked(fetch).mock.calls[0]!;
    expect([enrolPath, enrol?.body]).toEqual([
      '/api/enrol',
      '{"code":"GX95R-KJ2JW","install":"install","device":"Pixel"}',
    ]);
  });

  test('that signs a phone out carries nothing, and is done when the server says so', async () => {
    const call = stubFetch('{"signedOut":true}', asJson);
    expect(await postSignOut()).toEqual({ ok: true, value: { signedOut: true } });
    const [[path, sent]] = [call.mock.calls[0]!];
    expect([path, sent.method, sent.body]).toEqual(['/api/sign-out', 'POST', '{}']);
  });

  test('whether a browser is known is no only where the server says so', async () => {
    stubFetch('{"known":false}', asJson);
    expect(await isKnown()).toBe(false);
    for (const [said, init] of [
      ['{"known":true}', asJson],
      ['{"known":false}', { status: 503, ...asJson }],
      ['null', asJson],
      ['{"known":', asJson],
      ['<html>', { headers: { 'content-type': 'text/html' } }],
    ] as const) {
      stubFetch(said, init);
      expect(await isKnown(), said).toBe(true);
    }
    vi.stubGlobal('fetch', vi.fn().mockRejectedValue(new TypeError('Failed to fetch')));
    expect(await isKnown()).toBe(true);
  });

  test('that nobody answers is offline', async () => {
    vi.stubGlobal('fetch', vi.fn().mockRejectedValue(new TypeError('Failed to fetch')));
    expect(await getJson('/api/health', Health)).toMatchObject({ ok: false, code: 'offline' });
    expect(await postPush('{}')).toBeNull();
  });
});

describe('an answer', () => {
  test('of the shape that was asked for is its value', async () => {
    stubFetch('{"status":"ok"}', asJson);
    expect(await getJson('/api/health', Health)).toEqual({ ok: true, value: { status: 'ok' } });
  });

  test.each([
    ['a page', '<html>', { headers: { 'content-type': 'text/html' } }],
    ['JSON of another shape', '{"status":"fine"}', asJson],
    ['cut JSON', '{"status":', asJson],
  ])('that is %s is unreadable', async (_, body, init) => {
    stubFetch(body, init);
    expect(await getJson('/api/health', Health)).toMatchObject({ ok: false, code: 'unreadable' });
  });

  test('with an error of the closed list gives its code and how long to wait', async () => {
    const body = '{"error":{"code":"slow_down","details":{"left":3}}}';
    stubFetch(body, { status: 429, headers: { ...asJson.headers, 'retry-after': '30' } });
    const answer = await getJson('/api/health', Health);
    expect(answer).toEqual({ ok: false, code: 'slow_down', details: { left: 3 }, retryAfterMs: 30_000 });
  });

  test('to a phone that nobody enrolled is read without the schemas', async () => {
    stubFetch('{"error":{"code":"not_enrolled","details":{}}}', { status: 401, ...asJson });
    vi.doMock('../../../client/sync/wire.ts', () => {
      throw new Error('nothing needs it yet');
    });
    onTestFinished(() => vi.doUnmock('../../../client/sync/wire.ts'));
    expect(await getRef(null)).toMatchObject({ ok: false, code: 'not_enrolled' });
  });

  test.each([
    ['a date', 'Wed, 21 Oct 2026 07:28:00 GMT', null],
    ['a number with a unit', '30s', null],
    ['a fraction', '1.5', null],
    ['nothing', undefined, null],
    ['zero', '0', 0],
    ['seconds', '120', 120_000],
  ])('whose Retry-After is %s', async (_, retryAfter, waitMs) => {
    const headers = { ...asJson.headers, ...(retryAfter !== undefined && { 'retry-after': retryAfter }) };
    stubFetch('{"error":{"code":"busy","details":{}}}', { status: 503, headers });
    expect(await getJson('/api/health', Health)).toMatchObject({ code: 'busy', retryAfterMs: waitMs });
  });

  test.each([
    ['a code that is not on the list', '{"error":{"code":"nonsense"}}'],
    ['a code that every object has', '{"error":{"code":"toString"}}'],
    ['a number for a code', '{"error":{"code":7}}'],
    ['a page', '<html>'],
  ])('of an error with %s is unreadable', async (_, body) => {
    stubFetch(body, { status: 500, headers: asJson.headers });
    expect(await getJson('/api/health', Health)).toMatchObject({ ok: false, code: 'unreadable', details: {} });
  });

  test.each([
    ['that calls itself something else', 'text/html'],
    ['that only mentions JSON', 'text/html; was=application/json'],
    ['of another kind that begins alike', 'application/jsonp'],
  ])('%s is not believed, whatever it holds', async (_, contentType) => {
    stubFetch('{"status":"ok"}', { headers: { 'content-type': contentType } });
    expect(await getJson('/api/health', Health)).toMatchObject({ ok: false, code: 'unreadable' });
  });

  test('without a word on what it is, is not believed', async () => {
    vi.stubGlobal('fetch', async () => {
      const response = new Response('{"status":"ok"}');
      response.headers.delete('content-type');
      return response;
    });
    expect(await getJson('/api/health', Health)).toMatchObject({ ok: false, code: 'unreadable' });
    const reply = await postPush('{}');
    expect(reply).toMatchObject({ contentType: '', retryAfterMs: null });
  });

  test('by a detour is not believed', async () => {
    vi.stubGlobal('fetch', async () =>
      Object.defineProperty(new Response('{"status":"ok"}', asJson), 'redirected', { value: true }),
    );
    expect(await getJson('/api/health', Health)).toMatchObject({ ok: false, code: 'unreadable' });
  });

  test('of another status than 200 is no value, though it has the shape', async () => {
    stubFetch('{"status":"ok"}', { ...asJson, status: 201 });
    expect(await getJson('/api/health', Health)).toMatchObject({ ok: false, code: 'unreadable' });
  });

  test('that nobody gives to the question for the plan is offline', async () => {
    vi.stubGlobal('fetch', vi.fn().mockRejectedValue(new TypeError('Failed to fetch')));
    expect(await getRef(null)).toMatchObject({ ok: false, code: 'offline' });
  });

  test('to the question for the plan is read as a plan: something else is unreadable', async () => {
    const call = stubFetch('{"status":"ok"}', asJson);
    expect(await getRef(null)).toMatchObject({ ok: false, code: 'unreadable' });
    expect(call.mock.calls[0]![1].headers).toBeUndefined();
  });

  test('304 for the plan means that the one on the phone still holds', async () => {
    const call = stubFetch('', { status: 304 });
    expect(await getRef('abc')).toEqual({ ok: true, value: null });
    expect(call.mock.calls[0]![1].headers).toEqual({ 'if-none-match': '"abc"' });
  });
});
