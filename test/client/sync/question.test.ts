import { describe, expect, onTestFinished, test } from 'vitest';
import * as z from 'zod/mini';
import type { Answer } from '../../../client/sync/api.ts';
import { type Ask, answersAreIn, keepShown, makeQuestion } from '../../../client/sync/question.ts';

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

describe('the answers of a page are in', () => {
  /** Questions that a page shows until the test is over, and whether they are in. */
  const show = (...questions: readonly ReturnType<typeof makeQuestion<number>>[]) => {
    const ends = questions.map(({ latest }) => keepShown(latest));
    onTestFinished(() => {
      for (const end of ends) end();
    });
    const heard: (number | null)[] = [];
    void answersAreIn().then((position) => heard.push(position));
    return heard;
  };
  const answered = (position?: number) => ({ ok: true, value: 1, position }) as const;

  test('when the last of them has come, and the oldest says how long the log was', async () => {
    const server = startSlowServer();
    const [one, other, unasked] = [true, true, false].map((isAsked) => makeQuestion<number>(server.ask, isAsked));
    const heard = show(one!, other!, unasked!);
    one!.ask('/one', Days);
    other!.ask('/other', Days);
    await server.answer('/one', answered(8));
    expect(heard).toEqual([]);
    await server.answer('/other', answered(7));
    expect(heard).toEqual([7]);
    one!.ask('/again', Days);
    await server.answer('/again', answered(9));
    expect(heard).toEqual([7]);
  });

  test.each<[string, Answer<unknown>]>([
    ['one does not say it', answered()],
    ['one was refused', refused],
  ])('and it is not known where %s', async (_, second) => {
    const server = startSlowServer();
    const [one, other] = [makeQuestion<number>(server.ask, true), makeQuestion<number>(server.ask, true)];
    const heard = show(one, other);
    one.ask('/one', Days);
    other.ask('/other', Days);
    await server.answer('/one', answered(7));
    await server.answer('/other', second);
    expect(heard).toEqual([null]);
  });

  test('at once where nothing is asked, and what is no longer shown is not waited for', async () => {
    const server = startSlowServer();
    const gone = makeQuestion<number>(server.ask, true);
    keepShown(gone.latest)();
    const heard = show();
    await new Promise(setImmediate);
    expect(heard).toEqual([null]);
  });
});
