import { beforeAll, expect, test } from 'vitest';
import type { AveragesReply, Ref } from '#shared/api.ts';
import { fillWithMadeUpSeasons } from '../../server/demo/fill.ts';
import type { Phone } from '../support/phone.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let coordinator: Phone;

beforeAll(async () => {
  app = await startTestApp({ day: '2026-11-22', clock: '12:00' });
  fillWithMadeUpSeasons(app.db, app.clock.now);
  coordinator = await app.phone('coordinator');
  return () => app.close();
});

test('the demo holds ten seasons, this year last', async () => {
  const { body } = await coordinator.get<Ref>('/api/ref/1');
  expect(body.seasons.map(({ id }) => id)).toEqual([
    '2017',
    '2018',
    '2019',
    '2020',
    '2021',
    '2022',
    '2023',
    '2024',
    '2025',
    '2026',
  ]);
});

test('every answer that a person reads says that the numbers are made up', async () => {
  expect((await coordinator.get<Ref>('/api/ref/1')).body.madeUp).toBe(true);
  const averages = await coordinator.get<AveragesReply>('/api/seasons/2026/averages');
  expect(averages.body.notes[0]).toBe('OPPDIKTEDE TALL – ikke en virkelig telling');
  for (const figure of ['2', '6']) {
    const svg = await coordinator.get<string>(`/api/figures/${figure}.svg`);
    expect(svg.body).toContain('OPPDIKTEDE TALL');
    const english = await coordinator.get<string>(`/api/figures/${figure}.svg?lang=en`);
    expect(english.body).toContain('MADE-UP NUMBERS');
  }
});

test('Urtegata is counted from the third season, and hardly anybody is there in the evening', async () => {
  const inSeason = async (season: string) => {
    const { body } = await coordinator.get<AveragesReply>(`/api/seasons/${season}/averages`);
    return body.areas.find(({ area }) => area === 'urtegata');
  };
  expect(await inSeason('2018')).toBeUndefined();
  const third = await inSeason('2019');
  expect(third?.day.mean).toBeGreaterThan(20);
  expect(third?.evening.zeros).toBeGreaterThan(25);
});

test('Whit Monday is cancelled, and some slots were not counted', async () => {
  const { body } = await coordinator.get<AveragesReply>('/api/seasons/2025/averages');
  const { day, evening } = body.total;
  // 9 June 2025, four areas, both shifts.
  expect([day.cancelled, evening.cancelled]).toEqual([4, 4]);
  expect(day.notCounted + evening.notCounted).toBeGreaterThan(0);
});

test('minors are rare', async () => {
  const { body } = await coordinator.get<AveragesReply>('/api/seasons/2026/averages?band=under_18');
  expect(body.total.dayEvening.mean).toBeGreaterThan(0);
  expect(body.total.dayEvening.mean).toBeLessThan(1.5);
});
