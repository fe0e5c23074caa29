import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, countingDay, instantOf, isDay, listDays, osloTime, toDay, weekdayOf } from '#shared/time.ts';

const utc = (text: string) => Date.parse(`${text}Z`);
const hour = 3_600_000;

describe('days in Oslo', () => {
  test('a summer evening after ten is already the next day in UTC, and still the same in Oslo', () => {
    expect(osloTime(utc('2026-06-03T21:59:00'))).toEqual({ day: '2026-06-03', clock: '23:59' });
    expect(osloTime(utc('2026-06-03T22:00:00'))).toEqual({ day: '2026-06-04', clock: '00:00' });
    expect(osloTime(utc('2026-01-03T22:30:00'))).toEqual({ day: '2026-01-03', clock: '23:30' });
  });

  test('from midnight to 04:00 it is still the evening before that is counted', () => {
    expect(countingDay(utc('2026-06-03T21:59:59'))).toBe('2026-06-03');
    expect(countingDay(utc('2026-06-03T22:00:00'))).toBe('2026-06-03');
    expect(countingDay(utc('2026-06-04T01:59:59'))).toBe('2026-06-03');
    expect(countingDay(utc('2026-06-04T02:00:00'))).toBe('2026-06-04');
    expect(countingDay(utc('2026-06-30T23:00:00'))).toBe('2026-06-30');
  });

  test('in the night that skips an hour, clocks go from 01:59 to 03:00', () => {
    expect(osloTime(utc('2026-03-29T00:59:00')).clock).toBe('01:59');
    expect(osloTime(utc('2026-03-29T01:00:00')).clock).toBe('03:00');
    expect(countingDay(utc('2026-03-29T01:59:59'))).toBe('2026-03-28');
    expect(countingDay(utc('2026-03-29T02:00:00'))).toBe('2026-03-29');
  });

  test('in the night that repeats an hour, both half past twos belong to the evening before', () => {
    for (const instant of [utc('2026-10-25T00:30:00'), utc('2026-10-25T01:30:00')]) {
      expect(osloTime(instant)).toEqual({ day: '2026-10-25', clock: '02:30' });
      expect(countingDay(instant)).toBe('2026-10-24');
    }
    expect(countingDay(utc('2026-10-25T02:59:00'))).toBe('2026-10-24');
    expect(countingDay(utc('2026-10-25T03:00:00'))).toBe('2026-10-25');
  });

  test('a clock time that comes twice means the first; one that never comes means an hour on', () => {
    expect(instantOf(toDay('2026-10-25'), '02:30')).toBe(utc('2026-10-25T00:30:00'));
    expect(osloTime(instantOf(toDay('2026-03-29'), '02:30'))).toEqual({ day: '2026-03-29', clock: '03:30' });
    expect(instantOf(toDay('2026-06-03'), '00:30')).toBe(utc('2026-06-02T22:30:00'));
    expect(instantOf(toDay('2026-12-31'), '23:59')).toBe(utc('2026-12-31T22:59:00'));
  });

  test('agrees with the European rule: two hours before UTC between the last Sundays of March and October, else one', () => {
    const instants = fc.integer({ min: utc('2004-01-01T00:00:00'), max: utc('2040-01-01T00:00:00') });
    fc.assert(
      fc.property(instants, (instant) => {
        const local = new Date(instant + (isSummerTime(instant) ? 2 : 1) * hour).toISOString();
        expect(osloTime(instant)).toEqual({ day: local.slice(0, 10), clock: local.slice(11, 16) });
        const { day, clock } = osloTime(instant);
        const back = instantOf(day, clock);
        expect([0, hour]).toContain(Math.floor(instant / 60_000) * 60_000 - back);
      }),
    );
  });
});

describe('the calendar', () => {
  test('has no 31 June, no 29 February of 2026 and no half-written days', () => {
    expect(['2026-06-30', '2024-02-29'].every(isDay)).toBe(true);
    const none = [
      '2026-06-31',
      '2026-02-29',
      '2026-6-1',
      '26-06-01',
      '2026-06-01T00:00',
      '',
      '2026-13-01',
      '2026-00-10',
    ];
    expect(none.filter(isDay)).toEqual([]);
    expect(() => toDay('2026-06-31')).toThrow(RangeError);
  });

  test('of all texts that look like a day exactly those are one that the calendar of the language knows', () => {
    for (const year of ['0000', '0004', '0100', '1900', '1999', '2000', '2024', '2026', '2100', '9999'])
      for (let month = 0; month <= 13; month++)
        for (let day = 0; day <= 32; day++) {
          const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
          const parsed = new Date(`${text}T00:00:00Z`);
          const isKnown = !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
          expect(isDay(text), text).toBe(isKnown);
        }
  });

  test('goes over months, years and nights of 23 and 25 hours one day at a time', () => {
    expect(addDays(toDay('2026-03-28'), 1)).toBe('2026-03-29');
    expect(addDays(toDay('2026-03-29'), 1)).toBe('2026-03-30');
    expect(addDays(toDay('2026-10-25'), 1)).toBe('2026-10-26');
    expect(addDays(toDay('2026-01-01'), -1)).toBe('2025-12-31');
    expect(listDays(toDay('2026-06-01'), toDay('2026-08-31')).length).toBe(30 + 31 + 31);
    expect(listDays(toDay('2026-06-02'), toDay('2026-06-01'))).toEqual([]);
  });

  test('counts weekdays from Monday, 1, to Sunday, 7', () => {
    expect(['2026-06-01', '2026-06-03', '2026-06-05', '2026-06-07'].map((day) => weekdayOf(toDay(day)))).toEqual([
      1, 3, 5, 7,
    ]);
  });
});

/** From 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of October. */
function isSummerTime(instant: number): boolean {
  const year = new Date(instant + hour).getUTCFullYear();
  const lastSundayOf = (month: number) => {
    const last = new Date(Date.UTC(year, month + 1, 0, 1));
    return last.getTime() - last.getUTCDay() * 24 * hour;
  };
  return instant >= lastSundayOf(2) && instant < lastSundayOf(9);
}
