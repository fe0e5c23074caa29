import { expect, test } from 'vitest';
import { catalogueAreas } from '#shared/domain/catalogue.ts';
import { isPurgeable, versionOf } from '../../../client/db/held-event.ts';
import { makeSlot, people } from '../../support/events.ts';
import { Pen } from '../../support/pen.ts';

test('a count, its correction and its withdrawal are versions of a count; a decision and a plan are none', () => {
  const pen = new Pen();
  const made = pen.count(makeSlot('2026-06-03', 'day', 'storgata'), people(5));
  const versions = [made, pen.amend(made, { outcome: people(6) }), pen.void(made)].map(versionOf);
  expect(versions.map((version) => version?.type)).toEqual(['count', 'amend', 'void']);
  expect([pen.decide(made, 'accept'), pen.plan(catalogueAreas[0]!)].map(versionOf)).toEqual([null, null]);
});

test('what is safe stays on the phone until it is 30 days old, by the day it was saved', () => {
  const [now, day] = [1_790_000_000_000, 86_400_000];
  const receipt = { state: 'stored', position: 3, code: null, epoch: 'e', receivedAt: 0 } as const;
  const saved = (daysAgo: number) => ({ id: 'i', seq: 1, h: 'h', raw: '{}', receipt, savedAt: now - daysAgo * day });
  const isGone = (daysAgo: number, safeThrough: number | null) =>
    isPurgeable(saved(daysAgo), { epoch: 'e', safeThrough, now });
  expect([isGone(29, 3), isGone(30, 3), isGone(30, 2), isGone(30, null)]).toEqual([false, true, false, false]);
});
