import { describe, expect, test, vi } from 'vitest';
import { parsePushAnswer } from '#shared/sync/protocol.ts';
import { makePushLoop } from '../../../client/sync/push-loop.ts';
import { MadeTime } from '../support/made-timer.ts';
import { MadeOutbox, MadeServer, refusal } from '../support/push-world.ts';

function start(events: number, isEnrolled = () => true) {
  const store = new MadeOutbox(events);
  const server = new MadeServer();
  const time = new MadeTime(1_000_000);
  const refs: string[] = [];
  const hooks: { onChange(): void } = { onChange: () => undefined };
  const loop = makePushLoop({
    store,
    send: server.send,
    readAnswer: parsePushAnswer,
    clock: time,
    timer: time,
    random: () => 0.5,
    app: '0.1.0',
    isEnrolled,
    onRef: (ref) => refs.push(ref),
    onChange: async () => hooks.onChange(),
  });
  return { store, server, time, loop, refs, hooks };
}

describe('after a failure', () => {
  test('it waits longer each time, up to five minutes, and never gives up', async () => {
    const { server, time, loop, store } = start(1);
    server.respond = () => null;
    await loop.sendNow();
    const waits: number[] = [];
    for (let attempt = 0; attempt < 12; attempt++) {
      waits.push(time.nextInMs()!);
      time.pass(waits.at(-1)!);
      await loop.sendNow();
    }
    expect(waits.slice(0, 4)).toEqual([2000, 4000, 8000, 16_000]);
    expect(waits.at(-1)).toBe(150_000);
    server.respond = () => undefined;
    time.pass(time.nextInMs()!);
    await loop.sendNow();
    expect(store.pending).toEqual([]);
  });

  test('503 with Retry-After is waited out, whatever nudges meanwhile', async () => {
    const { server, time, loop } = start(1);
    server.respond = () => refusal(503, 60_000);
    await loop.sendNow();
    expect(time.nextInMs()).toBeGreaterThanOrEqual(60_000);
    time.pass(59_000);
    loop.nudge();
    expect(server.pushes).toHaveLength(1);
    time.pass(1000);
    await vi.waitFor(() => expect(server.pushes).toHaveLength(2));
  });

  test('503 without a word on how long is tried again with our own patience', async () => {
    const { server, time, loop } = start(1);
    server.respond = () => refusal(503);
    await loop.sendNow();
    expect(time.nextInMs()).toBe(2000);
  });

  test('a person who presses the button is not made to wait', async () => {
    const { server, loop } = start(1);
    server.respond = () => refusal(503, 60_000);
    await loop.sendNow();
    server.respond = () => undefined;
    await loop.sendNow();
    expect(loop.contact.value).toBe('reached');
  });

  test('401 says that the phone is not enrolled, and drops nothing', async () => {
    const { server, loop, store } = start(2);
    server.respond = () => refusal(401);
    await loop.sendNow();
    expect(loop.contact.value).toBe('not_enrolled');
    expect(store.pending).toEqual([1, 2]);
  });

  test('a phone that was shut out is not let in by losing the network, only by the server', async () => {
    const { server, loop } = start(1);
    server.respond = () => refusal(401);
    await loop.sendNow();
    server.respond = () => null;
    await loop.sendNow();
    expect(loop.contact.value).toBe('not_enrolled');
    server.respond = () => undefined;
    await loop.sendNow();
    expect(loop.contact.value).toBe('reached');
  });
});

describe('what it says of the server', () => {
  test('before the first attempt is that nothing was tried', () => {
    expect(start(1).loop.contact.value).toBe('untried');
  });

  test('is that it is there, where it took nothing of what waits', async () => {
    const { server, loop, refs } = start(1);
    server.respond = (push) => server.answer(push, { results: [] });
    await loop.sendNow();
    expect([loop.contact.value, refs]).toEqual(['reached', []]);
  });

  test('is that it was not reached, where nobody answered or the storage failed', async () => {
    const { server, loop, hooks } = start(1);
    await loop.sendNow();
    server.respond = () => null;
    await loop.sendNow();
    expect(loop.contact.value).toBe('not_reached');
    server.respond = () => undefined;
    await loop.sendNow();
    hooks.onChange = () => {
      throw new Error('the storage failed');
    };
    await loop.sendNow();
    expect(loop.contact.value).toBe('not_reached');
  });
});

describe('the alarm', () => {
  test('is one: the old one is gone when a new one is set', async () => {
    const { server, time, loop } = start(1);
    server.respond = () => null;
    await loop.sendNow();
    await loop.sendNow();
    const before = server.pushes.length;
    time.pass(2000);
    await new Promise(setImmediate);
    expect(server.pushes).toHaveLength(before);
    time.pass(2000);
    await vi.waitFor(() => expect(server.pushes).toHaveLength(before + 1));
  });

  test('asks the alarm that was never set nothing', async () => {
    const { time, loop } = start(0);
    const cleared = vi.spyOn(time, 'clear');
    await loop.sendNow();
    expect(cleared).not.toHaveBeenCalled();
  });
});

describe('a wait that the server asked for', () => {
  test('of an hour is obeyed, and nothing longer', async () => {
    const { server, time, loop } = start(1);
    server.respond = () => refusal(503, 2 * 3_600_000);
    await loop.sendNow();
    expect(time.nextInMs()).toBe(3_600_000 + 2000);
    loop.nudge();
    expect([server.pushes.length, time.nextInMs()]).toEqual([1, 3_600_000]);
  });

  test('is over for a phone whose clock was put back by more than an hour', async () => {
    const { server, time, loop } = start(1);
    server.respond = () => refusal(503, 60_000);
    await loop.sendNow();
    time.pass(-2 * 3_600_000);
    loop.nudge();
    await vi.waitFor(() => expect(server.pushes).toHaveLength(2));
  });

  test('ends with the wait: a nudge after it goes at once', async () => {
    const { server, time, loop } = start(1);
    server.respond = () => refusal(503, 1000);
    await loop.sendNow();
    server.respond = () => null;
    time.pass(1000);
    loop.nudge();
    await vi.waitFor(() => expect(server.pushes).toHaveLength(2));
  });
});

test('a nudge while a round fails waits for the patience, and is not made at once', async () => {
  const { server, loop, hooks } = start(1);
  server.respond = () => null;
  hooks.onChange = () => loop.nudge();
  await loop.sendNow();
  expect(server.pushes).toHaveLength(1);
});

test('where the network comes back while a round fails it is made again at once, and only once', async () => {
  const { server, loop, hooks } = start(1);
  server.respond = () => null;
  let isBack = false;
  hooks.onChange = () => {
    if (!isBack) loop.wake();
    isBack = true;
  };
  await loop.sendNow();
  expect(server.pushes).toHaveLength(2);
});

test('a server that asked to wait is not asked again because the network came back', async () => {
  const { server, loop, hooks } = start(1);
  server.respond = () => refusal(503, 60_000);
  hooks.onChange = () => loop.wake();
  await loop.sendNow();
  loop.wake();
  expect(server.pushes).toHaveLength(1);
});

test('a full batch is tried again after an answer, though it was refused for a while', async () => {
  const { server, loop, store } = start(60);
  server.respond = () => null;
  await loop.sendNow();
  server.respond = () => refusal(503);
  await loop.sendNow();
  server.respond = () => undefined;
  await loop.sendNow();
  expect([server.pushes.at(-2)?.events.length, store.pending]).toEqual([50, []]);
});

describe('after success', () => {
  test('it gives a sign of life within five minutes', async () => {
    const { server, time, loop } = start(0);
    await loop.sendNow();
    expect(time.nextInMs()).toBe(300_000);
    time.pass(300_000);
    await vi.waitFor(() => expect(server.pushes).toHaveLength(2));
  });

  test('it tells which plan the server has', async () => {
    const { loop, refs } = start(1);
    await loop.sendNow();
    expect(refs).toEqual(['plan']);
  });
});

test('a count that is saved in the moment a round ends goes right after it', async () => {
  const { loop, store, hooks } = start(0);
  hooks.onChange = () => {
    hooks.onChange = () => undefined;
    store.events = new MadeOutbox(1).events;
    loop.nudge();
  };
  await loop.sendNow();
  expect(store.pending).toEqual([]);
});

test('a storage that cannot be read after a round does not end the pushing: it goes on by itself', async () => {
  const { loop, time, store, hooks } = start(1);
  hooks.onChange = () => {
    hooks.onChange = () => undefined;
    throw new DOMException('the connection is closed', 'InvalidStateError');
  };
  await loop.sendNow();
  store.events = [...store.events, ...new MadeOutbox(1).events];
  time.pass(time.nextInMs()!);
  await vi.waitFor(() => expect(store.pending).toEqual([]));
});

test('a network too thin for a full batch within the time limit takes smaller ones, until nothing waits', async () => {
  const { loop, server, store } = start(120);
  server.respond = (push) => (push.events.length > 5 ? null : undefined);
  for (let attempt = 0; attempt < 40 && store.pending.length > 0; attempt++) await loop.sendNow();
  expect(store.pending).toEqual([]);
});

test('two nudges at once make one push', async () => {
  const { server, loop } = start(1);
  await Promise.all([loop.sendNow(), loop.sendNow()]);
  expect(server.pushes).toHaveLength(1);
});

test('a phone that is signed out asks nothing any more, not even the timer of its last sign of life', async () => {
  let isEnrolled = true;
  const { server, time, loop, store } = start(1, () => isEnrolled);
  await loop.sendNow();
  expect(store.pending).toEqual([]);
  const beats = server.pushes.length;
  isEnrolled = false;
  time.pass(time.nextInMs()!);
  loop.nudge();
  await loop.sendNow();
  expect(server.pushes).toHaveLength(beats);
});
