import { afterEach, expect, test, vi } from 'vitest';
import { askOsloOffset } from '#shared/oslo-offset.ts';

const hour = 3_600_000;
const inJune = Date.parse('2026-06-03T18:20:00Z');
const inJanuary = Date.parse('2026-01-03T18:20:00Z');

afterEach(() => vi.unstubAllGlobals());

test('an engine that is only half-way with Temporal is asked as one without it', () => {
  for (const part of [{}, { Instant: {} }, { Instant: { prototype: {} } }]) {
    vi.stubGlobal('Temporal', part);
    expect([inJune, inJanuary].map(askOsloOffset)).toEqual([2 * hour, hour]);
  }
});

test('an engine without Temporal is asked by way of its calendar', () => {
  vi.stubGlobal('Temporal', undefined);
  expect([inJune, inJanuary].map(askOsloOffset)).toEqual([2 * hour, hour]);
});

test('an engine with Temporal is asked of Oslo in the hour, and makes no calendar', () => {
  const asked: unknown[] = [];
  vi.stubGlobal('Temporal', {
    Instant: {
      prototype: { toZonedDateTimeISO() {} },
      fromEpochMilliseconds: (instant: number) => ({
        toZonedDateTimeISO(zone: string) {
          asked.push([zone, instant]);
          return { offsetNanoseconds: 2 * hour * 1e6 };
        },
      }),
    },
  });
  vi.stubGlobal('Intl', {});
  expect(askOsloOffset(inJune)).toBe(2 * hour);
  expect(asked).toEqual([['Europe/Oslo', Date.parse('2026-06-03T18:00:00Z')]]);
});
