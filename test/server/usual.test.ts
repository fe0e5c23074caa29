import { expect, test } from 'vitest';
import type { Ref } from '#shared/api.ts';
import { makeSlot, people } from '../support/events.ts';
import { enrolPhone, type Phone } from '../support/phone.ts';
import { startTestApp } from '../support/test-app.ts';

const days = ['01', '03', '05', '08', '10', '12', '15', '17'].map((day) => `2026-06-${day}`);
const usualFor = async (phone: Phone) => (await phone.get<Ref>('/api/ref/1')).body.usual;

test('the plan brings what is usual: reckoned from the counts before today, and only the next day anew', async () => {
  await using app = await startTestApp({ day: '2026-06-17', clock: '23:30' });
  const kari = await app.phone('counter');
  const totals = [12, 14, 15, 16, 18, 20, 21, 25]; // Q1 14.75, Q3 20.25: 20.25 + 3 × 5.5 = 36.75
  await kari.push(
    ...days.map((date, index) => kari.count(makeSlot(date, 'evening', 'storgata'), people(totals[index]!))),
    kari.count(makeSlot('2026-06-01', 'day', 'storgata'), { status: 'not_counted', reason: 'staffing' }),
  );
  expect(await usualFor(kari)).toEqual([]);
  app.clock.set('2026-06-18', '03:59');
  expect(await usualFor(kari)).toEqual([]);
  app.clock.set('2026-06-18', '04:00');
  expect(await usualFor(kari)).toEqual([{ area: 'storgata', shift: 'evening', atMost: 36 }]);
});

test('a count of today changes nothing of the plan, so no phone asks for it again', async () => {
  await using app = await startTestApp({ day: '2026-06-18', clock: '12:00' });
  const kari = await app.phone('counter');
  const before = (await kari.get<Ref>('/api/ref/1')).body.ref;
  const answer = await kari.push(kari.count(makeSlot('2026-06-17', 'day', 'storgata'), people(3)));
  expect(answer.ref).toBe(before);
});

test('who does not count, and who waits to be let in, is told nothing of it', async () => {
  await using app = await startTestApp({ day: '2026-06-18', clock: '12:00' });
  expect(await usualFor(await app.phone('author'))).toBeUndefined();
  expect(await usualFor(await enrolPhone(app.origin, await app.print('counter')))).toBeUndefined();
  expect(await usualFor(await app.phone('coordinator'))).toEqual([]);
});

test('the plan brings where an area begins and ends', async () => {
  await using app = await startTestApp();
  const office = await app.phone('coordinator');
  const area = {
    kind: 'area',
    id: 'elvebredden',
    name: 'Elvebredden',
    service: null,
    firstYear: null,
    lastYear: null,
  } as const;
  const boundary = 'Fra Vaterlands bru til Hausmanns bru.';
  await office.push(office.plan({ ...area, aliases: [], boundary }));
  const { areas } = (await office.get<Ref>('/api/ref/1')).body;
  expect(areas.find(({ id }) => id === 'elvebredden')?.boundary).toBe(boundary);
  expect(areas.find(({ id }) => id === 'storgata')?.boundary).toBeNull();
});
