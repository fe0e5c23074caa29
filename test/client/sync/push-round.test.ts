import { describe, expect, test } from 'vitest';
import { parsePushAnswer } from '#shared/sync/protocol.ts';
import { maxPushBytes } from '#shared/sync/push-limits.ts';
import { pushRound } from '../../../client/sync/push-round.ts';
import { json, MadeOutbox, MadeServer, refusal, result } from '../support/push-world.ts';

function meet(store: MadeOutbox, server: MadeServer, { parked = new Set<string>(), times = [1000, 1400] } = {}) {
  let reading = 0;
  const clock = { now: () => times[reading++ % times.length]! };
  return pushRound({ store, send: server.send, clock, readAnswer: parsePushAnswer, app: '0.1.0' }, parked);
}

describe('what is sent', () => {
  test('goes oldest first, at most 50 events at a time', async () => {
    const [store, server] = [new MadeOutbox(120), new MadeServer()];
    expect(await meet(store, server)).toEqual({ kind: 'all_received', ref: 'plan' });
    expect(server.seqs.map((seqs) => [seqs[0], seqs.length])).toEqual([
      [1, 50],
      [51, 50],
      [101, 20],
    ]);
    expect(store.pending).toEqual([]);
  });

  test('never makes a body over 64 KiB, and sends an event that is over it alone', async () => {
    const [store, server] = [new MadeOutbox(20, 12_000), new MadeServer()];
    await meet(store, server);
    expect(Math.max(...server.sizes)).toBeLessThanOrEqual(maxPushBytes);
    expect(server.pushes).toHaveLength(4);
    const [giant, patient] = [new MadeOutbox(2, 70_000), new MadeServer()];
    await meet(giant, patient);
    expect(patient.seqs).toEqual([[1], [2]]);
  });

  test('is a sign of life when nothing waits', async () => {
    const [store, server] = [new MadeOutbox(0), new MadeServer()];
    expect(await meet(store, server)).toEqual({ kind: 'all_received', ref: 'plan' });
    expect(server.seqs).toEqual([[]]);
  });

  test('tells the server how much waits and since when', async () => {
    const [store, server] = [new MadeOutbox(3), new MadeServer()];
    await meet(store, server);
    expect(server.pushes[0]).toMatchObject({ pending: 3, oldest: 1, now: 1000 });
  });
});

describe('an answer changes nothing on the phone', () => {
  const html = {
    status: 200,
    redirected: false,
    contentType: 'text/html',
    body: '<h1>Logg inn</h1>',
    retryAfterMs: null,
  };
  test.each([
    ['when none came', () => null],
    ["when it is a portal's page", () => html],
    ['when it is HTML that calls itself JSON', () => ({ ...html, contentType: 'application/json' })],
    ['when it is empty', () => json({})],
    ['when it speaks another protocol', (_, push, server) => server.answer(push, { proto: 2 as 1 })],
    ['when it came by a detour', (_, push, server) => ({ ...server.answer(push), redirected: true })],
    ['when it is cut', (_, push, server) => ({ ...server.answer(push), body: server.answer(push).body.slice(0, -9) })],
    ['when the gateway failed', () => ({ ...html, status: 502 })],
    ['when the server broke', () => refusal(500)],
  ] as readonly [string, (_: unknown, push: never, server: MadeServer) => ReturnType<typeof json> | null][])(
    '%s',
    async (_, respond) => {
      const [store, server] = [new MadeOutbox(2), new MadeServer()];
      server.respond = (push) => respond(null, push as never, server);
      expect(await meet(store, server)).toEqual({ kind: 'no_answer' });
      expect(store.pending).toEqual([1, 2]);
      expect(store.epoch).toBeNull();
    },
  );
});

describe('a receipt counts only', () => {
  test('with our own hash: the other events of the answer are received, this one waits', async () => {
    const [store, server] = [new MadeOutbox(3), new MadeServer()];
    server.respond = (push) =>
      server.answer(push, {
        results: push.events.map((event) => result(event, event.seq === 2 ? { h: 'f'.repeat(64) } : {})),
      });
    expect(await meet(store, server)).toEqual({ kind: 'not_taken' });
    expect(store.pending).toEqual([2]);
  });

  test("for our own id: somebody else's receipts say nothing", async () => {
    const [store, server] = [new MadeOutbox(1), new MadeServer()];
    server.respond = (push) =>
      server.answer(push, { results: push.events.map((event) => result(event, { id: crypto.randomUUID() })) });
    expect(await meet(store, server)).toEqual({ kind: 'not_taken' });
    expect(store.pending).toEqual([1]);
  });

  test('when nothing was damaged on the way: a mismatch is sent again in the next round', async () => {
    const [store, server] = [new MadeOutbox(1), new MadeServer()];
    server.respond = (push) =>
      server.answer(push, {
        results: push.events.map((event) => result(event, { state: 'mismatch', code: 'hash_mismatch' })),
      });
    await meet(store, server);
    expect(store.pending).toEqual([1]);
    server.respond = () => undefined;
    await meet(store, server);
    expect(store.pending).toEqual([]);
  });

  test('for quarantine too: the server holds it, a coordinator decides', async () => {
    const [store, server] = [new MadeOutbox(1), new MadeServer()];
    server.respond = (push) =>
      server.answer(push, {
        results: push.events.map((event) => result(event, { state: 'quarantined', code: 'bad_content' })),
      });
    await meet(store, server);
    expect(store.pending).toEqual([]);
    expect(store.events[0]?.receipt).toMatchObject({ state: 'quarantined', code: 'bad_content' });
  });
});

describe('a poisoned event', () => {
  test.each([413, 400])('refused with %i holds up none of the others', async (status) => {
    const [store, server] = [new MadeOutbox(200), new MadeServer()];
    const parked = new Set<string>();
    server.respond = (push) => (push.events.some(({ seq }) => seq === 77) ? refusal(status) : undefined);
    expect(await meet(store, server, { parked })).toEqual({ kind: 'not_taken' });
    expect(store.pending).toEqual([77]);
    expect(server.pushes.length).toBeLessThan(30);
    expect([...parked]).toEqual([store.events[76]!.id]);
  });

  test('is tried alone and last in later rounds, and leaves when the server takes it', async () => {
    const [store, server] = [new MadeOutbox(5), new MadeServer()];
    const parked = new Set([store.events[0]!.id]);
    expect((await meet(store, server, { parked })).kind).toBe('all_received');
    expect(server.seqs).toEqual([[2, 3, 4, 5], [1]]);
    expect(parked.size).toBe(0);
  });

  test('is not what it means when everything is refused: the round ends instead of trying each', async () => {
    const [store, server] = [new MadeOutbox(50), new MadeServer()];
    server.respond = () => refusal(400);
    expect((await meet(store, server)).kind).toBe('not_taken');
    expect(server.pushes.length).toBeLessThan(12);
  });
});

describe('another epoch', () => {
  test('makes everything that is still here wait again, and sends it', async () => {
    const [store, server] = [new MadeOutbox(60), new MadeServer()];
    await meet(store, server);
    server.epoch = 'restored';
    expect((await meet(store, server)).kind).toBe('all_received');
    expect(store.events.every(({ receipt }) => receipt?.epoch === 'restored')).toBe(true);
  });

  test('in the middle of a round sends what went before it once more', async () => {
    const [store, server] = [new MadeOutbox(60), new MadeServer()];
    server.respond = (push) => {
      if (push.events.length < 50) server.epoch = 'restored';
      return undefined;
    };
    expect((await meet(store, server)).kind).toBe('all_received');
    expect(store.events.every(({ receipt }) => receipt?.epoch === 'restored')).toBe(true);
  });

  test('in every answer ends the round instead of going round for ever', async () => {
    const [store, server] = [new MadeOutbox(120), new MadeServer()];
    server.respond = (push) => server.answer(push, { epoch: crypto.randomUUID() });
    expect((await meet(store, server)).kind).toBe('not_taken');
  });
});

test('the skew is the phone’s clock minus the server’s, at half the way there and back', async () => {
  const [store, server] = [new MadeOutbox(1), new MadeServer()];
  server.respond = (push) => server.answer(push, { received: 700 });
  await meet(store, server, { times: [1000, 1400] });
  expect(store.skewMs).toBe(500);
});

describe('a server that says it lacks what it has acknowledged', () => {
  test('gets it once more in a round, and not for ever', async () => {
    const [store, server] = [new MadeOutbox(120), new MadeServer()];
    const keep = store.keepAnswer;
    store.keepAnswer = async (...answer) => {
      const acked = new Set(answer[1].map(({ id }) => id));
      store.events = store.events.map((event) => (acked.has(event.id) ? event : { ...event, receipt: null }));
      await keep(...answer);
    };
    expect((await meet(store, server)).kind).toBe('not_taken');
    expect(server.pushes).toHaveLength(3);
  });
});

test('counts under way are named by their slots, and by nothing that was counted', async () => {
  const [store, server] = [new MadeOutbox(0), new MadeServer()];
  const read = store.readOutbox;
  const slot = { season: '2026', date: '2026-06-03', shift: 'evening', area: 'storgata' } as const;
  store.readOutbox = async () => ({ ...(await read()), drafts: [{ ...slot, areaName: 'Storgata' }] });
  await meet(store, server);
  expect(server.pushes[0]?.drafts).toEqual([slot]);
});

test('what was lost is counted as waiting', async () => {
  const [store, server] = [new MadeOutbox(2), new MadeServer()];
  const read = store.readOutbox;
  store.readOutbox = async () => ({ ...(await read()), lost: 3 });
  await meet(store, server);
  expect(server.pushes.map(({ pending }) => pending)).toEqual([5]);
});

test.each([401, 403])('a portal’s page with %i does not mean that the phone is not enrolled', async (status) => {
  const [store, server] = [new MadeOutbox(1), new MadeServer()];
  server.respond = () => ({ ...refusal(status), contentType: 'text/html' });
  expect(await meet(store, server)).toEqual({ kind: 'no_answer' });
});

test.each([
  [401, { kind: 'not_enrolled' }],
  [403, { kind: 'not_enrolled' }],
  [429, { kind: 'asked_to_wait', afterMs: 30_000 }],
  [503, { kind: 'asked_to_wait', afterMs: 30_000 }],
])('a refusal with %i keeps every event', async (status, end) => {
  const [store, server] = [new MadeOutbox(3), new MadeServer()];
  server.respond = () => refusal(status, 30_000);
  expect(await meet(store, server)).toEqual(end);
  expect(store.pending).toEqual([1, 2, 3]);
});
