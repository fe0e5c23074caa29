import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { CoverageReply } from '#shared/api.ts';
import { postPush, readPushAnswer } from '../../../client/sync/api.ts';
import { makePushLoop } from '../../../client/sync/push-loop.ts';
import { MadeTime } from '../../client/support/made-timer.ts';
import { makeSlot, people } from '../../support/events.ts';
import { Phone } from '../../support/phone.ts';
import { httpAnswer } from './fault-proxy.ts';
import { type Stage, setStage } from './stage.ts';
import { connectTo, type WirePhone } from './wire-phone.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterEach(() => vi.unstubAllGlobals());
afterAll(() => stage[Symbol.asyncDispose]());

const html = { 'content-type': 'text/html' };
const json = { 'content-type': 'application/json' };
const page = '<!doctype html><title>Logg inn</title>';
const seconds = (text: string) => ({ ...json, 'retry-after': text });

async function states(phone: WirePhone) {
  return (await phone.events()).map(({ receipt }) => receipt?.state ?? 'pending');
}

describe('a count that goes', () => {
  test('into a connection that is reset before anything passes waits, and goes the next time', async () => {
    const phone = await stage.phone();
    const event = await phone.count(2);
    stage.proxy.expect({ resetsAtOnce: true });
    expect(await phone.push(stage.proxy.origin)).toEqual({ kind: 'no_answer' });
    expect(await states(phone)).toEqual(['pending']);
    await phone.push(stage.proxy.origin);
    expect(await states(phone)).toEqual(['stored']);
    expect(stage.rowsOf(event)).toEqual({ rows: 1, whole: 1 });
  });

  test('with a request cut in the middle is not taken, and goes the next time', async () => {
    const phone = await stage.phone();
    const event = await phone.count(2);
    stage.proxy.expect({ cutsRequestAfter: 700 });
    await phone.push(stage.proxy.origin);
    expect(await states(phone)).toEqual(['pending']);
    expect(stage.rowsOf(event)).toEqual({ rows: 0, whole: 0 });
    await phone.push(stage.proxy.origin);
    expect(await states(phone)).toEqual(['stored']);
  });

  test('a byte at a time in both directions arrives', async () => {
    const phone = await stage.phone();
    await phone.count(2);
    stage.proxy.expect({ piecesOf: 1 });
    expect(await phone.push(stage.proxy.origin)).toMatchObject({ kind: 'all_received' });
    expect(await states(phone)).toEqual(['stored']);
  });

  test('twice at the same time is one row, and either answer is a receipt', async () => {
    const phone = await stage.phone();
    const event = await phone.count(2);
    const before = stage.proxy.answers.length;
    stage.proxy.expect({ deliversTwice: true });
    await phone.push(stage.proxy.origin);
    const received = stage.proxy.answers.slice(before).map((answer) => /"state":"(\w+)"/.exec(answer.toString())?.[1]);
    expect(received.sort()).toEqual(['duplicate', 'stored']);
    expect(await phone.pending()).toEqual([]);
    expect(stage.rowsOf(event)).toEqual({ rows: 1, whole: 1 });
  });

  test('answered at last after a newer answer has come leaves everything as the newer one said', async () => {
    const phone = await stage.phone();
    const event = await phone.count(2);
    const late = Promise.withResolvers<void>();
    stage.proxy.expect({ holdsAnswerUntil: late.promise });
    const overtaken = phone.push(stage.proxy.origin);
    await vi.waitFor(() => expect(stage.rowsOf(event).rows).toBe(1));
    await phone.push(stage.app.origin);
    const newer = await phone.events();
    late.resolve();
    await overtaken;
    expect((await phone.events()).map(({ receipt }) => receipt?.position)).toEqual(
      newer.map(({ receipt }) => receipt?.position),
    );
    expect(await phone.pending()).toEqual([]);
    expect(stage.rowsOf(event)).toEqual({ rows: 1, whole: 1 });
  });
});

test('a correction that overtakes its count waits for it, and then stands', async () => {
  const { app, proxy } = stage;
  const office = await app.phone('coordinator');
  const enrolled = await app.phone('counter');
  const anne = new Phone(proxy.origin, enrolled);
  const slot = makeSlot('2026-06-03', 'day', 'urtegata');
  const first = anne.count(slot, people(5));
  const corrected = anne.amend(first, { outcome: people(7) });
  const held = Promise.withResolvers<void>();
  proxy.expect({ holdsRequestUntil: held.promise });
  const delayed = anne.push(first);
  await enrolled.push(corrected);
  const standing = async () => {
    const { body } = await office.get<CoverageReply>('/api/seasons/2026/coverage');
    const occasion = body.occasions.find(({ date, shift }) => date === slot.date && shift === slot.shift);
    return occasion?.areas.find(({ area }) => area === slot.area);
  };
  app.clock.set('2026-06-04', '12:00');
  expect(await standing()).toMatchObject({ flags: ['orphan'] });
  held.resolve();
  await delayed;
  expect(await standing()).toMatchObject({ state: 'counted', flags: [] });
});

describe('an answer that is not a receipt leaves the count waiting, and it is stored when the server is back:', () => {
  test.each([
    [
      '429 with a time to wait',
      httpAnswer(429, '{"error":{"code":"slow_down","details":{}}}', seconds('120')),
      120_000,
    ],
    ['503 with a time to wait', httpAnswer(503, '{"error":{"code":"busy","details":{}}}', seconds('2')), 2000],
    ['503 with an endless time to wait', httpAnswer(503, '{}', seconds('999999999')), 3_600_000],
    ['a page from a gateway', httpAnswer(502, page, html), 0],
    ['500', httpAnswer(500, '{"error":{"code":"broken","details":{}}}'), 0],
    ["a portal's page", httpAnswer(200, page, html), 0],
    ["a portal's page that calls itself JSON", httpAnswer(200, page, json), 0],
    ["a portal's detour", httpAnswer(302, '', { location: '/login' }), 0],
    ['an empty object', httpAnswer(200, '{}', json), 0],
    ['nothing', httpAnswer(200, '', json), 0],
    ['401', httpAnswer(401, '{"error":{"code":"not_enrolled","details":{}}}'), 0],
    ['403', httpAnswer(403, '{"error":{"code":"revoked","details":{}}}'), 0],
    ['400', httpAnswer(400, '{"error":{"code":"bad_request","details":{}}}'), 0],
    ['413', httpAnswer(413, '{"error":{"code":"too_large","details":{}}}'), 0],
  ])('%s', async (_, answer, waitsAtLeastMs) => {
    const phone = await stage.phone();
    const event = await phone.count(4);
    const time = new MadeTime(0);
    connectTo(stage.proxy.origin, stage.jar);
    const loop = makePushLoop({
      store: phone.store,
      send: postPush,
      readAnswer: readPushAnswer,
      clock: time,
      timer: time,
      random: () => 0.5,
      app: '0.1.0',
      isEnrolled: () => true,
      onRef: () => undefined,
      onChange: async () => undefined,
    });
    stage.proxy.expect({ answersItself: answer }, { answersItself: answer });
    await loop.sendNow();
    expect(await states(phone)).toEqual(['pending']);
    expect(stage.rowsOf(event)).toEqual({ rows: 0, whole: 0 });
    expect(time.nextInMs()).toBeGreaterThanOrEqual(waitsAtLeastMs);
    expect(time.nextInMs()).toBeLessThanOrEqual(waitsAtLeastMs + 300_000);
    stage.proxy.expect();
    connectTo(stage.app.origin, stage.jar);
    time.pass(time.nextInMs()!);
    await vi.waitFor(async () => expect(await states(phone)).toEqual(['stored']));
    expect(stage.rowsOf(event)).toEqual({ rows: 1, whole: 1 });
  });

  test("another person's receipts", async () => {
    const [phone, other] = [await stage.phone(), await stage.phone()];
    await other.count(1);
    await other.push(stage.proxy.origin);
    const receipt = stage.proxy.answers.at(-1)!.toString();
    await phone.count(4);
    stage.proxy.expect({ answersItself: receipt });
    expect(await phone.push(stage.proxy.origin)).toEqual({ kind: 'not_taken' });
    expect(await states(phone)).toEqual(['pending']);
  });
});
