import { describe, expect, test } from 'vitest';
import { instantOf, toDay } from '#shared/time.ts';
import { parseTableChoice, tableCsvPath, toTableSearch } from '../../../client/features/tables/table-choice.ts';

const sets = [{ id: 'comparison', name: 'Utenom Urtegata', areas: [], note: null }];
const seasons = [
  { id: '2025', state: 'published' as const, from: '2025-06-02', sets },
  { id: '2026', state: 'open' as const, from: '2026-06-01', sets },
];
const read = (search: string, seesCounts = true) =>
  parseTableChoice(search, seasons, { seesCounts, now: instantOf(toDay('2026-11-27'), '12:00') });

describe('the address of a table', () => {
  test('says as little as it can, and comes back as it was', () => {
    const search = '?table=seasons&season=2026&set=comparison&band=under_18&basis=pooled&against=2025';
    expect(toTableSearch(read(search)!)).toBe(search);
    expect(toTableSearch(read('')!)).toBe('?table=months&season=2026');
  });

  test('falls back where a season, a set or a table is not there', () => {
    expect(read('?table=nothing&season=1999&set=nowhere')).toMatchObject({
      table: 'months',
      season: '2026',
      set: 'all',
    });
    expect(read('?table=seasons&season=2026&against=2026')).toMatchObject({ against: null });
  });

  test('gives an author no ages by month, and a coordinator no variation of minors', () => {
    expect(read('?table=months&band=under_18', false)).toMatchObject({ band: 'all' });
    expect(read('?table=seasons&band=under_18', false)).toMatchObject({ band: 'under_18' });
    expect(read('?table=spread&band=under_18')).toMatchObject({ band: 'all' });
  });

  test('leads to its file as well', () => {
    expect(tableCsvPath(read('?table=weekdays&band=over_25')!, 'nb')).toBe(
      '/api/seasons/2026/tables/weekdays.csv?band=over_25&lang=nb',
    );
  });
});
