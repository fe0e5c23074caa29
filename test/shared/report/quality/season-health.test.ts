import { expect, test } from 'vitest';
import { shifts } from '#shared/domain/slot.ts';
import { seasonHealth } from '#shared/report/quality/season-health.ts';
import { instantOf, toDay } from '#shared/time.ts';
import { makeSlot, people } from '../../../support/events.ts';
import { Pen } from '../../../support/pen.ts';
import { averagesOfSeason, standingSeason } from '../../../support/standing-season.ts';

const anne = new Pen();
/** Four weeks from Monday 1 June: three days a week, two shifts, four areas. */
const [mondays, wednesdays, fridays] = [
  ['01', '08', '15', '22'],
  ['03', '10', '17', '24'],
  ['05', '12', '19', '26'],
].map((days) => days.map((day) => `2026-06-${day}`)) as [string[], string[], string[]];
const areas = ['storgata', 'vaterland', 'akerselva', 'urtegata'];
const fourWeeks = { season: { to: '2026-06-28' } };
const countAll = (days: readonly string[]) =>
  days.flatMap((date) =>
    shifts.flatMap((shift) => areas.map((area) => anne.count(makeSlot(date, shift, area), people(5)))),
  );
const health = (counts: Parameters<typeof standingSeason>[0], now?: number) =>
  seasonHealth(standingSeason(counts, fourWeeks, now));

test('a weekday that is left out again and again is named; the others are not', () => {
  const counts = countAll([...mondays, ...wednesdays, fridays[0]!]);
  const { total, weekdays, weekdayShifts, shifts: byShift } = health(counts);
  // 12 days × 8 counts; three Fridays of 8 are missing.
  expect(total).toEqual({ planned: 96, due: 96, counted: 72, notCounted: 0, missing: 24 });
  expect(weekdays.map(({ key, due, counted, isUnder, isApart }) => [key, due, counted, isUnder, isApart])).toEqual([
    [1, 32, 32, false, false],
    [3, 32, 32, false, false],
    [5, 32, 8, true, true],
  ]);
  expect(weekdayShifts.find(({ weekday, shift }) => weekday === 5 && shift === 'evening')).toMatchObject({
    due: 16,
    missing: 12,
  });
  expect(byShift.map(({ key, isApart }) => [key, isApart])).toEqual([
    ['day', false],
    ['evening', false],
  ]);
});

test('the same gaps on every weekday are no pattern', () => {
  const counts = countAll([...mondays.slice(0, 3), ...wednesdays.slice(0, 3), ...fridays.slice(0, 3)]);
  const { weekdays, areas: byArea } = health(counts);
  expect([...weekdays, ...byArea].map(({ isApart }) => isApart)).toEqual(Array(7).fill(false));
});

test('fewer than four of five is thin: 19 of 24 is, 20 of 24 is not', () => {
  const storgata = [...mondays, ...wednesdays, ...fridays].flatMap((date) =>
    shifts.map((shift) => anne.count(makeSlot(date, shift, 'storgata'), people(5))),
  );
  const under = (n: number) => health(storgata.slice(0, n)).areas.find(({ key }) => key === 'storgata')?.isUnder;
  expect([under(19), under(20), under(24)]).toEqual([true, false, false]);
});

test('what is expected at the end goes on as so far, rounded down, and never counts what is not due as missing', () => {
  // On Monday 15 June at 12: 6 days are over and the day of the seventh is not: 6 of 12 due per area and shift.
  const now = instantOf(toDay('2026-06-15'), '12:00');
  const counts = [mondays[0]!, wednesdays[0]!, fridays[0]!, mondays[1]!, wednesdays[1]!].map((date) =>
    anne.count(makeSlot(date, 'evening', 'storgata'), people(5)),
  );
  const { expected, total } = health(counts, now);
  expect(total).toMatchObject({ planned: 96, due: 48, counted: 5, missing: 43 });
  const of = (area: string, shift: string) => expected.find((one) => one.area === area && one.shift === shift);
  // 5 of 6 so far, 6 to come: 5 + ⌊6 × 5 ÷ 6⌋ = 10, at most 11.
  expect(of('storgata', 'evening')).toMatchObject({
    counted: 5,
    due: 6,
    planned: 12,
    expected: 10,
    atMost: 11,
    isFew: false,
  });
  expect(of('storgata', 'day')).toMatchObject({ counted: 0, expected: 0, atMost: 6, isFew: true });
  expect(health([], instantOf(toDay('2026-05-31'), '12:00')).expected[0]).toMatchObject({
    due: 0,
    expected: null,
    isFew: false,
  });
});

test('counted is the averages’ own n, and what is cancelled or unplanned is in neither', () => {
  const counts = [...countAll(mondays), anne.count(makeSlot('2026-06-02', 'day', 'storgata'), people(9))];
  const cancelled = {
    kind: 'occasion',
    season: '2026',
    date: '2026-06-01',
    shift: 'day',
    state: 'cancelled',
    reason: 'x',
    areas: null,
  } as const;
  const record = standingSeason(counts, { ...fourWeeks, occasions: [cancelled] });
  const averages = averagesOfSeason(record);
  const { expected } = seasonHealth(record);
  for (const { area, shift, counted, planned } of expected) {
    const own = averages.areas.find((one) => one.area === area)?.[shift];
    expect([area, shift, counted, planned]).toEqual([area, shift, own?.counted, own?.planned]);
  }
  expect(expected.find(({ area, shift }) => area === 'storgata' && shift === 'day')).toMatchObject({
    counted: 3,
    planned: 11,
  });
});
