import { expect, test } from 'vitest';
import { decisionsOf } from '#shared/sync/decisions.ts';
import type { CountEvent } from '#shared/sync/event.ts';
import { isSameCarried, listCarriedOnly, redactionsOf, refill, toCarried } from '#shared/sync/redaction.ts';
import { makeSlot, people } from '../../support/events.ts';
import { Pen } from '../../support/pen.ts';
import { toEntry } from '../../support/standing-season.ts';

const [anne, office] = [new Pen(), new Pen()];
const made = anne.count(makeSlot('2026-06-03', 'day', 'storgata'), people(7), { note: 'Ola' });
const entry = toEntry(made, { owner: 'anne' });
const redaction = toEntry(office.redact(made, 'anne'));
const redactions = redactionsOf([redaction, entry]);

test('a redaction carries everything but the words', () => {
  const carried = toCarried({ ...entry, event: entry.event as CountEvent });
  expect(carried).toEqual({
    ...{ event: { ...made.content, note: null, reason: null }, code: null, owner: 'anne', byCoordinator: false },
  });
  expect(redactions.get(`${made.id}|${made.h}`)).toEqual(carried);
});

test('what is carried stands where the text is gone, and nowhere else', () => {
  const gone = { ...entry, event: null, isTextGone: true };
  expect(refill(gone, redactions).event).toMatchObject({ outcome: people(7), note: null });
  expect(refill(gone, redactionsOf([]))).toBe(gone);
  expect(refill(entry, redactions)).toBe(entry);
});

test('a log that never got the event has it from the redaction', () => {
  expect(listCarriedOnly(redactions, () => true)).toEqual([]);
  const { id, h } = made;
  expect(listCarriedOnly(redactions, () => false)).toMatchObject([
    {
      id,
      h,
      install: anne.install,
      seq: made.seq,
      isTextGone: true,
      code: null,
      owner: 'anne',
      ownerIsCoordinator: false,
    },
  ]);
});

test('two are the same whatever the order of their keys, and not where a number differs', () => {
  const carried = toCarried({ ...entry, event: entry.event as CountEvent });
  const { event, ...rest } = carried;
  const reversed = { event: Object.fromEntries(Object.entries(event).reverse()), ...rest } as typeof carried;
  expect(isSameCarried(carried, reversed)).toBe(true);
  expect(isSameCarried(carried, { ...carried, event: { ...event, outcome: people(8) } as typeof event })).toBe(false);
  expect(isSameCarried(carried, { ...carried, owner: null })).toBe(false);
});

test('the decision is found on the event that it is about, and no other decision is taken for it', () => {
  const accepted = toEntry(office.decide(made, 'accept'));
  expect(decisionsOf([accepted])(made).redaction).toBeNull();
  expect(decisionsOf([accepted, redaction])(made).redaction?.id).toBe(redaction.id);
});
