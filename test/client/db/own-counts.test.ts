import { expect, test } from 'vitest';
import type { HeldEvent } from '../../../client/db/held-event.ts';
import { answerOf, isWithdrawn, kindOfCount, listOwnCounts, whereabouts } from '../../../client/db/own-counts.ts';
import { type Content, type MadeEvent, makeSlot, people } from '../../support/events.ts';
import { Pen } from '../../support/pen.ts';

const slot = makeSlot('2026-06-03', 'evening', 'storgata');
const receipt = { state: 'stored', position: 1, code: null, epoch: 'e', receivedAt: 2 } as const;

/** What the phone holds, in the order in which it was saved. */
function held(...made: readonly MadeEvent[]): HeldEvent[] {
  return made.map(({ id, seq, h, raw }, index) => ({ id, seq, h, raw, savedAt: index, receipt }));
}

test('a corrected count says what was said last, and keeps every version in the order in which it was made', () => {
  const kari = new Pen();
  const first = kari.count(slot, people(3));
  const corrected = kari.amend(first, { outcome: people(4) });
  const again = kari.amend(corrected, { outcome: people(5) });
  const [own, ...others] = listOwnCounts(held(first, corrected, again).toReversed());
  expect(others).toEqual([]);
  expect([own?.root, own?.head.event.id, own && answerOf(own)?.outcome]).toEqual([first.id, again.id, people(5)]);
  expect(own?.versions.map(({ event }) => event.id)).toEqual([first.id, corrected.id, again.id]);
});

test('the versions of one count are not those of another that was made beside it', () => {
  const kari = new Pen();
  const [first, other] = [kari.count(slot, people(3)), kari.count({ ...slot, area: 'vaterland' }, people(7))];
  const made = [first, other, kari.amend(first, { outcome: people(4) }), kari.amend(other, { outcome: people(8) })];
  const own = listOwnCounts(held(...made));
  expect(own.map(({ versions }) => versions.map(({ event }) => event.id))).toEqual([
    [made[0]?.id, made[2]?.id],
    [made[1]?.id, made[3]?.id],
  ]);
  expect(own.map((one) => answerOf(one)?.outcome)).toEqual([people(4), people(8)]);
});

test('two saved in the same millisecond go by their numbers', () => {
  const kari = new Pen();
  const made = [kari.count(slot, people(3)), kari.count(slot, people(4))];
  const atOnce = held(...made).map((one) => ({ ...one, savedAt: 7 }));
  expect(listOwnCounts(atOnce.toReversed()).map(({ root }) => root)).toEqual(made.map(({ id }) => id));
});

test('a withdrawn count answers nothing for its area, and says what it said before it was withdrawn', () => {
  const kari = new Pen();
  const first = kari.count(slot, people(3));
  const corrected = kari.amend(first, { outcome: people(4) });
  const [own] = listOwnCounts(held(first, corrected, kari.void(corrected)));
  expect([own && isWithdrawn(own), own && answerOf(own), own?.content.outcome]).toEqual([true, null, people(4)]);
});

test('a withdrawal of words that are not on this phone leaves nothing to show, and what it leaves standing is shown', () => {
  const kari = new Pen();
  const first = kari.count(slot, people(3));
  const withdrawn = kari.void(new Pen().amend(first, { outcome: people(9) }));
  expect(listOwnCounts(held(first, withdrawn))).toMatchObject([{ head: { event: { id: first.id } } }]);
  const rival = kari.amend(first, { outcome: people(5) });
  expect(listOwnCounts(held(first, withdrawn, rival))).toEqual([]);
});

test('decisions, plans and corrections of another phone’s counts are no own counts', () => {
  const kari = new Pen();
  const another = new Pen().count(slot, people(3));
  const made = [kari.decide(another, 'accept'), kari.amend(another, { outcome: people(1) })];
  expect(listOwnCounts(held(...made))).toEqual([]);
});

test.each<[string, Content, object]>([
  ['a count is neither', {}, {}],
  ['a training count', { practice: true }, { practice: true }],
  ['a recount', { purpose: 'recount' }, { isRecount: true }],
])('%s, practice or recount, is known as what it is', (_, content, kind) => {
  const [own] = listOwnCounts(held(new Pen().count(slot, people(3), content)));
  expect(own && kindOfCount(own.content)).toEqual(kind);
});

test('a count is on the phone until all of it is at the server, and waits where any of it waits', () => {
  const kari = new Pen();
  const first = kari.count(slot, people(3));
  const [one, other] = held(first, kari.amend(first, { outcome: people(4) })) as [HeldEvent, HeldEvent];
  const stateOf = (change: Partial<HeldEvent>) => whereabouts(listOwnCounts([one, { ...other, ...change }])[0]!, 'e');
  expect(stateOf({})).toBe('stored');
  expect(stateOf({ receipt: null })).toBe('pending');
  expect(stateOf({ receipt: { ...receipt, epoch: 'another' } })).toBe('pending');
  expect(stateOf({ receipt: { ...receipt, state: 'quarantined', code: 'no_right' } })).toBe('waiting');
});
