import { meanOver, type ReadColumn } from './figure-column.ts';
import { type FigureScope, membersIn } from './figure-sketch.ts';

/** The sum over a group's areas, as far as they are in the set. */
export function groupColumn(
  { basis, band }: FigureScope,
  group: { readonly id: string; readonly name: string },
  { key = group.id, label = group.name } = {},
): ReadColumn {
  return {
    key,
    label,
    scope: group.id,
    scopeName: group.name,
    shift: null,
    band,
    measure: 'mean',
    read: (year) => {
      const areas = membersIn(year, group.id).map(({ area }) => area);
      return meanOver(year, { areas, shift: null, band, basis });
    },
  };
}

/** The groups of every season, in their order, under the names that the latest of them gives. */
export function groupsOf({ counted }: FigureScope): readonly { readonly id: string; readonly name: string }[] {
  const names = new Map(counted.flatMap(({ season }) => season.groups.map(({ id, name }) => [id, name] as const)));
  return [...names].map(([id, name]) => ({ id, name }));
}
