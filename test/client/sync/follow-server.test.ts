import { beforeEach, expect, test, vi } from 'vitest';
import { type Follower, followServer, type Hearing } from '../../../client/sync/follow-server.ts';
import { MadeTime } from '../support/made-timer.ts';

let time: MadeTime;
let streams: (Hearing & { isClosed: boolean })[];
let isThere: boolean;
let asked: number;
let news: number;
let begun: number[];
let follower: Follower;

function follow(ask = async () => isThere) {
  time = new MadeTime(1_000_000);
  streams = [];
  isThere = true;
  asked = 0;
  news = 0;
  begun = [];
  follower = followServer({
    open: (hearing) => {
      const stream = { ...hearing, isClosed: false };
      streams.push(stream);
      return () => {
        stream.isClosed = true;
      };
    },
    ask: () => {
      asked++;
      return ask();
    },
    onBegin: (position) => {
      begun.push(position);
      news++;
    },
    onChange: () => {
      news++;
    },
    timer: time,
  });
}
beforeEach(() => follow());

const stream = () => streams.at(-1)!;
const state = () => follower.following.value;
const becomes = (wanted: string) => vi.waitFor(() => expect(state()).toBe(wanted));

test('each word of the server is news, at once', () => {
  stream().changed(7);
  expect([state(), news]).toEqual(['live', 1]);
  time.pass(1000);
  stream().changed(8);
  expect(news).toBe(2);
});

test('news where the position stands still is news: a phone has called', () => {
  stream().changed(7);
  time.pass(1000);
  stream().changed(7);
  expect(news).toBe(2);
});

test('the first word of each stream says how long the log is, and every other that it has changed', async () => {
  stream().changed(7);
  expect([begun, news]).toEqual([[7], 1]);
  stream().changed(8);
  expect([begun, news]).toEqual([[7], 2]);
  stream().cut();
  await becomes('polling');
  time.pass(5000);
  stream().changed(9);
  expect(begun).toEqual([7, 9]);
});

test('thirty phones that push within one second are asked about twice: at once, and at its end', () => {
  stream().changed(0);
  for (let position = 1; position <= 30; position++) stream().changed(position);
  expect(news).toBe(2);
  time.pass(1000);
  expect(news).toBe(3);
  time.pass(1000);
  expect(news).toBe(3);
});

test('a cut stream is polled for every five seconds, tried again each time, and polled for no more once it speaks', async () => {
  stream().changed(7);
  time.pass(1000);
  stream().cut();
  await becomes('polling');
  expect(news).toBe(2);
  time.pass(5000);
  await vi.waitFor(() => expect(news).toBe(3));
  expect(streams).toHaveLength(2);
  stream().changed(9);
  await becomes('live');
  const before = asked;
  time.pass(40_000);
  expect(asked).toBe(before);
});

test('where the server does not answer either, that is said, nothing is asked for, and it goes on trying', async () => {
  stream().changed(7);
  time.pass(1000);
  isThere = false;
  stream().cut();
  await becomes('silent');
  expect(news).toBe(1);
  isThere = true;
  time.pass(5000);
  await becomes('polling');
  expect(news).toBe(2);
});

test('a stream that says nothing for 45 seconds is cut, though the browser believes in it', async () => {
  stream().changed(7);
  time.pass(44_000);
  stream().beat();
  time.pass(44_000);
  expect(state()).toBe('live');
  time.pass(1000);
  expect(streams[0]?.isClosed).toBe(true);
  await becomes('polling');
});

test('a stream that never says a word, behind a proxy that gathers it, is polled for', async () => {
  time.pass(5000);
  await becomes('polling');
  expect(news).toBe(1);
  expect(streams).toHaveLength(1);
});

test('whoever leaves hears nothing more, and leaves no alarm behind', async () => {
  stream().changed(7);
  stream().changed(8);
  follower.leave();
  expect([stream().isClosed, time.nextInMs()]).toEqual([true, undefined]);
});

test('a poll whose answer comes after the stream is heard again, or after the page was left, says nothing', async () => {
  let answer: (isThere: boolean) => void = () => {};
  follow(() => new Promise((resolve) => (answer = resolve)));
  time.pass(5000);
  stream().changed(7);
  answer(false);
  await new Promise(setImmediate);
  expect([state(), news]).toEqual(['live', 1]);
  stream().cut();
  follower.leave();
  answer(true);
  await new Promise(setImmediate);
  expect([state(), news]).toEqual(['live', 1]);
});

test('before the first word nothing is said of the server', () => {
  expect([state(), time.nextInMs()]).toEqual(['beginning', 5000]);
});

test('news that came in the second after news is told at its end, once, and then there is quiet', () => {
  stream().changed(7);
  expect(news).toBe(1);
  time.pass(1000);
  expect(news).toBe(1);
  stream().changed(8);
  stream().changed(9);
  stream().changed(10);
  expect(news).toBe(2);
  time.pass(1000);
  expect(news).toBe(3);
  time.pass(1000);
  expect(news).toBe(3);
});

test('while the stream speaks from the beginning nobody asks besides', () => {
  stream().beat();
  time.pass(40_000);
  expect([asked, streams.length]).toEqual([0, 1]);
});

test('a stream that is cut twice is asked for at the usual pace, and its silence is not held against the next', async () => {
  stream().changed(7);
  const first = stream();
  first.cut();
  first.cut();
  await becomes('polling');
  const before = asked;
  time.pass(5000);
  expect([asked - before, streams.length]).toEqual([1, 2]);
  for (let passed = 10; passed <= 50; passed += 5) time.pass(5000);
  expect([streams.length, stream().isClosed]).toEqual([2, false]);
});

test('when the network is back, what was cut is opened and asked about at once, and what is live is left alone', async () => {
  isThere = false;
  stream().cut();
  await becomes('silent');
  expect([streams.length, asked]).toEqual([1, 1]);
  isThere = true;
  follower.wake();
  expect([streams.length, asked]).toEqual([2, 2]);
  await vi.waitFor(() => expect(news).toBe(1));
  stream().changed(7);
  follower.wake();
  expect([streams.length, asked, state()]).toEqual([2, 2, 'live']);
});
