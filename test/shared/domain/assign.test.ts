import { expect, test } from 'vitest';
import { assignRounds, roundsIn } from '#shared/domain/assign.ts';
import { usualSeason } from '#shared/domain/catalogue.ts';
import { listOccasions, occasionKey } from '#shared/domain/occasion.ts';
import type { Assignment } from '#shared/domain/plan.ts';
import { toDay, weekdayOf } from '#shared/time.ts';

const season = usualSeason(2026);
const storm = { kind: 'occasion', season: '2026', date: '2026-07-13', shift: 'evening', state: 'cancelled' } as const;
const occasions = listOccasions(season, [{ ...storm, reason: 'Storm', areas: null, changedAt: null }]);
const weekday = (date: string) => weekdayOf(toDay(date));
const julyMondayEvenings = { from: '2026-07-01', to: '2026-07-31', weekdays: [1], shifts: ['evening'] } as const;
const kari = { person: 'kari', areas: null };
const ola = { person: 'ola', areas: ['storgata'] };

test('Monday evenings in July 2026 are the 6th, 20th and 27th when the 13th is cancelled', () =>
  expect(roundsIn(occasions, julyMondayEvenings, weekday).map(({ date }) => date)).toEqual([
    ...['2026-07-06', '2026-07-20', '2026-07-27'],
  ]));

test('more people are asked besides those who are, or instead of them; a round that stays the same is not changed', () => {
  const rounds = roundsIn(occasions, julyMondayEvenings, weekday).slice(0, 2);
  const place = { date: '2026-07-06', shift: 'evening' } as const;
  const before = new Map([
    [occasionKey(place), { kind: 'assignment', season: '2026', ...place, counters: [kari] } satisfies Assignment],
  ]);
  const askedFor = (counters: (typeof kari | typeof ola)[], how: 'add' | 'replace') =>
    assignRounds('2026', rounds, counters, { before, how }).map(({ date, counters: who }) => [
      date,
      who.map(({ person }) => person).join(' '),
    ]);
  expect(askedFor([ola], 'add')).toEqual([
    ['2026-07-06', 'kari ola'],
    ['2026-07-20', 'ola'],
  ]);
  expect(askedFor([ola], 'replace')[0]).toEqual(['2026-07-06', 'ola']);
  expect(askedFor([kari], 'add')).toEqual([['2026-07-20', 'kari']]);
  expect(askedFor([], 'replace')).toEqual([['2026-07-06', '']]);
});
