import { expect, test } from 'vitest';
import { parseEvent } from '#shared/sync/parse-event.ts';
import { type Act, type CountAct, toRawAct } from '../../../client/office-event.ts';
import { countContent, makeId, makeSlot, people } from '../../support/events.ts';
import { Pen } from '../../support/pen.ts';

const slot = makeSlot('2026-06-03', 'evening', 'storgata');
const pen = new Pen();
const count = pen.count(slot, people(5), { note: 'Ola', conditions: { policePresent: 'yes', serviceOpen: 'unknown' } });
const carries = {
  event: { ...count.content, note: null, reason: null },
  code: null,
  owner: 'anne',
  byCoordinator: false,
};
const about = { id: count.id, h: count.h, root: null, note: 'Ola', carries };
const maker = {
  install: pen.install,
  nextSeq: 7,
  skewMs: -5,
  id: makeId(),
  now: 1000,
  zone: 'Europe/Oslo',
  utcOffsetMinutes: 120,
};

const eventOf = (act: Act | CountAct, reason = ' Avgjort på møtet ') => {
  const parsed = parseEvent(toRawAct(act, reason, maker));
  return parsed.ok ? parsed.event : parsed.code;
};
const occasion = {
  kind: 'occasion',
  season: '2026',
  date: '2026-06-02',
  shift: 'day',
  state: 'planned',
  reason: null,
} as const;

test.each<[string, Act, object]>([
  [
    'a decision',
    { kind: 'decide', about, choice: 'accept' },
    { type: 'decide', choice: 'accept', about: { id: count.id, h: count.h } },
  ],
  ['a redaction', { kind: 'decide', about, choice: 'redact' }, { type: 'decide', choice: 'redact', carries }],
  [
    'a correction',
    { kind: 'amend', of: about, slot, outcome: people(9) },
    {
      type: 'amend',
      root: count.id,
      base: count.id,
      outcome: people(9),
      conditions: count.content.conditions,
      note: 'Ola',
    },
  ],
  [
    'a round planned',
    { kind: 'plan', base: null, plan: { ...occasion, areas: ['storgata'] } },
    { type: 'plan', plan: occasion },
  ],
])('%s is a whole event with its reason and the clock of the moment', (_, act, expected) => {
  const time = { startedAt: 1000, endedAt: 1000, skewMs: -5 };
  expect(eventOf(act)).toMatchObject({ ...expected, install: pen.install, seq: 7, reason: 'Avgjort på møtet', time });
});

test('only a redaction carries the numbers', () => {
  expect(eventOf({ kind: 'decide', about, choice: 'discard' })).not.toHaveProperty('carries');
});

test('half a character in the reason does not make the decision unreadable', () => {
  expect(eventOf({ kind: 'decide', about, choice: 'accept' }, 'Ja \ud83d')).toMatchObject({ reason: 'Ja \ufffd' });
});

test('a correction of a correction belongs to the count of both', () => {
  const root = makeId();
  const act: Act = { kind: 'amend', of: { ...about, root }, slot, outcome: people(9) };
  expect(eventOf(act)).toMatchObject({ root, base: count.id });
  expect(countContent(slot, people(9))).toBeDefined();
});

const version = { id: count.id, root: null, slot, conditions: null, note: 'Ola', isPractice: false };

test('a correction and a withdrawal leave a count from paper from paper, and an independent one independent', () => {
  const paper = { ...version, source: 'paper', isRecount: false } as const;
  const independent = { ...version, source: 'phone', isRecount: true } as const;
  const conditions = { policePresent: 'yes', serviceOpen: 'no' } as const;
  expect(
    eventOf({ kind: 'rewrite', of: paper, slot, outcome: people(9), conditions, note: 'ny' }, 'Lest feil'),
  ).toMatchObject({
    ...{ type: 'amend', root: count.id, base: count.id, source: 'paper', purpose: 'count', outcome: people(9) },
    ...{ conditions, note: 'ny', reason: 'Lest feil', time: { startedAt: 1000 } },
  });
  expect(eventOf({ kind: 'withdraw', of: independent })).toMatchObject({
    ...{ type: 'void', root: count.id, base: count.id, purpose: 'recount', outcome: null, note: 'Ola' },
  });
  const carried = { ...carries, event: { ...carries.event, source: 'import', purpose: 'recount' } };
  const act = { kind: 'amend', of: { ...about, carries: carried }, slot, outcome: people(9) } as const;
  expect(eventOf(act)).toMatchObject({ source: 'import', purpose: 'recount' });
});

test('what is entered from paper says who counted and when, and nothing of this browser’s clock', () => {
  const enteredFor = makeId();
  const said = {
    slot,
    outcome: people(3),
    conditions: { policePresent: 'no', serviceOpen: 'yes' },
    note: null,
  } as const;
  const event = eventOf({ kind: 'paper', ...said, observedAt: null, enteredFor }, '');
  expect(event).toMatchObject({ ...said, type: 'count', source: 'paper', purpose: 'count', reason: null });
  expect((event as { time: unknown }).time).toEqual({ observedAt: null, enteredFor });
});
