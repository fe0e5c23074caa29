import { shifts } from '../../domain/slot.ts';
import { capital } from '../wording.ts';
import { meanOver } from './figure-column.ts';
import type { FigureDefinition } from './figure-sketch.ts';

/** Figure 2: day beside evening, each the sum over the set's areas. */
export const byShift: FigureDefinition = {
  set: 'comparison',
  band: 'all',
  sketch: ({ set, setName, basis, band, wording }) => ({
    kind: 'grouped',
    columns: shifts.map((shift) => ({
      key: shift,
      label: capital(wording.shift[shift]),
      scope: set,
      scopeName: setName,
      shift,
      band,
      measure: 'mean',
      read: (year) => meanOver(year, { areas: null, shift, band, basis }),
    })),
    members: ({ members }) => members,
    isSum: true,
  }),
};
