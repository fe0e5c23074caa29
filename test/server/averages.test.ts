import { expect, test } from 'vitest';
import type { AveragesReply, CoverageReply } from '#shared/api.ts';
import { makeSlot, people } from '../support/events.ts';
import type { Phone } from '../support/phone.ts';
import { startTestApp } from '../support/test-app.ts';

const averages = async (phone: Phone, query = '') =>
  (await phone.get<AveragesReply>(`/api/seasons/2026/averages${query}`)).body;

test('an area without an answer becomes missing when the window ends, though nothing was pushed', async () => {
  await using app = await startTestApp({ day: '2026-06-01', clock: '15:59' });
  const office = await app.phone('coordinator');
  const missing = async () => (await averages(office)).areas.map(({ day }) => day.missing);
  expect(await missing()).toEqual([0, 0, 0, 0]);
  app.clock.set('2026-06-01', '16:00');
  expect(await missing()).toEqual([1, 1, 1, 1]);
});

test('an answer names the place in the log that it was folded from, and changes with it', async () => {
  await using app = await startTestApp();
  const office = await app.phone('coordinator');
  const before = await averages(office);
  const answer = await office.push(office.count(makeSlot('2026-06-01', 'day', 'storgata'), people(5)));
  const after = await averages(office);
  expect(after.position).toBe(answer.results[0]?.position);
  expect(after.position).toBe(before.position + 1);
  expect(after.areas[0]?.day).toMatchObject({ sum: 5, counted: 1, mean: 5, shown: '5,0' });
  expect((await office.get<CoverageReply>('/api/seasons/2026/coverage')).body.position).toBe(after.position);
});

test('the basis is named: that of the season, or the one asked for', async () => {
  await using app = await startTestApp();
  const office = await app.phone('coordinator');
  expect((await averages(office)).basis).toBe('day_evening_mean');
  expect((await averages(office, '?basis=pooled')).basis).toBe('pooled');
});

test('zero, not counted, missing, cancelled and not yet due are five different answers', async () => {
  await using app = await startTestApp({ day: '2026-06-05', clock: '12:00' });
  const office = await app.phone('coordinator');
  await office.push(
    office.count(makeSlot('2026-06-03', 'day', 'storgata'), people(0)),
    office.count(makeSlot('2026-06-03', 'day', 'vaterland'), { status: 'not_counted', reason: 'staffing' }),
    office.count(makeSlot('2026-06-03', 'day', 'akerselva'), people(3)),
    office.plan({
      kind: 'occasion',
      season: '2026',
      date: '2026-06-03',
      shift: 'evening',
      state: 'cancelled',
      reason: 'Uvær',
      areas: null,
    }),
  );
  const { occasions } = (await office.get<CoverageReply>('/api/seasons/2026/coverage')).body;
  const statesOn = (date: string, wanted: string) =>
    occasions.find((one) => one.date === date && one.shift === wanted)?.areas.map(({ state }) => state);
  expect(statesOn('2026-06-03', 'day')).toEqual(['zero', 'not_counted', 'counted', 'missing']);
  expect(statesOn('2026-06-03', 'evening')).toEqual(['cancelled', 'cancelled', 'cancelled', 'cancelled']);
  expect(statesOn('2026-06-05', 'day')).toEqual([null, null, null, null]);
});
