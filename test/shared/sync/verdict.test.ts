import { describe, expect, test } from 'vitest';
import { catalogueAreas } from '#shared/domain/catalogue.ts';
import { parseEvent } from '#shared/sync/parse-event.ts';
import type { QuarantineCode } from '#shared/sync/protocol.ts';
import { type Arrival, verdictOn } from '#shared/sync/verdict.ts';
import { type MadeEvent, makeSlot, people } from '../../support/events.ts';
import { Pen } from '../../support/pen.ts';

const pen = new Pen();
const count = pen.count(makeSlot('2026-06-03', 'day', 'storgata'), people(5));
const plan = pen.plan(catalogueAreas[0]!);

const anne = { id: 'anne', role: 'counter', isRevoked: false } as const;
const office = { id: 'kari', role: 'coordinator', isRevoked: false } as const;
const author = { id: 'mona', role: 'author', isRevoked: false } as const;

function verdict(made: MadeEvent, more: Partial<Arrival> = {}): QuarantineCode | null {
  return verdictOn({
    pushed: made,
    parsed: parseEvent(made.raw),
    isIdTaken: false,
    sender: anne,
    owner: anne,
    ...more,
  });
}

test.each<[string, QuarantineCode | null, MadeEvent, Partial<Arrival>]>([
  ["a counter's own count is taken in", null, count, {}],
  ['of somebody whose access is withdrawn waits', 'revoked', count, { sender: { ...anne, isRevoked: true } }],
  ['under an id that has another text waits', 'id_conflict', count, { isIdTaken: true }],
  ['that cannot be read waits', 'bad_content', count, { parsed: { ok: false, code: 'bad_content' } }],
  ['of a version to come waits', 'unknown_version', count, { parsed: { ok: false, code: 'unknown_version' } }],
  ['whose envelope has another id waits', 'bad_content', count, { pushed: { ...count, id: plan.id } }],
  ['whose envelope has another number waits', 'bad_content', count, { pushed: { ...count, seq: 99 } }],
  ["from a colleague's phone waits", 'foreign_install', count, { owner: { id: 'bjorn', role: 'counter' } }],
  ['from a phone that nobody owns waits', 'foreign_install', count, { owner: null }],
  ["handed over by a coordinator is the owner's", null, count, { sender: office }],
  [
    'handed over by a coordinator from a phone that nobody owns is a count',
    null,
    count,
    { sender: office, owner: null },
  ],
  [
    "handed over by a coordinator whose phone waits is not the owner's",
    'foreign_install',
    count,
    {
      sender: { ...office, isWaiting: true },
    },
  ],
  ['of an author waits: an author does not count', 'no_right', count, { sender: author, owner: author }],
  ["a counter's plan waits", 'no_right', plan, {}],
  ["a coordinator's plan is taken in", null, plan, { sender: office, owner: office }],
  ["a counter's plan waits, whoever hands it over", 'no_right', plan, { sender: office, owner: anne }],
  ['a plan of nobody waits, whoever hands it over', 'no_right', plan, { sender: office, owner: null }],
  [
    'a count of a phone that waits for approval waits with it',
    'not_approved',
    count,
    {
      sender: { ...anne, isWaiting: true },
    },
  ],
  [
    "a coordinator's count, from a phone that waits, waits with it",
    'not_approved',
    count,
    {
      sender: { ...office, isWaiting: true },
      owner: office,
    },
  ],
  [
    "a coordinator's plan, from a phone that waits, waits as a counter's would",
    'no_right',
    plan,
    {
      sender: { ...office, isWaiting: true },
      owner: office,
    },
  ],
])('%s', (_, expected, made, more) => expect(verdict(made, more)).toBe(expected));

describe('the first of several reasons is the one that is given:', () => {
  test('withdrawn access before a taken id, that before a text that cannot be read', () => {
    const unreadable = { isIdTaken: true, parsed: { ok: false, code: 'bad_content' } } as const;
    expect(verdict(count, { ...unreadable, sender: { ...anne, isRevoked: true } })).toBe('revoked');
    expect(verdict(count, unreadable)).toBe('id_conflict');
  });
});
