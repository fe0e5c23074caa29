import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roundHours, timeFlags } from '#shared/report/time-flags.ts';
import { addDays, countingDay, osloTime, toDay } from '#shared/time.ts';

const minute = 60_000;
const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));

/** A summer day, and those around the nights in which clocks are changed. */
const date = fc.constantFrom('2026-06-03', '2026-03-28', '2026-03-29', '2026-10-24', '2026-10-25').map(toDay);

test('a count is judged as a clock on the wall in Oslo would judge it, also when clocks are changed', () => {
  const around = fc.integer({ min: -40 * 60 * minute, max: 64 * 60 * minute });
  fc.assert(
    fc.property(date, clock, clock, around, (day, from, to, after) => {
      const startedAt = Date.parse(`${day}T00:00:00Z`) + after;
      const time = { startedAt, endedAt: startedAt, zone: '', utcOffsetMinutes: 0, activeMs: 0, skewMs: 0 };
      const [countedOn, wall] = [countingDay(startedAt), osloTime(startedAt)];
      const isAfterMidnight = wall.day === addDays(day, 1) && wall.clock < '04:00';
      const isInside = !isAfterMidnight && wall.clock >= from && wall.clock <= to;
      const expected = countedOn > day ? 'late' : countedOn < day ? 'clock' : isInside ? null : 'outside_window';
      expect(timeFlags(time, roundHours(day, { id: 'day', from, to }))).toEqual(expected === null ? [] : [expected]);
    }),
    { numRuns: 2000 },
  );
});
