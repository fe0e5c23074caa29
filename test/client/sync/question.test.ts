import { describe, expect, onTestFinished, test } from 'vitest';
import * as z from 'zod/mini';
import type { Answer } from '../../../client/sync/api.ts';
import { type Ask, answersAreIn, keepShown, makeQuestion, streamBegan } from '../../../client/sync/question.ts';

const Days = z.number();

/** A server that answers each path when it is told to. */
function startSlowServer() {
  const answers = new Map<string, (answer: Answer<unknown>) => void>();
  const ask: Ask = (path) =>
    new Promise((resolve) => {
      answers.set(path, resolve as (answer: Answer<unknown>) => void);
    });
  const answer = async (path: string, given: Answer<unknown>) => {
    answers.get(path)!(given);
    await new Promise(setImmediate);
  };
  return { ask, answer, says: (path: string, value: number) => answer(path, { ok: true, value }) };
}
const refused = { ok: false, code: 'busy', details: {}, retryAfterMs: 1000 } as const;

test('waits until it is answered, and says which path the value answers', async () => {
  const server = startSlowServer();
  const question = makeQuestion<number>(server.ask, false);
  expect(question.latest.value).toEqual({ value: null, answered: null, refusal: null, isWaiting: false });
  question.ask('/a', Days);
  expect(question.latest.value).toEqual({ value: null, answered: null, refusal: null, isWaiting: true });
  await server.says('/a', 1);
  expect(question.latest.value).toEqual({ value: 1, answered: '/a', refusal: null, isWaiting: false });
});

test('waits from the beginning where the first question follows at once', () => {
  expect(makeQuestion<number>(startSlowServer().ask, true).latest.value.isWaiting).toBe(true);
});

test('the last good answer stays while the next is under way, and when that is a refusal', async () => {
  const server = startSlowServer();
  const question = makeQuestion<number>(server.ask, true);
  question.ask('/a', Days);
  await server.says('/a', 1);
  question.ask('/b', Days);
  expect(question.latest.value).toEqual({ value: 1, answered: '/a', refusal: null, isWaiting: true });
  await server.answer('/b', refused);
  expect(question.latest.value).toEqual({ value: 1, answered: '/a', refusal: refused, isWaiting: false });
  question.ask('/b', Days);
  await server.says('/b', 2);
  expect(question.latest.value).toEqual({ value: 2, answered: '/b', refusal: null, isWaiting: false });
});

test('an answer to another path than was asked for last is dropped, and so is one that nobody waits for', async () => {
  const server = startSlowServer();
  const question = makeQuestion<number>(server.ask, true);
  question.ask('/a', Days);
  question.ask('/b', Days);
  await server.says('/b', 2);
  await server.says('/a', 1);
  expect(question.latest.value).toMatchObject({ value: 2, answered: '/b' });
  question.ask('/c', Days);
  question.leave();
  await server.says('/c', 3);
  expect(question.latest.value).toMatchObject({ value: 2, answered: '/b' });
});

test('asked for the same again, a slow answer is shown as it comes, and none after a later one', async () => {
  const answers: ((value: number) => void)[] = [];
  const ask = () =>
    new Promise((resolve) => {
      answers.push((value) => resolve({ ok: true, value }));
    });
  const question = makeQuestion<number>(ask as Ask, true);
  const says = async (turn: number, value: number) => {
    answers[turn]!(value);
    await new Promise(setImmediate);
    const { value: shown, isWaiting } = question.latest.value;
    return [shown, isWaiting];
  };
  for (let turn = 0; turn < 3; turn++) question.ask('/a', Days);
  expect(await says(0, 1)).toEqual([1, true]);
  expect(await says(2, 3)).toEqual([3, false]);
  expect(await says(1, 2)).toEqual([3, false]);
});

describe('when a stream begins, an answer', () => {
  const begin = (position: number) => {
    streamBegan.value = { position };
    onTestFinished(() => {
      streamBegan.value = null;
    });
    return streamBegan.value;
  };
  const answered = async (position?: number) => {
    const server = startSlowServer();
    const question = makeQuestion<number>(server.ask, true);
    question.ask('/a', Days);
    await server.answer('/a', { ok: true, value: 1, position });
    return { server, question };
  };

  test.each<[string, number | undefined, boolean]>([
    ['of a log that was as long is not behind', 7, false],
    ['of a longer one is not either', 8, false],
    ['of a shorter one is behind', 6, true],
    ['that does not say it is behind', undefined, true],
  ])('%s', async (_, position, isBehind) => {
    const { question } = await answered(position);
    expect(question.isBehind(null)).toBe(false);
    expect(question.isBehind(begin(7))).toBe(isBehind);
  });

  test('is asked for once, also where it does not say of what log it is', async () => {
    const { server, question } = await answered();
    const began = begin(7);
    question.ask('/a', Days);
    expect(question.isBehind(began)).toBe(false);
    await server.says('/a', 2);
    expect(question.isBehind(began)).toBe(false);
    expect(question.isBehind(begin(7))).toBe(true);
  });

  test('that is still under way is judged when it comes, and what nobody asked for is not', async () => {
    const server = startSlowServer();
    const question = makeQuestion<number>(server.ask, true);
    question.ask('/a', Days);
    const began = begin(7);
    expect(question.isBehind(began)).toBe(false);
    await server.answer('/a', { ok: true, value: 1, position: 6 });
    expect(question.isBehind(began)).toBe(true);
    expect(makeQuestion<number>(server.ask, false).isBehind(began)).toBe(false);
  });
});

test('the answers of a page are in when the last of them has come; what it no longer shows is not waited for', async () => {
  const server = startSlowServer();
  const [one, other, gone] = [true, true, true].map((isAsked) => makeQuestion<number>(server.ask, isAsked));
  const [endOne, endOther, endGone] = [one, other, gone].map((question) => keepShown(question!.latest));
  endGone!();
  let isIn = false;
  void answersAreIn().then(() => {
    isIn = true;
  });
  one!.ask('/one', Days);
  other!.ask('/other', Days);
  await server.says('/one', 1);
  expect(isIn).toBe(false);
  await server.answer('/other', refused);
  expect(isIn).toBe(true);
  endOne!();
  endOther!();
  await answersAreIn();
});
