import JSONstat from 'jsonstat-toolkit';
import { expect, test } from 'vitest';
import { writeJsonStat } from '../../../server/export/json-stat.ts';
import { about, dangerous, letters, makeCell, makeColumn, makeFigure, threeAreas } from './made-figure.ts';

const read = (figure = threeAreas) => JSONstat(JSON.parse(writeJsonStat(figure, about))).Dataset(0);

test('JSON-stat is read back by the tool that others read it with: every number in its place', () => {
  const data = read();
  expect(data.id).toEqual(['area', 'shift', 'year', 'measure']);
  expect(data.n).toBe(3 * 1 * 3 * 4);
  const at = (area: string, year: string, measure: string) => data.Data({ area, shift: 'both', year, measure });
  expect(at('storgata', '2024', 'mean').value).toBe(14.75);
  expect(at('storgata', '2025', 'sum').value).toBe(58);
  expect(at('storgata', '2026', 'counted').value).toBe(8);
  expect(data.Dimension('area').Category('vaterland').label).toBe('Vaterland');
  expect(data.role).toMatchObject({ time: ['year'], geo: ['area'], metric: ['measure'] });
});

test('zero is 0, not counted is null with ":", incomplete null with "i"', () => {
  const data = read();
  const at = (area: string, year: string, measure = 'mean') => {
    const { value, status } = data.Data({ area, shift: 'both', year, measure });
    return [value, status];
  };
  expect(at('vaterland', '2024')).toEqual([0, null]);
  expect(at('urtegata', '2024')).toEqual([null, ':']);
  expect(at('urtegata', '2024', 'sum')).toEqual([null, ':']);
  expect(at('urtegata', '2024', 'counted')).toEqual([0, null]);
  expect(at('vaterland', '2025')).toEqual([null, 'i']);
});

test('several age bands are a dimension; what the figure does not hold is neither zero nor not counted', () => {
  const data = read(
    makeFigure({
      columns: [
        makeColumn('young', '0–17 år', { scope: 'all', scopeName: 'Alle', band: 'under_18' }),
        makeColumn('day', '18–25 år', { scope: 'all', scopeName: 'Alle', band: 'from_18_to_25', shift: 'day' }),
      ],
      rows: [[2026, makeCell(10, 20, '0,5'), makeCell(30, 20, '1,5')]],
    }),
  );
  expect(data.id).toEqual(['area', 'shift', 'band', 'year', 'measure']);
  const at = (shift: string, band: string) => {
    const { value, status } = data.Data({ area: 'all', shift, band, year: '2026', measure: 'mean' });
    return [value, status];
  };
  expect(at('both', 'under_18')).toEqual([0.5, null]);
  expect(at('day', 'from_18_to_25')).toEqual([1.5, null]);
  expect(at('day', 'under_18')).toEqual([null, '.']);
});

test('letters and dangerous names come back as they were', () => {
  const names = read(dangerous).Dimension('area');
  expect(names.Category('area_0').label).toBe("=cmd|'/c calc'!A1");
  expect(names.Category('area_6').label).toBe(letters);
});
