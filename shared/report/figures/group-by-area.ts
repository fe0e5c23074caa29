import { areaColumns } from './area-columns.ts';
import type { FigureDefinition } from './figure-sketch.ts';
import { groupColumn, groupsOf } from './group-column.ts';

const east = { id: 'oslo_sentrum_ost', name: 'Oslo sentrum øst' };

/** Figure 4: the areas of Oslo sentrum øst above each other. */
export const groupByArea: FigureDefinition = {
  set: 'comparison',
  band: 'all',
  sketch: (scope) => ({
    kind: 'stacked',
    columns: areaColumns(scope, east.id),
    total: groupColumn(scope, groupsOf(scope).find(({ id }) => id === east.id) ?? east, {
      key: 'total',
      label: scope.wording.figures.total,
    }),
    group: east.id,
    isSum: true,
    hasBasis: true,
  }),
};
