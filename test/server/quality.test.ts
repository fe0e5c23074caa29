import { afterAll, beforeAll, expect, test } from 'vitest';
import type { QualityReply, ReconciliationReply } from '#shared/quality-api.ts';
import { makeSlot, people } from '../support/events.ts';
import type { Phone } from '../support/phone.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let office: Phone;
let anne: Phone;
let bjorn: Phone;
beforeAll(async () => {
  app = await startTestApp({ day: '2026-06-08', clock: '23:30' });
  office = await app.phone('coordinator');
  anne = await app.phone('counter');
  bjorn = await app.phone('counter');
});
afterAll(() => app.close());

const reconciled = async (query = '') =>
  (await office.get<ReconciliationReply>(`/api/seasons/2026/reconciliation${query}`)).body;

test('the phones’ numbers and ours agree, then differ by the name of the phone, then agree again when the rest has come', async () => {
  const slots = ['2026-06-01', '2026-06-03', '2026-06-05'].map((date) => makeSlot(date, 'day', 'storgata'));
  const [first, second, third] = slots.map((slot) => anne.count(slot, people(5)));
  await anne.push(first!);
  expect(await reconciled()).toMatchObject({ said: 1, held: 1, differences: [] });
  await anne.tryPush([third!], { pending: 2 });
  expect(await reconciled()).toMatchObject({
    said: 3,
    held: 2,
    differences: [{ person: anne.person, said: 3, held: 2, absent: [{ n: 1, from: '2026-06-01', to: '2026-06-05' }] }],
  });
  expect(await reconciled('?date=2026-06-03')).toMatchObject({ date: '2026-06-03', said: 1, held: 0 });
  await anne.push(second!);
  expect(await reconciled('?date=2026-06-03')).toMatchObject({ said: 1, held: 1, differences: [] });
});

test('what is in quarantine has come, also where its text was taken away', async () => {
  const made = anne.count(makeSlot('2026-06-05', 'evening', 'vaterland'), people(5), { note: 'Ola' });
  await bjorn.push(made);
  const day = '?date=2026-06-05';
  const before = await reconciled(day);
  const redaction = office.redact(made, anne.person.id, { code: 'foreign_install' });
  expect((await office.push(redaction)).results).toMatchObject([{ state: 'stored' }]);
  expect(await reconciled(day)).toMatchObject({ said: before.said, held: before.held, differences: [] });
  expect(before.held).toBe(2);
});

test('a recount is compared and enters no average; the season’s health is the averages’ own n', async () => {
  const slot = makeSlot('2026-06-08', 'day', 'storgata');
  await anne.push(anne.count(slot, people(10)));
  await bjorn.push(bjorn.count(slot, people(12), { purpose: 'recount' }));
  const { body } = await office.get<QualityReply>('/api/seasons/2026/quality');
  expect(body.recounts).toMatchObject({
    recounts: 1,
    unpaired: 0,
    total: { n: 1, meanDifference: '+2,0', largest: 2 },
  });
  expect(body.recounts.sentence.en).toContain('differed on average by 2,0 people');
  // Mondays 1 and 8, Wednesday 3, Friday 5 June: four areas, two shifts.
  expect(body.health.total).toMatchObject({ due: 32, counted: 4 });
  const names = JSON.stringify([body.recounts, body.health]);
  for (const { person } of [anne, bjorn]) expect(names).not.toContain(person.name);
});

test('a season that is not there is not found', async () => {
  for (const of of ['quality', 'reconciliation'])
    expect((await office.get(`/api/seasons/1999/${of}`)).status).toBe(404);
});
