import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CompareReply } from '#shared/compare-api.ts';
import { usualSeason } from '#shared/domain/catalogue.ts';
import type { HistoryReply, PreviewReply } from '#shared/history-api.ts';
import { makeSlot, people } from '../support/events.ts';
import type { Phone } from '../support/phone.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let coordinator: Phone;
let author: Phone;
let values: HistoryReply['values'];

/** Urtegata in 2017: by day 30, 31 and 31, in the evening nobody; 30,67 and 0 give 15,3. */
beforeAll(async () => {
  app = await startTestApp({ day: '2026-09-01' });
  coordinator = await app.phone('coordinator');
  author = await app.phone('author');
  const days = ['2017-06-02', '2017-06-05', '2017-06-07'];
  await coordinator.push(
    coordinator.plan({ ...usualSeason(2017), state: 'open' }),
    ...days.map((date, at) => coordinator.count(makeSlot(date, 'day', 'urtegata'), people([30, 31, 31][at] ?? 0))),
    ...days.map((date) => coordinator.count(makeSlot(date, 'evening', 'urtegata'), people(0))),
  );
  const firstSet = { of: 'published', file: null };
  const { hash } = (await coordinator.post('/api/history/preview', firstSet)).body as PreviewReply;
  await coordinator.post('/api/history/imports', { ...firstSet, hash, id: randomUUID() });
  values = (await author.get<HistoryReply>('/api/history')).body.values;
});
afterAll(() => app.close());

const keyOf = (told: Partial<HistoryReply['values'][number]>) =>
  values.find((value) => Object.entries(told).every(([key, one]) => value[key as keyof typeof value] === one))?.key;
const compare = async (key: string | undefined, phone = author) =>
  phone.get<CompareReply>(`/api/seasons/2017/comparison/${key}`);

describe('Urtegata’s published 15,4 of 2017', () => {
  test('stands beside the season under each basis, to the printed digit', async () => {
    const { body } = await compare(keyOf({ scope: 'urtegata', low: 15.4 }));
    expect(body.numbers.map(({ basis, shown, nearer, verdict }) => [basis, shown, nearer, verdict])).toEqual([
      ['day_evening_mean', '15,3', '15,333', 'differs'],
      ['pooled', '15,3', '15,333', 'differs'],
      ['sum_of_shift_means', '30,7', '30,667', 'differs'],
    ]);
  });

  test('matches once a later count makes it so, without a new start', async () => {
    const late = coordinator.count(makeSlot('2017-06-09', 'day', 'urtegata'), people(31));
    await coordinator.push(late);
    const { body } = await compare(keyOf({ scope: 'urtegata', low: 15.4 }));
    expect(body.numbers[0]).toMatchObject({ basis: 'day_evening_mean', shown: '15,4', verdict: 'match' });
  });
});

test('every number of the first set can be put beside a season, by an author too', async () => {
  const answers = await Promise.all(values.map(({ key }) => compare(key)));
  expect(answers.map(({ status }) => status)).toEqual(values.map(() => 200));
  const nearlyTwo = await compare(keyOf({ qualifier: 'nesten' }));
  expect(new Set(nearlyTwo.body.numbers.map(({ verdict }) => verdict))).not.toContain('match');
});

test('a number that is not held, or a season that there is not, is not found', async () => {
  expect((await compare(`${randomUUID()}.1.1`)).status).toBe(404);
  expect((await author.get(`/api/seasons/1999/comparison/${values[0]?.key}`)).status).toBe(404);
  expect((await compare('nothing')).status).toBe(400);
});
