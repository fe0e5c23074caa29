import { describe, expect, test } from 'vitest';
import { monthsOf } from '#shared/report/months.ts';
import { instantOf, toDay } from '#shared/time.ts';
import { averagesPath, parseChoice, periodOf, toSearch } from '../../../client/features/office/chooser.ts';

const sets = [
  { id: 'all', name: 'Alle områder', areas: ['storgata', 'urtegata'], note: null },
  { id: 'comparison', name: 'Utenom Urtegata', areas: ['storgata'], note: 'Utenom Urtegata.' },
];
const seasons: Parameters<typeof parseChoice>[1] = [
  { id: '2026', state: 'open', from: '2026-06-01', to: '2026-08-31', sets },
  { id: '2025', state: 'published', from: '2025-06-01', to: '2025-08-31', sets },
  { id: '2016', state: 'published', from: '2016-06-01', to: '2016-08-31', sets: [] },
];

const november = instantOf(toDay('2026-11-27'), '12:00');

describe('the choice stands in the address', () => {
  test('an address that says nothing means the open season, whole, every area, every age', () => {
    expect(parseChoice('', seasons, november)).toEqual({ season: '2026', period: null, set: 'all', band: 'all' });
  });

  test('without an open season it is the last one', () => {
    expect(parseChoice('', seasons.slice(1), november)?.season).toBe('2025');
  });

  test('a kept address opens what it says', () => {
    const search = '?season=2025&period=2025-07&set=comparison&band=under_18';
    const choice = { season: '2025', period: '2025-07', set: 'comparison', band: 'under_18' } as const;
    expect(parseChoice(search, seasons, november)).toEqual(choice);
    expect(toSearch(choice)).toBe(search);
  });

  test('a set or a month that the season does not have falls back, and so does nonsense', () => {
    const search = '?season=2016&period=2025-07&set=comparison&band=babies';
    expect(parseChoice(search, seasons, november)).toEqual({ season: '2016', period: null, set: 'all', band: 'all' });
  });

  test('without any season there is nothing to choose', () => {
    expect(parseChoice('?season=2026', [], november)).toBeNull();
  });
});

describe('the question to the server', () => {
  test('the whole season names no days', () => {
    expect(averagesPath({ season: '2026', period: null, set: 'all', band: 'all' }, 'nb')).toBe(
      '/api/seasons/2026/averages?set=all&band=all&lang=nb',
    );
  });

  test.each([
    ['2026-06', 'from=2026-06-01&to=2026-06-30'],
    ['2026-07', 'from=2026-07-01&to=2026-07-31'],
    ['2024-02', 'from=2024-02-01&to=2024-02-29'],
    ['2025-12', 'from=2025-12-01&to=2025-12-31'],
  ])('%s is a whole month, as an author may ask for', (period, days) => {
    const path = averagesPath({ season: '2026', period, set: 'all', band: 'all' }, 'en');
    expect(path).toBe(`/api/seasons/2026/averages?set=all&band=all&${days}&lang=en`);
    expect(periodOf(path)).toBe(period);
  });

  test('a season from June to August has three months', () => {
    expect(monthsOf({ from: '2026-06-01', to: '2026-08-31' })).toEqual(['2026-06', '2026-07', '2026-08']);
  });
});
