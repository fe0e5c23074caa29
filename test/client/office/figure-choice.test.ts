import { describe, expect, test } from 'vitest';
import {
  figureFilePath,
  figurePath,
  listFigureSets,
  listYears,
  packagePath,
  parseFigureChoice,
  toFigureSearch,
} from '../../../client/features/figures/figure-choice.ts';

const season = (year: number, name: string) => ({
  id: String(year),
  from: `${year}-06-01`,
  sets: [{ id: 'comparison', name, areas: ['storgata'], note: null }],
});
const seasons = [season(2021, 'Utenom Urtegata'), season(2019, 'Sammenligning')];

test('a summer without a season is a year of the figure too', () => {
  expect(listYears(seasons)).toEqual([2019, 2020, 2021]);
  expect(listYears([])).toEqual([]);
});

test('a set goes by the name of its latest season', () => {
  expect(listFigureSets(seasons)).toEqual([{ id: 'comparison', name: 'Utenom Urtegata' }]);
});

describe('the choice stands in the address', () => {
  test('an address that says nothing means every year, as the reports have it', () => {
    expect(parseFigureChoice('', seasons)).toEqual({ from: 2019, to: 2021, set: null, basis: null });
  });

  test('a kept address opens what it says', () => {
    const search = '?from=2020&to=2021&set=comparison&basis=pooled';
    const choice = { from: 2020, to: 2021, set: 'comparison', basis: 'pooled' } as const;
    expect(parseFigureChoice(search, seasons)).toEqual(choice);
    expect(toFigureSearch(choice)).toBe(search);
  });

  test('years the wrong way round are turned, and what is unknown falls back', () => {
    expect(parseFigureChoice('?from=2021&to=2019&set=moon&basis=median', seasons)).toEqual({
      from: 2019,
      to: 2021,
      set: null,
      basis: null,
    });
  });

  test('without a season there is nothing to draw', () => {
    expect(parseFigureChoice('', [])).toBeNull();
  });
});

test('the drawing and the file to take away ask for the same', () => {
  const choice = { from: 2019, to: 2021, set: null, basis: 'pooled' } as const;
  expect(figurePath('6', choice, 'nb')).toBe('/api/figures/6?years=2019-2021&basis=pooled&lang=nb');
  const asked = 'years=2019-2021&basis=pooled&lang=nb';
  expect(figureFilePath('6', 'svg', choice, 'nb')).toBe(`/api/figures/6.svg?${asked}`);
  expect(figureFilePath('6', 'csv_machine', choice, 'nb')).toBe(`/api/figures/6.csv?${asked}&for=machine`);
  expect(packagePath(choice, 'nb')).toBe(`/api/figures/package.zip?${asked}`);
});
