import { meanOver, type ReadColumn } from './figure-column.ts';
import type { FigureDefinition, FigureScope } from './figure-sketch.ts';
import { groupColumn, groupsOf } from './group-column.ts';
import { setColumn } from './set-column.ts';

/** Figure 1: the area groups above each other, day and evening brought together. */
export const byGroup: FigureDefinition = {
  set: 'comparison',
  band: 'all',
  sketch: (scope) => {
    const groups = groupsOf(scope).map((group) => groupColumn(scope, group));
    return {
      kind: 'stacked',
      columns: [...groups, otherAreas(scope)],
      total: setColumn(scope),
      isSum: true,
      hasBasis: true,
      tellsWhoLeft: true,
    };
  },
};

/** What is in no group would be missing from the stack, but not from its sum. */
function otherAreas({ basis, band, set, wording }: FigureScope): ReadColumn {
  return {
    key: 'other_areas',
    label: wording.figures.otherAreas,
    scope: `${set}_other`,
    scopeName: wording.figures.otherAreas,
    shift: null,
    band,
    measure: 'mean',
    read: (year) => {
      const grouped = new Set(year.season.groups.flatMap(({ areas }) => areas));
      const areas = year.members.flatMap(({ area }) => (grouped.has(area) ? [] : [area]));
      return meanOver(year, { areas, shift: null, band, basis });
    },
  };
}
