import { describe, expect, test } from 'vitest';
import { Push, parsePushAnswer } from '#shared/sync/protocol.ts';
import { maxPushBytes } from '#shared/sync/push-limits.ts';
import { receiptFor } from '#shared/sync/receipt.ts';

const id = '019e8000-0000-7000-8000-000000000001';
const h = 'a'.repeat(64);
const event = { id, seq: 1, h, raw: '{}' };
const push = {
  ...{ proto: 1, app: '0.1.0', install: id, epoch: null, now: 1000, pending: 1, oldest: 900, persisted: true },
  drafts: [{ season: '2026', date: '2026-06-03', shift: 'day', area: 'storgata' }],
  events: [event],
};
const result = { id, h, state: 'stored', position: 1, code: null };
const answer = {
  ...{ proto: 1, epoch: 'e', received: 1000, results: [result], have: { max: 3, gaps: [[2, 2]] } },
  ...{ safeThrough: null, ref: 'r' },
};
const reply = (body: unknown, more = {}) => ({
  ...{ status: 200, redirected: false, contentType: 'application/json; charset=utf-8' },
  body: typeof body === 'string' ? body : JSON.stringify(body),
  ...more,
});

test('a push holds at most 64 KiB', () => expect(maxPushBytes).toBe(65_536));

describe('a push', () => {
  test('of this shape is read', () => expect(Push.parse(push)).toEqual(push));

  test.each<[string, object]>([
    ['of another protocol', { proto: 2 }],
    ['without an install', { install: undefined }],
    ['with fewer than none waiting', { pending: -1 }],
    ['with a word more', { more: 1 }],
    ['with a hash in capitals', { events: [{ ...event, h: 'A'.repeat(64) }] }],
    ['with a hash too short', { events: [{ ...event, h: 'a'.repeat(63) }] }],
    ['with a hash too long', { events: [{ ...event, h: 'a'.repeat(65) }] }],
    ['with something before the hash', { events: [{ ...event, h: `x${h}` }] }],
    ['with an event of number 0', { events: [{ ...event, seq: 0 }] }],
    ['with an event with a word more', { events: [{ ...event, more: 1 }] }],
    ['with a draft in no area', { drafts: [{ season: '2026', date: '2026-06-03', shift: 'day' }] }],
  ])('%s is not', (_, more) => expect(Push.safeParse({ ...push, ...more }).success).toBe(false));
});

describe('an answer', () => {
  test('of this shape is the server’s', () => expect(parsePushAnswer(reply(answer))).toEqual(answer));

  test.each<[string, ReturnType<typeof reply>]>([
    ['of another status', reply(answer, { status: 201 })],
    ['by a detour', reply(answer, { redirected: true })],
    ['that is a page', reply(answer, { contentType: 'text/html' })],
    ['that only mentions JSON', reply(answer, { contentType: 'text/html; application/json' })],
    ['of a kind that begins alike', reply(answer, { contentType: 'application/jsonp' })],
    ['that was cut', reply(JSON.stringify(answer).slice(0, -1))],
    ['of another protocol', reply({ ...answer, proto: 2 })],
    ['that says nothing', reply({})],
    ['with a state that nobody knows', reply({ ...answer, results: [{ ...result, state: 'fine' }] })],
    ['with a code that nobody knows', reply({ ...answer, results: [{ ...result, code: 'fine' }] })],
    ['with a result without its hash', reply({ ...answer, results: [{ ...result, h: undefined }] })],
    ['that does not say what it has', reply({ ...answer, have: {} })],
    ['with half a gap', reply({ ...answer, have: { max: 3, gaps: [[2]] } })],
  ])('%s is not', (_, one) => expect(parsePushAnswer(one)).toBeNull());
});

describe('a receipt', () => {
  const from = (...results: readonly object[]) =>
    receiptFor({ ...answer, results } as Parameters<typeof receiptFor>[0], { id, h });

  test.each(['stored', 'duplicate', 'quarantined'])('is a result that says %s', (state) =>
    expect(from({ ...result, state })).toMatchObject({ state }),
  );

  test.each<[string, object]>([
    ['of other bytes', { ...result, h: 'b'.repeat(64) }],
    ['of another event', { ...result, id: '019e8000-0000-7000-8000-000000000002' }],
    ['that the bytes came damaged', { ...result, state: 'mismatch' }],
  ])('is no result %s', (_, one) => expect(from(one)).toBeNull());

  test('is found among others', () => {
    const others = { ...result, id: '019e8000-0000-7000-8000-000000000002' };
    expect(from(others, result)).toEqual(result);
  });
});
