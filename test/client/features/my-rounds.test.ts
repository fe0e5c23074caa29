import { expect, test } from 'vitest';
import type { RefMine } from '#shared/api.ts';
import { findMine, listMine } from '../../../client/features/round/my-rounds.ts';
import { at, makeRefSeason } from '../support/ref-season.ts';

const mine: RefMine[] = [
  { season: '2026', date: '2026-06-05', shift: 'evening', areas: ['storgata'] },
  { season: '2026', date: '2026-06-05', shift: 'day', areas: null },
  { season: '2026', date: '2026-06-01', shift: 'day', areas: null },
  { season: '2026', date: '2026-06-08', shift: 'day', areas: null },
  { season: '2025', date: '2026-06-10', shift: 'day', areas: null },
];
const planRef = { mine, seasons: [makeRefSeason({}, ['2026-06-08'])] };

test('my rounds are those from today on, the next first, without cancelled ones and other seasons', () => {
  const asked = listMine(planRef, at('2026-06-03', '12:00')).map(({ date, shift }) => `${date} ${shift}`);
  expect(asked).toEqual(['2026-06-05 day', '2026-06-05 evening']);
});

test('until 04:00 the evening before is still today', () =>
  expect(listMine(planRef, at('2026-06-06', '01:30'))).toHaveLength(2));

test('which areas are mine is told for the very round, and nothing where nobody has asked', () => {
  const place = { season: '2026', date: '2026-06-05', shift: 'evening' } as const;
  expect(findMine(planRef, place)?.areas).toEqual(['storgata']);
  expect(findMine({}, place)).toBe(undefined);
});
