import { meanOver, type ReadColumn } from './figure-column.ts';
import type { FigureScope } from './figure-sketch.ts';

/** The sum over the whole set. */
export function setColumn({ set, setName, basis, band, wording }: FigureScope): ReadColumn {
  return {
    key: 'total',
    label: wording.figures.total,
    scope: set,
    scopeName: setName,
    shift: null,
    band,
    measure: 'mean',
    read: (year) => meanOver(year, { areas: null, shift: null, band, basis }),
  };
}
