import { describe, expect, test } from 'vitest';
import type { BasisAsked } from '#shared/report/basis/basis-asked.ts';
import { basisOf, type Reader } from '#shared/report/basis/number-basis.ts';
import { bokmal } from '#shared/report/wording-nb.ts';
import { makeBands, makeSlot, people } from '../../../support/events.ts';
import { Pen } from '../../../support/pen.ts';
import { standingSeason } from '../../../support/standing-season.ts';
import { urtegataAsked } from '../../../support/urtegata-asked.ts';

const anne = new Pen();
const at = (date: string, shift: 'day' | 'evening', area: string) => makeSlot(date, shift, area);
const [monday, wednesday, friday] = ['2026-06-01', '2026-06-03', '2026-06-05'];
const police = (policePresent: string) => ({ conditions: { policePresent, serviceOpen: 'unknown' } });

/** Urtegata by day 30 and 32, in the evening 0 and 0 and one not counted; Storgata once, with a minor. */
const record = standingSeason([
  anne.count(at(monday, 'day', 'urtegata'), people(30), police('no')),
  anne.count(at(wednesday, 'day', 'urtegata'), people(32, { estimated: true }), police('arrived')),
  anne.count(at(monday, 'evening', 'urtegata'), people(0)),
  anne.count(at(wednesday, 'evening', 'urtegata'), people(0)),
  anne.count(at(friday, 'evening', 'urtegata'), { status: 'not_counted', reason: 'staffing' }),
  anne.count(at(monday, 'day', 'storgata'), { status: 'counted', bands: makeBands(1, 2, 17) }),
  anne.count(at(wednesday, 'day', 'storgata'), { status: 'counted', bands: makeBands(0, 0, 0, 9) }),
]);

const coordinator: Reader = { seesCounts: true };
const author: Reader = { seesCounts: false };

function open(asked: Partial<BasisAsked>, reader = coordinator) {
  const found = basisOf(record, { ...urtegataAsked, ...asked }, bokmal, reader);
  if (!found) throw new Error(`nothing to open at ${JSON.stringify(asked)}`);
  return found;
}

describe('a number opens', () => {
  test('to its formula, its counts and the other bases: 15,5 of 30, 32, 0 and 0', () => {
    const { value, formula, n, planned, others } = open({});
    expect([value, formula, n, planned]).toEqual([{ mean: 15.5, shown: '15,5' }, '15,5 = (31,0 + 0,0) / 2', 4, 80]);
    expect(others.map(({ basis, formula: one }) => [basis, one])).toEqual([
      ['pooled', '15,5 = (62 + 0) / (2 + 2)'],
      ['sum_of_shift_means', '31,0 = 31,0 + 0,0'],
    ]);
  });

  test('of one shift to that shift alone, with its zeros, its reasons and its estimates', () => {
    const evening = open({ shift: 'evening' });
    expect(evening.formula).toBe('0,0 = 0 / 2');
    expect(evening.shifts).toMatchObject([
      { shift: 'evening', zeros: 2, above: 0, notCounted: 1, missing: 37, reasons: [{ reason: 'staffing', n: 1 }] },
    ]);
    expect(open({ shift: 'day' }).shifts).toMatchObject([{ counted: 2, estimated: 1, above: 2, missing: 38 }]);
  });

  test('to the occasions, each with its state, its people and its flags', () => {
    const dates = open({ to: '2026-06-05' as never }).occasions;
    expect(dates?.map(({ date, shift, state, total, flags }) => [date, shift, state, total, flags])).toEqual([
      [monday, 'day', 'counted', 30, []],
      [monday, 'evening', 'zero', 0, []],
      [wednesday, 'day', 'counted', 32, ['estimated']],
      [wednesday, 'evening', 'zero', 0, []],
      [friday, 'day', 'missing', null, []],
      [friday, 'evening', 'not_counted', null, []],
    ]);
  });

  test('of an age band to that band on each occasion, and nothing where nobody’s age was judged', () => {
    const minors = open({ area: 'storgata', shift: 'day', band: 'under_18', to: '2026-06-03' as never });
    expect(minors.occasions?.map(({ total, count }) => [total, count?.value])).toEqual([
      [20, 1],
      [9, null],
    ]);
    expect([minors.formula, minors.n, minors.shifts[0]?.ageUnknown]).toEqual(['1,0 = 1 / 1', 1, 1]);
  });

  test('of a set to its areas, and says which part is lacking', () => {
    const total = open({ area: null, shift: 'day', set: 'comparison' });
    expect(total.members.map(({ name, shown }) => [name, shown])).toEqual([
      ['Storgata', '14,5'],
      ['Vaterland', null],
      ['Akerselva', null],
    ]);
    expect([total.value.shown, total.state.kind, total.formula]).toEqual([null, 'incomplete', null]);
  });

  test('of an area group to the areas of the set that are in it', () => {
    const east = open({ area: null, group: 'oslo_sentrum_ost', set: 'comparison', shift: 'day' });
    expect([east.setName, east.members.map(({ area }) => area)]).toEqual([
      'Oslo sentrum øst',
      ['storgata', 'vaterland', 'akerselva'],
    ]);
    expect(basisOf(record, { ...urtegataAsked, group: 'nowhere' }, bokmal, coordinator)).toBeNull();
  });

  test('as a sum of people, by day and evening', () => {
    const sum = open({ measure: 'sum' });
    expect([sum.value.shown, sum.formula, sum.n]).toEqual(['62', '62 = 62 + 0', 4]);
    expect(open({ measure: 'sum', area: 'vaterland' }).value).toEqual({ mean: null, shown: null });
  });

  test('over complete rounds, without those that lack an area', () => {
    const alone = standingSeason(
      [
        anne.count(at(monday, 'day', 'urtegata'), people(4)),
        anne.count(at(monday, 'day', 'storgata'), people(10)),
        anne.count(at(wednesday, 'day', 'storgata'), people(99)),
      ],
      { season: { areas: ['storgata', 'urtegata'].map((area) => ({ area, from: null, to: null, shifts: null })) } },
    );
    const asked = { ...urtegataAsked, area: null, shift: 'day', measure: 'rounds' } as const;
    const found = basisOf(alone, asked, bokmal, coordinator);
    expect([found?.value.shown, found?.formula, found?.n]).toEqual(['14,0', '14,0 = 14 / 1', 1]);
    expect(found?.occasions?.map(({ area, total }) => [area, total])).toEqual([
      ['storgata', 10],
      ['urtegata', 4],
    ]);
  });

  test('under its conditions to those counts alone; a member without one makes a total incomplete, not smaller', () => {
    const present = open({ police: 'present', shift: 'day' });
    expect([present.value.shown, present.n]).toEqual(['32,0', 1]);
    expect(present.occasions?.map(({ date }) => date)).toEqual([wednesday]);
    expect(open({ police: 'unknown', shift: 'evening' }).n).toBe(2);
    expect(open({ police: 'no', shift: 'day', area: null }).state.kind).toBe('incomplete');
  });

  test('of one weekday to its days', () => {
    const mondays = open({ weekday: 1, shift: 'day' });
    expect([mondays.value.shown, mondays.n, mondays.planned]).toEqual(['30,0', 1, 14]);
  });
});

describe('whoever may not read single counts', () => {
  test('sees of an occasion its date, shift, state, people and flags, and nothing else', () => {
    const { occasions } = open({ area: 'storgata', shift: 'day', band: 'over_25' }, author);
    expect(occasions?.[0]).toEqual({
      date: monday,
      shift: 'day',
      area: 'storgata',
      state: 'counted',
      total: 20,
      flags: [],
      count: null,
    });
  });

  test('has of minors the sum, the counts and how many of them were above 0', () => {
    const { occasions, shifts } = open({ area: 'storgata', band: 'under_18' }, author);
    expect(occasions).toBeNull();
    expect(shifts[0]).toMatchObject({ sum: 1, counted: 1, above: 1 });
  });

  test('is not told on which occasions police were there', () => {
    const present = open({ police: 'present', shift: 'day' }, author);
    expect([present.occasions, present.n, present.value.shown]).toEqual([null, 1, '32,0']);
  });
});

test('a set that the season has not, or an area that the plan never asks for, opens to nothing', () => {
  expect(basisOf(record, { ...urtegataAsked, set: 'nowhere' }, bokmal, coordinator)).toBeNull();
  expect(basisOf(record, { ...urtegataAsked, area: 'gronland' }, bokmal, coordinator)).toBeNull();
});
