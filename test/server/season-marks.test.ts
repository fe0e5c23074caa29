import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { usualSeason } from '#shared/domain/catalogue.ts';
import { rebuild } from '../../server/rebuild.ts';
import { findSeasonMark } from '../../server/store/season-marks.ts';
import { type MadeEvent, people } from '../support/events.ts';
import type { Phone } from '../support/phone.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { countTwoSummers, slotIn } from '../support/two-summers.ts';

let app: TestApp;
let anne: Phone;
let office: Phone;
let first: MadeEvent;
let other: MadeEvent;
let plan2025: MadeEvent;
beforeEach(async () => {
  app = await startTestApp();
  ({ anne, office, plan2025, first, other } = await countTwoSummers(app));
});
afterEach(() => app.close());

/** Which seasons have another mark after this than before. */
async function markedBy(change: () => unknown): Promise<readonly string[]> {
  const seasons = ['2025', '2026', '2027'];
  const before = seasons.map((season) => findSeasonMark(app.db, season));
  await change();
  return seasons.filter((season, index) => findSeasonMark(app.db, season) !== before[index]);
}

describe('another mark for the season, and for no other', () => {
  test.each<[string, () => Promise<unknown>]>([
    ['a count', () => anne.push(anne.count(slotIn(2025, 'urtegata'), people(1)))],
    ['a correction', () => anne.push(anne.amend(first, { outcome: people(9) }))],
    ['a withdrawal', () => anne.push(anne.void(first))],
    ['a decision', () => office.push(office.decide(first, 'discard'))],
    ['a redaction', () => office.push(office.redact(first, anne.person.id))],
    ['an event that cannot be read, under the id of a count', () => anne.push(damaged(first))],
  ])('comes of %s', async (_, change) => {
    expect(await markedBy(change)).toEqual(['2025']);
  });
});

test('a decision that is undone gives another mark, and not the one before', async () => {
  const before = findSeasonMark(app.db, '2025');
  const discarded = office.decide(first, 'discard');
  await office.push(discarded);
  expect(await markedBy(() => office.push(office.decide(discarded, 'undo')))).toEqual(['2025']);
  expect(findSeasonMark(app.db, '2025')).not.toBe(before);
});

test('a count that moves to another season marks the one that it leaves and the one that it comes to', async () => {
  const moved = anne.amend(first, { slot: slotIn(2027, 'storgata') });
  expect(await markedBy(() => anne.push(moved))).toEqual(['2025', '2027']);
});

test('closing a season and opening it again look at every count, and so mark every season that has any', async () => {
  const closed = office.plan({ ...usualSeason(2025), state: 'closed', closedAt: { [anne.install]: 1 } }, plan2025.id);
  expect(await markedBy(() => office.push(closed))).toEqual(['2025', '2026']);
  expect(await markedBy(() => office.push(office.plan(usualSeason(2025), closed.id)))).toEqual(['2025', '2026']);
});

test('what changes no count marks nothing: a plan, and a push that has come before', async () => {
  expect(await markedBy(() => office.push(office.plan(usualSeason(2027))))).toEqual([]);
  expect(await markedBy(() => anne.push(first, other))).toEqual([]);
});

test('a rebuild marks every season, though the log is as long as before', async () => {
  expect(await markedBy(() => rebuild(app.db))).toEqual(['2025', '2026']);
});

test('what is taken back takes its mark back too, and the same afterwards gives a third', () => {
  const before = findSeasonMark(app.db, '2025');
  const found: (string | undefined)[] = [];
  for (const _ of ['once', 'twice'])
    expect(() =>
      app.db.transaction(() => {
        rebuild(app.db);
        found.push(findSeasonMark(app.db, '2025'));
        throw new Error('the disk is full');
      })(),
    ).toThrow('the disk is full');
  expect(findSeasonMark(app.db, '2025')).toBe(before);
  expect(new Set([before, ...found]).size).toBe(3);
});

function damaged({ content }: MadeEvent): MadeEvent {
  const { id, seq: _, ...rest } = content;
  return { ...anne.damagedEvent(rest, (raw) => raw.replace('"over_25":2', '"over_25":1e0')), id };
}
