import type { Member } from '../members.ts';
import type { CountedYear } from './counted-year.ts';
import { meanOver, type ReadColumn } from './figure-column.ts';
import type { FigureScope } from './figure-sketch.ts';

/** A column for each area that was counted in any of the years, under the name that the latest of them gives it. */
export function areaColumns(
  { counted, basis, band }: FigureScope,
  membersOf: (year: CountedYear) => readonly Member[],
): readonly ReadColumn[] {
  const names = new Map(counted.flatMap((year) => membersOf(year).map(({ area, name }) => [area, name] as const)));
  return [...names].map(([area, name]) => ({
    key: area,
    label: name,
    scope: area,
    scopeName: name,
    shift: null,
    band,
    measure: 'mean',
    read: (year) => meanOver(year, { areas: [area], shift: null, band, basis }),
  }));
}
