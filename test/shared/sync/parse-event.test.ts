import { describe, expect, test } from 'vitest';
import { usualSeason } from '#shared/domain/catalogue.ts';
import { maxDepth, maxEventBytes, parseEvent } from '#shared/sync/parse-event.ts';
import { type Content, makeBands, makeSlot } from '../../support/events.ts';
import { Pen } from '../../support/pen.ts';

const slot = makeSlot('2026-06-03', 'evening', 'storgata');
const pen = new Pen();
const counted = { status: 'counted', bands: makeBands(0, 3, 21, 2), estimated: false } as const;
const { raw } = pen.count(slot, counted, { note: 'Regn "og" \\ vind\n🌧' });
const withPeople = (text: string) => raw.replace('"over_25":21', `"over_25":${text}`);
const contentOf = ({ v: _, id: __, install: ___, seq: ____, ...rest }: Content) => rest;
const badContent = { ok: false, code: 'bad_content' };

test('an event is read as it was written', () => {
  const parsed = parseEvent(raw);
  expect(parsed).toMatchObject({ ok: true, event: { slot, outcome: counted, note: 'Regn "og" \\ vind\n🌧' } });
});

test('white space outside strings does not matter; inside it is kept', () => {
  expect(parseEvent(JSON.stringify(JSON.parse(raw), null, 2))).toEqual(parseEvent(raw));
  expect(parseEvent(`\n${raw}\t`)).toEqual(parseEvent(raw));
});

describe('a number that nobody typed is bad content:', () => {
  test.each([
    ['nothing', 'null'],
    ['true', 'true'],
    ['digits in quotes', '"12"'],
    ['a list of one number', '[3]'],
    ['more than a double holds', '1e400'],
    ['less than none', '-1'],
    ['minus zero', '-0'],
    ['more than a double holds exactly', '9007199254740993'],
    ['a decimal point', '1.0'],
    ['half a person', '1.5'],
    ['a power of ten', '1e2'],
    ['more than 9999', '10000'],
    ['a key said twice', '21,"over_25":3'],
    ['a prototype', '{"__proto__":3}'],
  ])('%s', (_, text) => {
    expect(parseEvent(withPeople(text))).toEqual(badContent);
  });

  test('a prototype beside the bands, or in their place', () => {
    expect(parseEvent(raw.replace('"over_25":21', '"over_25":21,"__proto__":{"over_25":3}'))).toEqual(badContent);
    expect(parseEvent(raw.replace('"over_25":21', '"__proto__":21'))).toEqual(badContent);
    expect(parseEvent(raw.replace('"note":', '"\\u005f_proto__":1,"note":'))).toEqual(badContent);
  });

  test('0 and 9999 are numbers that somebody can type', () => {
    expect(parseEvent(withPeople('0'))).toMatchObject({ ok: true });
    expect(parseEvent(withPeople('9999'))).toMatchObject({ ok: true });
  });
});

describe('a text that cannot be trusted is bad content:', () => {
  test('a character cut in half, written out or escaped', () => {
    expect(parseEvent(pen.count(slot, counted, { note: '\ud83c' }).raw)).toEqual(badContent);
    expect(parseEvent(raw.replace('Regn', 'Regn\ud83c'))).toEqual(badContent);
  });

  test('a note about a cut character is only text', () => {
    expect(parseEvent(pen.count(slot, counted, { note: '\\ud83c' }).raw)).toMatchObject({ ok: true });
  });

  test(`more than ${maxEventBytes} bytes, and bytes are not characters`, () => {
    const padded = (bytes: number) => raw + ' '.repeat(bytes - new TextEncoder().encode(raw).length);
    expect(parseEvent(padded(maxEventBytes))).toMatchObject({ ok: true });
    expect(parseEvent(padded(maxEventBytes + 1))).toEqual(badContent);
  });

  test(`deeper than ${maxDepth}, even where the depth is never closed`, () => {
    expect(parseEvent('['.repeat(maxDepth + 1) + ']'.repeat(maxDepth + 1))).toEqual(badContent);
    expect(parseEvent('['.repeat(16_000))).toEqual(badContent);
    expect(parseEvent(pen.count(slot, counted, { note: '[[[[[[[[[[[[' }).raw)).toMatchObject({ ok: true });
  });

  test.each(['', 'null', '[]', '"count"', raw.slice(0, -1), `${raw}${raw}`, raw.replace('{', '{,')])('%s', (text) => {
    expect(parseEvent(text)).toEqual(badContent);
  });
});

describe('content', () => {
  const read = (change: object) => parseEvent(pen.event({ ...JSON.parse(raw), ...change }).raw);

  test('a key that the version does not know is bad content', () => {
    expect(read({ colour: 'red' })).toEqual(badContent);
    expect(read({ outcome: { ...counted, bands: { ...counted.bands, over_40: 1 } } })).toEqual(badContent);
  });

  test('all four bands must be there', () => {
    expect(read({ outcome: { ...counted, bands: { under_18: 1, over_25: 2, unknown: 0 } } })).toEqual(badContent);
  });

  test('a day that is not in the calendar is bad content', () => {
    expect(read({ slot: { ...slot, date: '2026-06-31' } })).toEqual(badContent);
  });

  test('a correction, a withdrawal and a decision need a reason', () => {
    const first = pen.count(slot, counted);
    expect(parseEvent(pen.amend(first, {}, 'Feil tall').raw)).toMatchObject({ ok: true });
    expect(parseEvent(pen.amend(first, {}, '').raw)).toEqual(badContent);
    expect(parseEvent(pen.void(first, '').raw)).toEqual(badContent);
    expect(parseEvent(pen.decide(first, 'discard', { reason: null }).raw)).toEqual(badContent);
  });

  test('a count on a phone has its clock readings; only paper and imports may lack them', () => {
    expect(read({ time: null })).toEqual(badContent);
    expect(read({ time: undefined })).toEqual(badContent);
    expect(read({ time: null, source: 'paper' })).toMatchObject({ ok: true });
    expect(read({ time: undefined, source: 'import', observedAt: null })).toMatchObject({ ok: true });
    expect(read({ observedAt: 1 })).toEqual(badContent);
  });

  test('a plan names each area and each shift once, and a season lasts no longer than a year', () => {
    const season = usualSeason(2026);
    const occasion = { kind: 'occasion', season: '2026', date: '2026-06-03', shift: 'day', state: 'planned' } as const;
    const plan = (change: object) => parseEvent(pen.plan({ ...season, ...change }).raw);
    const own = (areas: string[]) => parseEvent(pen.plan({ ...occasion, reason: null, areas }).raw);
    expect(plan({})).toMatchObject({ ok: true });
    expect(plan({ areas: [...season.areas, season.areas[0]] })).toEqual(badContent);
    expect(plan({ areas: [{ ...season.areas[0], shifts: ['day', 'day'] }] })).toEqual(badContent);
    expect(plan({ shifts: [...season.shifts, season.shifts[0]] })).toEqual(badContent);
    expect(plan({ to: '2026-05-31' })).toEqual(badContent);
    expect(plan({ from: '2026-06-31' })).toEqual(badContent);
    expect(plan({ from: '2026-01-01', to: '2026-12-31' })).toMatchObject({ ok: true });
    for (const to of ['2027-06-02', '9999-12-31', '2026-06-31']) expect(plan({ to })).toEqual(badContent);
    expect(own(['storgata', 'urtegata'])).toMatchObject({ ok: true });
    expect(own(['storgata', 'storgata'])).toEqual(badContent);
  });

  test('a version that this code does not know waits under its own name', () => {
    expect(read({ v: 2 })).toEqual({ ok: false, code: 'unknown_version' });
    expect(parseEvent('{"v":9,"anything":[1,2]}')).toEqual({ ok: false, code: 'unknown_version' });
    expect(parseEvent('{"v":9,"__proto__":{"v":9}}')).toEqual(badContent);
    expect(parseEvent(`{"v":9,"deep":${'['.repeat(maxDepth)}${']'.repeat(maxDepth)}}`)).toEqual(badContent);
    expect(read({ v: '1' })).toEqual(badContent);
    expect(read({ v: undefined })).toEqual(badContent);
  });
});

describe('the time of a count', () => {
  const { content } = pen.count(slot, counted);
  const read = (more: object) => parseEvent(pen.event({ ...contentOf(content), ...more }).raw).ok;

  test('is measured on a phone, and may be missing on paper and in what is brought in', () => {
    expect(read({})).toBe(true);
    expect([read({ time: null }), read({ time: undefined })]).toEqual([false, false]);
    for (const source of ['paper', 'import']) expect([source, read({ source, time: null })]).toEqual([source, true]);
    expect(read({ source: 'paper', time: undefined })).toBe(false);
  });
});

test('a redaction carries the numbers of the event that it is about, and no other decision carries any', () => {
  const made = pen.count(slot, counted);
  const another = pen.count(slot, counted);
  const carried = {
    event: { ...made.content, note: null, reason: null },
    code: null,
    owner: null,
    byCoordinator: false,
  };
  const read = (choice: 'redact' | 'accept', more: Content) => parseEvent(pen.decide(made, choice, more).raw).ok;
  expect([read('redact', { carries: carried }), read('accept', {})]).toEqual([true, true]);
  expect(read('accept', { carries: carried })).toBe(false);
  const anothers = { ...carried, event: { ...another.content, note: null, reason: null } };
  expect(read('redact', { carries: anothers })).toBe(false);
  expect(read('redact', { carries: { ...carried, event: { ...carried.event, time: null } } })).toBe(false);
});

test('an acceptance may name the remark that was looked at; no other choice may, and no remark that nobody knows', () => {
  const made = pen.count(slot, counted);
  const read = (choice: 'accept' | 'discard', remark: string) => parseEvent(pen.decide(made, choice, { remark }).raw);
  expect(read('accept', 'outlier')).toMatchObject({ ok: true, event: { choice: 'accept', remark: 'outlier' } });
  expect([read('discard', 'outlier'), read('accept', 'overlap')]).toEqual([badContent, badContent]);
});
