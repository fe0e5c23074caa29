import type { Member } from '../members.ts';
import { meanOver, type ReadColumn } from './figure-column.ts';
import { areasOfGroup, type FigureScope, membersIn } from './figure-sketch.ts';
import { mayBeInSet } from './set-members.ts';

/** A column for each area that was counted in any of the years, under the name that the latest of them gives it, and for those of reports. */
export function areaColumns(scope: FigureScope, group?: string): readonly ReadColumn[] {
  const { counted, basis, band } = scope;
  const members = [...counted.flatMap((year) => membersIn(year, group)), ...reportedAreas(scope, group)];
  const names = new Map(members.map(({ area, name }) => [area, name] as const));
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

/** Areas of the catalogue that an earlier report has a number for. */
function reportedAreas({ counted, published, set }: FigureScope, group: string | undefined): readonly Member[] {
  const latest = counted.at(-1);
  if (!latest) return [];
  const inGroup = areasOfGroup(latest.season, group);
  return [...latest.areas.values()]
    .filter(({ id }) => published.some(({ scope }) => scope === id))
    .filter(({ id }) => (inGroup === null || inGroup.includes(id)) && mayBeInSet(id, set, counted))
    .map(({ id, name }) => ({ area: id, name }));
}
