import { expect, test } from 'vitest';
import { seasonToShow } from '#shared/domain/season-to-show.ts';
import { instantOf, toDay } from '#shared/time.ts';

const [open, closed, published] = ['open', 'closed', 'published'] as const;
const season = (year: number, state: 'open' | 'closed' | 'published') => ({ state, from: `${year}-06-01` });
const at = (day: string) => instantOf(toDay(day), '12:00');

test.each([
  ['in a summer, this summer’s', '2026-07-01', [season(2026, open), season(2025, published)], '2026-06-01'],
  [
    'in November with next year’s opened early, this year’s',
    '2026-11-27',
    [season(2027, open), season(2026, open)],
    '2026-06-01',
  ],
  [
    'when this year’s is closed by then, still this year’s',
    '2026-11-27',
    [season(2026, closed), season(2027, open)],
    '2026-06-01',
  ],
  [
    'an earlier one that is open still, before a later one that is closed',
    '2026-11-27',
    [season(2025, open), season(2026, closed)],
    '2025-06-01',
  ],
  ['on the first day, the new one', '2027-06-01', [season(2026, published), season(2027, open)], '2027-06-01'],
  ['before the first summer, the first to come', '2026-03-01', [season(2027, open), season(2026, open)], '2026-06-01'],
] as const)('%s is shown', (_, day, seasons, from) => {
  expect(seasonToShow(seasons, at(day))?.from).toBe(from);
});

test('without a season none is', () => {
  expect(seasonToShow([], at('2026-07-01'))).toBeUndefined();
});
