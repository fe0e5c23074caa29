import { expect, test } from 'vitest';
import { type CountVersion, enteredForOf, measuredTime, observedAtOf } from '#shared/sync/event.ts';
import { makeSlot, people } from '../../support/events.ts';
import { Pen } from '../../support/pen.ts';

const slot = makeSlot('2026-06-03', 'day', 'storgata');
const read = (more: Readonly<Record<string, unknown>>) =>
  JSON.parse(new Pen().count(slot, people(5), more).raw) as CountVersion;
const from = (version: CountVersion) => [
  measuredTime(version)?.startedAt,
  observedAtOf(version),
  enteredForOf(version),
];
const anne = '0197f1a0-0000-7000-8000-000000000001';

test('a phone’s count has its clock, and nobody entered it for another', () => {
  const made = read({});
  expect(from(made)).toEqual([(made.time as { startedAt: number }).startedAt, null, null]);
});

test('a count from paper says when it was made and for whom it was entered, in either of the two ways', () => {
  expect(from(read({ source: 'paper', time: { observedAt: 7, enteredFor: anne } }))).toEqual([undefined, 7, anne]);
  expect(from(read({ source: 'paper', time: null, observedAt: 7, enteredFor: anne }))).toEqual([undefined, 7, anne]);
});

test('what a paper does not say is not known', () => {
  expect(from(read({ source: 'paper', time: { observedAt: null } }))).toEqual([undefined, null, null]);
  expect(from(read({ source: 'import', time: null }))).toEqual([undefined, null, null]);
});
