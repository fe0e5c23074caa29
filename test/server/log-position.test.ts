import { afterEach, beforeEach, expect, test } from 'vitest';
import { readPosition } from '../../server/store/events.ts';
import { makeSlot, people } from '../support/events.ts';
import type { Phone } from '../support/phone.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let office: Phone;
let counter: Phone;
beforeEach(async () => {
  app = await startTestApp();
  [office, counter] = await Promise.all([app.phone('coordinator'), app.phone('counter')]);
});
afterEach(() => app.close());

const averages = '/api/seasons/2026/averages';
/** What the answer says of the log's length, and whether it was a good one. */
const ask = async (path: string, phone?: Phone) => {
  const answer = await fetch(`${app.origin}${path}`, { headers: phone ? { cookie: phone.cookie } : {} });
  return [answer.status, answer.headers.get('log-position')];
};

test('a good answer to the office says how long the log was before it', async () => {
  const before = readPosition(app.db);
  expect(before).toBeGreaterThan(0);
  expect(await ask(averages, office)).toEqual([200, String(before)]);
  await counter.push(counter.count(makeSlot('2026-06-03', 'day', 'storgata'), people(3)));
  expect(await ask(averages, office)).toEqual([200, String(before + 1)]);
  expect(await ask('/api/figures/6?lang=nb', office)).toEqual([200, String(before + 1)]);
});

test('an answer that phones and people make too does not say it: it may be another without the log', async () => {
  for (const path of ['/api/inbox', '/api/people', '/api/seasons/2026/rounds', '/api/seasons/2026/quality'])
    expect([path, ...(await ask(path, office))]).toEqual([path, 200, null]);
});

test('whoever may not read is not told it either, nor is a stranger', async () => {
  expect(await ask(averages)).toEqual([401, null]);
  expect(await ask(averages, counter)).toEqual([403, null]);
  expect(await ask('/api/seasons/1999/averages', office)).toEqual([404, null]);
  expect(await ask('/api/known')).toEqual([200, null]);
  expect(await ask('/api/health')).toEqual([200, null]);
});
