import { expect, test } from 'vitest';
import { parseEvent } from '#shared/sync/parse-event.ts';
import { type Act, toRawAct } from '../../../client/office-event.ts';
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

const eventOf = (act: Act, reason = ' Avgjort på møtet ') => {
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
