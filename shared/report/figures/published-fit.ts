import type { FigureColumn } from '../figure.ts';
import type { PublishedCell } from '../published-cell.ts';
import type { CountedYear } from './counted-year.ts';
import type { FigureScope } from './figure-sketch.ts';

/** What earlier reports say of one number: the one that can stand in its place, and the others. */
export type Reported = { readonly fitting: PublishedCell | null; readonly others: readonly PublishedCell[] };

/** The published numbers about what a column shows. One fits where nothing that we know of it says that it is another number. */
export function findReported(column: FigureColumn, year: number, scope: FigureScope): Reported {
  const about = scope.published.filter((value) => value.year === year && isAbout(value, column, scope));
  const candidates = about.filter((value) => fits(value, column, scope));
  // One that says its basis is surer than one that does not.
  const fitting = candidates.find(({ basis }) => basis !== null) ?? candidates[0] ?? null;
  return { fitting, others: about.filter((value) => value !== fitting) };
}

function isAbout(value: PublishedCell, column: FigureColumn, scope: FigureScope): boolean {
  const isSameKind = value.shift === column.shift && value.band === column.band && value.measure === column.measure;
  const isSet = column.scope === scope.set;
  return isSameKind && (isSet ? setOf(value, scope) !== null : value.scope === column.scope);
}

function fits(value: PublishedCell, column: FigureColumn, scope: FigureScope): boolean {
  const needsBasis = column.shift === null && column.measure === 'mean';
  if (value.countedBy !== null || value.year === null) return false;
  if (needsBasis && value.basis !== null && value.basis !== scope.basis) return false;
  const set = setOf(value, scope);
  const isOneArea = scope.counted.some(({ members }) => members.some(({ area }) => area === column.scope));
  return isOneArea || isSameSet(set ?? value.set ?? 'all', column, value.year, scope);
}

/** The set that a number is made over; null for one of a single area or group. */
function setOf({ scope: own, set }: PublishedCell, { counted }: FigureScope): string | null {
  if (own === 'all') return set ?? 'all';
  return counted.some(({ season }) => season.sets.some(({ id }) => id === own)) ? own : null;
}

/** Two sets are the same for a year in which whatever only one of them holds was not counted yet, or no more. */
function isSameSet(set: string, column: FigureColumn, year: number, { set: asked, counted }: FigureScope): boolean {
  if (set === asked) return true;
  const group = counted.at(-1)?.season.groups.find(({ id }) => id === column.scope);
  const [one, other] = [areasOf(set, counted), areasOf(asked, counted)];
  const inOne = [...one, ...other].filter(
    (area) => !(one.has(area) && other.has(area)) && (!group || group.areas.includes(area)),
  );
  const areas = counted.at(-1)?.areas;
  return inOne.every((id) => {
    const { firstYear = null, lastYear = null } = areas?.get(id) ?? {};
    return (firstYear !== null && firstYear > year) || (lastYear !== null && lastYear < year);
  });
}

/** False for an area or a group none of whose areas was counted in that year, as far as the catalogue knows. */
export function wasThere({ scope: own }: FigureColumn, year: number, { counted }: FigureScope): boolean {
  const latest = counted.at(-1);
  const areas = latest?.season.groups.find(({ id }) => id === own)?.areas ?? [own];
  return areas.some((id) => {
    const { firstYear = null, lastYear = null } = latest?.areas.get(id) ?? {};
    return (firstYear === null || firstYear <= year) && (lastYear === null || lastYear >= year);
  });
}

function areasOf(set: string, counted: readonly CountedYear[]): ReadonlySet<string> {
  return new Set(
    counted.flatMap(({ season }) =>
      set === 'all'
        ? [...season.areas.map(({ area }) => area), ...season.sets.flatMap(({ areas }) => areas)]
        : season.sets.flatMap(({ id, areas }) => (id === set ? areas : [])),
    ),
  );
}
