import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import type { $ZodType } from 'zod/v4/core';
import { Event } from '#shared/sync/event.ts';
import { Push } from '#shared/sync/protocol.ts';
import { surelyFits } from '#shared/sync/surely-fits.ts';
import { anySeason } from '../../server/any-season.ts';
import { makeSlot, people } from '../../support/events.ts';
import { Pen } from '../../support/pen.ts';

const isSurelyEvent = surelyFits(Event);
const isSurelyPush = surelyFits(Push);
const isCountOrDecision = (json: unknown) =>
  ['count', 'amend', 'void', 'decide'].includes((json as { type?: string })?.type ?? '');

type Path = readonly (string | number)[];

/** Every place in a value, the value itself first. */
function placesIn(value: unknown, at: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...at, key]))];
}

function putAt(value: unknown, [key, ...rest]: Path, change: (inner: unknown) => unknown): unknown {
  if (key === undefined) return change(value);
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string | number, unknown>;
  const inner = putAt(copy[key], rest, change);
  if (inner === undefined) delete copy[key];
  else copy[key] = inner;
  return copy;
}

const strange = fc.oneof(
  fc.constantFrom<unknown>(null, true, '', '0', 0, -0, -1, 0.5, 10_000, 2 ** 53, 1e300, [], [3], {}, 'x'.repeat(501)),
  fc.constantFrom<unknown>(
    '2026-06-31',
    '2026-06-03',
    'phone',
    'paper',
    'evening',
    'counted',
    'accept',
    'A'.repeat(64),
  ),
  fc.jsonValue(),
);
/** As it was, or with one thing in it gone, another, or more. */
const change = fc.record({
  place: fc.nat(),
  how: fc.oneof(
    fc.constant((inner: unknown): unknown => inner),
    fc.constant((): unknown => undefined),
    strange.map((value) => (): unknown => value),
    fc.tuple(fc.constantFrom('more', 'remark', 'time', 'observedAt', '__proto__', 'constructor'), strange).map(
      ([key, value]) =>
        (inner: unknown): unknown =>
          withKey(inner, key, value),
    ),
  ),
});

function withKey(inner: unknown, key: string, value: unknown): unknown {
  if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
  return Object.defineProperty({ ...inner }, key, { value, enumerable: true, configurable: true, writable: true });
}

function changed(json: unknown, { place, how }: { place: number; how: (inner: unknown) => unknown }): unknown {
  const places = placesIn(json);
  const put = putAt(json, places[place % places.length] ?? [], how);
  return JSON.parse(JSON.stringify(put) ?? 'null');
}

/** Events as they come, and what becomes of them when something in them is changed. */
const anyEvents = fc
  .tuple(anySeason, fc.array(change, { minLength: 40, maxLength: 40 }))
  .map(([season, changes]) =>
    season.flatMap(({ made: { content } }, index) => [
      content,
      changed(content, changes[index % changes.length] as never),
    ]),
  );

test('an event that surely fits is one to the schema, and left as it is; a count or a decision that does not is none', () => {
  const seen = { sure: 0, none: 0 };
  fc.assert(
    fc.property(anyEvents, (events) => {
      for (const json of events) {
        const asked = Event.safeParse(json);
        const isSure = isSurelyEvent(json);
        if (isSure) expect([json, asked]).toEqual([json, { success: true, data: json }]);
        else if (isCountOrDecision(json)) expect([json, asked.success]).toEqual([json, false]);
        seen[isSure ? 'sure' : 'none']++;
      }
    }),
  );
  expect(Math.min(seen.sure, seen.none)).toBeGreaterThan(300);
});

test('so it is with a push', () => {
  const pen = new Pen('01900000-0000-7000-8000-00000000000a');
  const events = [1, 2].map((n) => pen.count(makeSlot('2026-06-03', 'day', 'storgata'), people(n)));
  const push = {
    ...{
      proto: 1,
      app: '0.1.0',
      install: pen.install,
      epoch: null,
      now: 1000,
      pending: 2,
      oldest: 900,
      persisted: true,
    },
    drafts: [{ season: '2026', date: '2026-06-03', shift: 'day', area: 'storgata' }],
    events: events.map(({ id, seq, h, raw }) => ({ id, seq, h, raw })),
  };
  expect(isSurelyPush(push)).toBe(true);
  fc.assert(
    fc.property(change, (one) => {
      const json = changed(push, one);
      const asked = Push.safeParse(json);
      if (isSurelyPush(json)) expect(asked).toEqual({ success: true, data: json });
      // A draft with a word more is taken, and the word left out.
      else if (asked.success) expect(asked.data).not.toEqual(json);
    }),
    { numRuns: 2000 },
  );
});

describe('what is left to the schema:', () => {
  const word = z.string();
  test.each<[string, $ZodType, unknown]>([
    ['a key that it does not know', z.object({ a: word }), { a: 'x', b: 1 }],
    ['what it makes of a text', z.coerce.number(), '3'],
    ['what it makes of a number', z.coerce.string(), 3],
    ['what it makes of anything', z.coerce.boolean(), 'x'],
    ['what it takes a text for', z.pipe(word, z.transform(Number)), '3'],
    ['a text that it changes', z.string().check(z.trim()), ' x'],
    ['what it puts in the place of nothing', z.object({ a: z._default(word, 'x') }), {}],
    ['what it puts in the place of nothing, and need not', z.object({ a: z.optional(z._default(word, 'x')) }), {}],
    ['more than a number can be', z.number(), JSON.parse('1e400')],
    ['a list where it looks for keys', z.object({ a: z.optional(word) }), []],
    ['what it only finds out later', z.string().check(z.refine(async () => true)), 'x'],
    ['a kind that nobody has thought of', z.record(word, word), { a: 'x' }],
  ])('%s', (_, schema, value) => {
    expect(surelyFits(schema)(value)).toBe(false);
  });

  test('a key that may be missing and is there without a value', () => {
    expect(surelyFits(z.object({ a: z.exactOptional(word) }))({ a: undefined })).toBe(false);
    expect(surelyFits(z.object({ a: z.exactOptional(word) }))({})).toBe(true);
  });

  test('not a text that it would change, and does not', () => {
    expect(surelyFits(z.string().check(z.trim()))('x')).toBe(true);
  });
});

test('each check is asked', () => {
  const fits = surelyFits(z.string().check(z.minLength(2), z.maxLength(4), z.regex(/^[a-c]+$/)));
  expect(['a', 'ab', 'abca', 'abcab', 'abd', 3, null].map(fits)).toEqual([
    false,
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});
