import { afterAll, beforeAll, expect, test } from 'vitest';
import { usualSeason } from '#shared/domain/catalogue.ts';
import { rebuild } from '../../server/rebuild.ts';
import { makeSlot, people } from '../support/events.ts';
import type { Phone } from '../support/phone.ts';
import { rebuildAtOnce } from '../support/rebuild-at-once.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

/** Each of these once left something standing that the log did not say; the any-order test found them or their like. */

let app: TestApp;
let anne: Phone;
let bjorn: Phone;
let office: Phone;
beforeAll(async () => {
  app = await startTestApp();
  [anne, bjorn, office] = await Promise.all([app.phone('counter'), app.phone('counter'), app.phone('coordinator')]);
});
afterAll(() => app.close());

const slot = (area: string, season = '2026') => makeSlot('2026-06-01', 'day', area, season);

/** What stands, kept up event by event, is what a fold of the whole log gives. */
function expectAsFolded() {
  const tables = () => ['count ORDER BY root', 'slot ORDER BY season, date, shift, area'];
  const read = () => tables().map((table) => app.db.prepare(`SELECT * FROM standing_${table}`).all());
  const kept = read();
  rebuild(app.db);
  expect(kept).toEqual(read());
  rebuildAtOnce(app.db);
  expect(kept).toEqual(read());
}

test('a plan object is no count', () => {
  expect(app.db.prepare('SELECT count(*) FROM count_place').pluck().get()).toBe(0);
  expectAsFolded();
});

test('undoing a decision that had replaced another brings the other back, about another count', async () => {
  const [one, other] = [anne.count(slot('storgata'), people(1)), anne.count(slot('vaterland'), people(2))];
  const discarded = office.decide(one, 'discard');
  const instead = office.decide(other, 'discard', { base: discarded.id });
  await anne.push(one, other);
  await office.push(discarded);
  await office.push(instead);
  await office.push(office.decide(instead, 'undo'));
  expectAsFolded();
});

test('a closing reaches a count that has left the season', async () => {
  const plan = office.plan(usualSeason(2025));
  const first = anne.count(makeSlot('2025-06-02', 'day', 'storgata'), people(1));
  await office.push(plan);
  await anne.push(first, anne.amend(first, { slot: slot('akerselva') }));
  await office.push(office.plan({ ...usualSeason(2025), state: 'closed', closedAt: {} }, plan.id));
  expectAsFolded();
});

test("a correction that takes another correction's id for its count's is no version of either", async () => {
  const first = anne.count(slot('urtegata'), people(1));
  const second = anne.amend(first, { outcome: people(2) });
  await anne.push(first, second, anne.amend(second, { root: second.id, outcome: people(3) }));
  expectAsFolded();
});

test('a count that cannot be read, come after a withdrawal without a place', async () => {
  const first = bjorn.count(slot('gronland'), people(1));
  const damaged = bjorn.damagedEvent(first.content, (raw) => raw.replace('"over_25":1', '"over_25":1e0'));
  const twin = { ...damaged, id: first.id };
  await office.push(office.event({ ...office.void(first).content, slot: null }));
  await bjorn.push(twin);
  expectAsFolded();
});

test('a number given to two events is found out on the one that came first', async () => {
  const early = bjorn.count(slot('storgata'), people(1), { seq: 500 });
  await bjorn.push(early);
  await bjorn.push(bjorn.count(slot('vaterland'), people(1), { seq: 500 }));
  expectAsFolded();
});
