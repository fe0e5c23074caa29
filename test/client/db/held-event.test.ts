import { expect, test } from 'vitest';
import { catalogueAreas } from '#shared/domain/catalogue.ts';
import { versionOf } from '../../../client/db/held-event.ts';
import { makeSlot, people } from '../../support/events.ts';
import { Pen } from '../../support/pen.ts';

test('a count, its correction and its withdrawal are versions of a count; a decision and a plan are none', () => {
  const pen = new Pen();
  const made = pen.count(makeSlot('2026-06-03', 'day', 'storgata'), people(5));
  const versions = [made, pen.amend(made, { outcome: people(6) }), pen.void(made)].map(versionOf);
  expect(versions.map((version) => version?.type)).toEqual(['count', 'amend', 'void']);
  expect([pen.decide(made, 'accept'), pen.plan(catalogueAreas[0]!)].map(versionOf)).toEqual([null, null]);
});
