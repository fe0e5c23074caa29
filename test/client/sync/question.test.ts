import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import type { Answer } from '../../../client/sync/api.ts';
import { type Ask, makeQuestion } from '../../../client/sync/question.ts';

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

test('an answer that was overtaken by a later question is dropped', async () => {
  const server = startSlowServer();
  const question = makeQuestion<number>(server.ask, true);
  const overtake = question.ask('/a', Days);
  overtake();
  question.ask('/b', Days);
  await server.says('/b', 2);
  await server.says('/a', 1);
  expect(question.latest.value).toMatchObject({ value: 2, answered: '/b' });
});
