import { areaColumns } from './area-columns.ts';
import type { FigureDefinition } from './figure-sketch.ts';
import { groupColumn, groupsOf } from './group-column.ts';

const sentrum = { id: 'oslo_sentrum', name: 'Oslo sentrum' };

/** Figure 3: one column a year for Oslo sentrum, and its areas in the table. */
export const oneGroup: FigureDefinition = {
  set: 'all',
  band: 'all',
  sketch: (scope) => {
    const areas = areaColumns(scope, sentrum.id);
    return {
      kind: 'grouped',
      columns: [groupColumn(scope, groupsOf(scope).find(({ id }) => id === sentrum.id) ?? sentrum)],
      beside: areas,
      group: sentrum.id,
      isSum: true,
      hasBasis: true,
      notes: areas.length > 1 ? [scope.wording.figures.madeOf(areas.map(({ label }) => label))] : [],
    };
  },
};
