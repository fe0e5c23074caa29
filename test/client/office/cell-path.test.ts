import { describe, expect, test } from 'vitest';
import type { FigureCell, FigureColumn } from '#shared/report/figure.ts';
import { cellPath, type Places } from '../../../client/cell-path.ts';

const places = {
  areas: [{ id: 'storgata' }],
  seasons: [{ id: '2026', groups: [{ id: 'ost', name: 'Oslo sentrum øst', areas: ['storgata'] }] }],
} as unknown as Places;
const figure = { set: 'comparison', basis: 'pooled' } as const;
const column: FigureColumn = {
  key: 'total',
  label: 'Samlet',
  scope: 'comparison',
  scopeName: 'Sammenligning',
  shift: null,
  band: 'all',
  measure: 'mean',
};
const cell: FigureCell = {
  mean: 15.4,
  shown: '15,4',
  sum: 616,
  counted: 40,
  planned: 40,
  origin: 'counted',
  report: null,
};
const path = (change: Partial<FigureColumn>, told: Partial<FigureCell> = {}, season: string | null = '2026') =>
  cellPath(
    figure,
    { ...column, ...change },
    { year: 2026, season, cells: [{ ...cell, ...told }], remarks: [] },
    0,
    places,
  );

describe('a number of a figure opens', () => {
  test('over the figure’s own set, an area, or an area group', () => {
    expect(path({})).toBe('/api/seasons/2026/basis?set=comparison&basis=pooled');
    expect(path({ scope: 'storgata', shift: 'day' })).toBe(
      '/api/seasons/2026/basis?set=comparison&area=storgata&shift=day&basis=pooled',
    );
    expect(path({ scope: 'ost', band: 'under_18' })).toBe(
      '/api/seasons/2026/basis?set=comparison&band=under_18&group=ost&basis=pooled',
    );
  });

  test('as a sum where it is one', () => {
    expect(path({ measure: 'observations' })).toContain('measure=sum');
  });

  test('not where an earlier report printed it, where there is none, or where its areas have no name', () => {
    expect(path({}, { origin: 'published' })).toBeNull();
    expect(path({}, { shown: null })).toBeNull();
    expect(path({}, {}, null)).toBeNull();
    expect(path({ scope: 'comparison_other' })).toBeNull();
  });
});
