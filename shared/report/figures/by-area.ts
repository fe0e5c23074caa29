import { areaColumns } from './area-columns.ts';
import type { FigureDefinition } from './figure-sketch.ts';

/** Figure 6: a line for each area, day and evening brought together. */
export const byArea: FigureDefinition = {
  set: 'all',
  band: 'all',
  sketch: (scope) => ({
    kind: 'line',
    columns: areaColumns(scope, ({ members }) => members),
    members: ({ members }) => members,
    isSum: false,
  }),
};
