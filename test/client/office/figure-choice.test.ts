import { describe, expect, test } from 'vitest';
import {
  figureFilePath,
  figurePath,
  listFigureSets,
  listYears,
  packagePath,
  parseFigureChoice,
  toFigureSearch,
  withTitle,
} from '../../../client/features/figures/figure-choice.ts';

const season = (year: number, name: string) => ({
  id: String(year),
  from: `${year}-06-01`,
  sets: [{ id: 'comparison', name, areas: ['storgata'], note: null }],
});
const asPublished = { band: null, profile: 'internal', titles: {} } as const;
const seasons = [season(2021, 'Utenom Urtegata'), season(2019, 'Sammenligning')];

test('a summer without a season is a year of the figure too', () => {
  expect(listYears(seasons, [])).toEqual([2019, 2020, 2021]);
  expect(listYears([], [])).toEqual([]);
});

test('a year that only an earlier report has a number for is a year of the figure', () => {
  expect(listYears(seasons, [2017])).toEqual([2017, 2018, 2019, 2020, 2021]);
});

test('a set goes by the name of its latest season', () => {
  expect(listFigureSets(seasons)).toEqual([{ id: 'comparison', name: 'Utenom Urtegata' }]);
});

describe('the choice stands in the address', () => {
  test('an address that says nothing means every year, as the reports have it', () => {
    expect(parseFigureChoice('', seasons, [])).toEqual({
      from: 2019,
      to: 2021,
      set: null,
      basis: null,
      ...asPublished,
    });
  });

  test('a kept address opens what it says', () => {
    const search = '?from=2020&to=2021&set=comparison&basis=pooled';
    const choice = { from: 2020, to: 2021, set: 'comparison', basis: 'pooled', ...asPublished } as const;
    expect(parseFigureChoice(search, seasons, [])).toEqual(choice);
    expect(toFigureSearch(choice)).toBe(search);
  });

  test('years the wrong way round are turned, and what is unknown falls back', () => {
    expect(parseFigureChoice('?from=2021&to=2019&set=moon&basis=median', seasons, [])).toEqual({
      from: 2019,
      to: 2021,
      set: null,
      basis: null,
      ...asPublished,
    });
  });

  test('an age band and titles of one’s own stand in it, and an emptied title is that of the reports again', () => {
    const search = '?from=2019&to=2021&band=under_18&title3=Sentrum+%26+mer';
    const choice = parseFigureChoice(search, seasons, []);
    expect(choice).toMatchObject({ band: 'under_18', titles: { '3': 'Sentrum & mer' } });
    if (!choice) throw new Error('no choice');
    expect(toFigureSearch(choice)).toBe(search);
    expect(figurePath('3', choice, 'nb')).toContain('&title=Sentrum+%26+mer&');
    expect(figurePath('4', choice, 'nb')).not.toContain('title');
    expect(packagePath(choice, 'nb')).toContain('&title3=Sentrum+%26+mer');
    expect(withTitle(choice, '3', ' ').titles).toEqual({});
  });

  test('without a season there is nothing to draw', () => {
    expect(parseFigureChoice('', [], [])).toBeNull();
  });
});

test('the drawing and the file to take away ask for the same', () => {
  const choice = { from: 2019, to: 2021, set: null, basis: 'pooled', ...asPublished } as const;
  expect(figurePath('6', choice, 'nb')).toBe('/api/figures/6?years=2019-2021&basis=pooled&lang=nb');
  const asked = 'years=2019-2021&basis=pooled&lang=nb';
  expect(figureFilePath('6', 'svg', choice, 'nb')).toBe(`/api/figures/6.svg?${asked}`);
  expect(figureFilePath('6', 'csv_machine', choice, 'nb')).toBe(`/api/figures/6.csv?${asked}&for=machine`);
  expect(packagePath(choice, 'nb')).toBe(`/api/figures/package.zip?${asked}`);
});
