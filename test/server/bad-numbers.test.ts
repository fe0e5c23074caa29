import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AveragesReply } from '#shared/api.ts';
import { makeBands, makeSlot, people } from '../support/events.ts';
import type { Phone } from '../support/phone.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let phone: Phone;
let office: Phone;
beforeAll(async () => {
  app = await startTestApp({ day: '2026-06-08', clock: '12:00' });
  [phone, office] = [await app.phone('counter'), await app.phone('coordinator')];
});
afterAll(() => app.close());

const day = makeSlot('2026-06-03', 'day', 'storgata');
const counted = { status: 'counted', bands: makeBands(0, 3, 21, 2), estimated: false } as const;

/** Storgata by day, as an answer gives it. */
async function storgata() {
  const { body } = await office.get<AveragesReply>('/api/seasons/2026/averages');
  return body.areas.find(({ area }) => area === 'storgata')?.day;
}

test.each([
  ['null', 'null'],
  ['true', 'true'],
  ['"12"', '"12"'],
  ['[3]', '[3]'],
  ['1e400', '1e400'],
  ['-1', '-1'],
  ['2^53 + 1', '9007199254740993'],
  ['1.0', '1.0'],
  ['10000', '10000'],
  ['a key said twice', '21,"over_25":21'],
  ['__proto__', '{"__proto__":21}'],
])('%s where a number belongs waits in quarantine and is in no average', async (_, text) => {
  const before = await storgata();
  const slot = makeSlot('2026-06-05', 'day', 'storgata');
  const content = JSON.parse(phone.count(slot, counted).raw);
  const damaged = phone.damagedEvent(content, (raw) => raw.replace('"over_25":21', `"over_25":${text}`));
  const { results } = await phone.push(damaged);
  expect(results).toMatchObject([{ id: damaged.id, h: damaged.h, state: 'quarantined', code: 'bad_content' }]);
  expect(await storgata()).toEqual(before);
});

test('the same count with a number in its place is stored and averaged', async () => {
  const made = phone.count(day, counted);
  expect((await phone.push(made)).results).toMatchObject([{ state: 'stored', code: null }]);
  expect(await storgata()).toMatchObject({ sum: 26, counted: 1, shown: '26,0' });
});

test('one bad event does not keep back the good ones in its batch', async () => {
  const slot = makeSlot('2026-06-03', 'evening', 'vaterland');
  const good = phone.count(slot, people(5));
  const bad = phone.damagedEvent(JSON.parse(phone.count(slot, counted).raw), (raw) => raw.slice(0, -1));
  const { results } = await phone.push(bad, good);
  expect(results.map(({ state }) => state)).toEqual(['quarantined', 'stored']);
});

test('what waits is kept byte for byte, and answered the same when it comes again', async () => {
  const bad = phone.damagedEvent({ note: 'Blåbær 🫐' }, (raw) => `${raw} , 1e400`);
  const [first] = (await phone.push(bad)).results;
  const [again] = (await phone.push(bad)).results;
  expect(first).toMatchObject({ state: 'quarantined', code: 'bad_content' });
  expect(again).toEqual(first);
  const kept = app.db.prepare('SELECT raw FROM event_text WHERE h = ?').pluck().get(bad.h);
  expect(String(kept)).toBe(bad.raw);
});

test.each([
  ['id', { id: '019e807a-0000-7000-8000-000000000000' }],
  ['seq', { seq: 999 }],
])('an envelope whose %s differs from its text is bad content', async (_, envelope) => {
  const made = phone.count(makeSlot('2026-06-03', 'day', 'akerselva'), people(5));
  const { results } = await phone.push({ ...made, ...envelope });
  expect(results).toMatchObject([{ state: 'quarantined', code: 'bad_content' }]);
});

test.each([
  ['over 16 KiB', ' '.repeat(16 * 1024)],
  ['nested deeper than 8', ',"note":[[[[[[[[[1]]]]]]]]]'],
  ['cut in the middle of a character', ',"note":"\\ud83c"'],
])('an event %s is bad content', async (_, addition) => {
  const content = JSON.parse(phone.count(makeSlot('2026-06-03', 'day', 'akerselva'), people(5)).raw);
  const { note: __, ...rest } = content;
  const made = phone.damagedEvent({ ...rest }, (raw) => raw.replace(/}$/, `${addition}}`));
  expect((await phone.push(made)).results).toMatchObject([{ state: 'quarantined', code: 'bad_content' }]);
});

test('an event of a version that the server does not know is kept for later', async () => {
  const made = phone.count(day, people(5), { v: 2 });
  expect((await phone.push(made)).results).toMatchObject([{ state: 'quarantined', code: 'unknown_version' }]);
});

test('a text damaged on the way is refused as a mismatch and nothing of it is stored', async () => {
  const rowsBefore = app.db.prepare('SELECT count(*) FROM event_text').pluck().get();
  const fresh = await app.phone('counter');
  const made = fresh.count(day, people(5));
  const { results, have } = await fresh.push({ ...made, raw: made.raw.replace('"over_25":5', '"over_25":6') });
  expect(results).toEqual([{ id: made.id, h: made.h, state: 'mismatch', position: null, code: 'hash_mismatch' }]);
  expect(app.db.prepare('SELECT count(*) FROM event_text').pluck().get()).toBe(rowsBefore);
  expect(have).toEqual({ max: 0, gaps: [] });
  expect((await fresh.push(made)).results).toMatchObject([{ state: 'stored' }]);
});
