import { expect, test } from 'vitest';
import { usualSeason } from '#shared/domain/catalogue.ts';
import { toIdentifier } from '#shared/domain/identifier.ts';
import { listOccasions } from '#shared/domain/occasion.ts';
import { planEffect } from '#shared/domain/plan-effect.ts';

const season = usualSeason(2026);
const before = listOccasions(season, []);

test('a cancelled round is dropped, and says that somebody has counted there', () => {
  const place = { season: '2026', date: '2026-06-03', shift: 'evening' } as const;
  const cancelled = { kind: 'occasion', ...place, state: 'cancelled', reason: 'Storm', areas: null } as const;
  const after = listOccasions(season, [{ ...cancelled, changedAt: null }]);
  const counted = [
    { date: '2026-06-03', shift: 'evening', areas: 2 },
    { date: '2026-06-03', shift: 'day', areas: 4 },
  ] as const;
  const effect = planEffect(before, after, counted);
  // 40 Mondays, Wednesdays and Fridays from 1 June to 31 August 2026, by day and in the evening.
  expect(effect).toMatchObject({ days: 40, rounds: 79, added: [] });
  expect(effect.dropped).toMatchObject([{ date: '2026-06-03', shift: 'evening' }]);
  expect(effect.countedDropped).toEqual([{ date: '2026-06-03', shift: 'evening', areas: 2 }]);
});

test('a weekday more adds its rounds', () => {
  // 13 Thursdays from 4 June to 27 August 2026.
  const after = listOccasions({ ...season, weekdays: [1, 3, 4, 5] }, []);
  const effect = planEffect(before, after, []);
  expect([effect.days, effect.rounds, effect.added.length, effect.dropped.length]).toEqual([53, 106, 26, 0]);
});

test('an identifier reads like the name, and is never one that is taken', () => {
  expect(toIdentifier('Grønland øst', new Set())).toBe('gronland_ost');
  expect(toIdentifier(' Sørenga (ny)! ', new Set(['sorenga_ny']))).toBe('sorenga_ny_2');
  expect(toIdentifier('…', new Set())).toBe('omrade');
});
