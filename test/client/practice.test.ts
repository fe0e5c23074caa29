import { expect, test } from 'vitest';
import { currentPractice, roundOnScreen } from '../../client/current-round.ts';
import type { Settings } from '../../client/db/settings.ts';
import { toPractice } from '../../client/practice.ts';
import { at, makeRefSeason } from './support/ref-season.ts';

const areas = [{ id: 'storgata' }, { id: 'urtegata' }] as Parameters<typeof toPractice>[0]['areas'];

test('practice is of now, in the areas of the latest season, also when none is open or the plan has none', () => {
  const seasons = [makeRefSeason({ id: '2025', from: '2025-06-01' }), makeRefSeason({ state: 'closed' })];
  const evening = at('2026-11-18', '20:00');
  expect(toPractice({ seasons, areas }, evening)).toEqual({
    season: '2026',
    date: '2026-11-18',
    shift: 'evening',
    kind: 'unplanned',
    areas: [...new Set(seasons[1]!.occasions.flatMap((occasion) => occasion.areas))],
    startedAt: evening,
    practice: true,
  });
  expect(toPractice({ seasons: [], areas }, at('2026-01-05', '11:00'))).toMatchObject({
    season: '2026',
    shift: 'day',
    areas: ['storgata', 'urtegata'],
  });
  expect(toPractice({ seasons, areas }, at('2026-06-04', '02:00'))).toMatchObject({
    date: '2026-06-03',
    shift: 'evening',
  });
});

test('practice that nobody ended is over after four hours, so that the next round is a real one', () => {
  const practice = toPractice({ seasons: [makeRefSeason()], areas }, at('2026-06-03', '09:00'));
  const round = { ...practice, practice: undefined, startedAt: at('2026-06-03', '10:00') };
  const settings = { practice, round, ref: { seasons: [makeRefSeason()] } } as unknown as Settings;
  expect(roundOnScreen(settings, at('2026-06-03', '12:59'))).toBe(practice);
  expect(roundOnScreen(settings, at('2026-06-03', '13:00'))).toBe(round);
  expect(currentPractice({ practice: null }, at('2026-06-03', '13:00'))).toBeNull();
});
