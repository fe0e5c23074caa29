import type { BreakMarker } from '../../chart/chart-model.ts';
import { areaBreaks, type ToldBreak } from './area-breaks.ts';
import { catalogueChanges } from './catalogue-changes.ts';
import type { FigureTable } from './figure-rows.ts';
import type { FigureScope, FigureSketch } from './figure-sketch.ts';
import { type MembershipChange, membershipChanges } from './membership.ts';

export type FigureBreaks = { readonly markers: readonly BreakMarker[]; readonly notes: readonly string[] };

/** Where the numbers of one year are not made over what those of the year before were: drawn in a sum, told of where each area has its own. */
export function figureBreaks(sketch: FigureSketch, table: FigureTable, scope: FigureScope): FigureBreaks {
  const { kind, group, isSum, tellsWhoLeft = false } = sketch;
  const { counted, wording } = scope;
  const { joined, joinedBreak, leftBreak, notCountedAfter } = wording.figures;
  const told = areaBreaks(counted, group, wording);
  const changes = listChanges(sketch, table, scope, told);
  const years = yearsWithNumbers(table);
  const isMarked = ({ year }: MembershipChange) => isSum && years.some((one) => one >= year);
  const isDrawn = (one: ToldBreak) => kind !== 'panels' && (one.kind === 'merged' || one.kind === 'split');
  const isGone = ({ left, year }: MembershipChange) =>
    left.length > 0 &&
    !counted.some((one) => one.year >= year && one.members.some(({ area }) => left.some((gone) => gone.area === area)));
  const marked = changes
    .filter(isMarked)
    .flatMap(({ year, yearBefore, joinedNames, leftNames }) => [
      ...(leftNames.length > 0 ? [{ year, text: leftBreak(leftNames, yearBefore) }] : []),
      ...(joinedNames.length > 0 ? [{ year, text: joinedBreak(joinedNames, year) }] : []),
    ]);
  return {
    markers: [...marked, ...told.filter(isDrawn).map(({ year, text }) => ({ year, text }))],
    notes: [
      ...changes
        .filter((change) => isGone(change) && (tellsWhoLeft || !isMarked(change)))
        .map(({ leftNames, yearBefore }) => notCountedAfter(leftNames, yearBefore)),
      ...(isSum ? [] : changes.flatMap(({ year, joined: areas }) => areas.map(({ name }) => joined(name, year)))),
      ...told.filter((one) => !isDrawn(one) && one.kind !== 'retired').map(({ text }) => text),
    ],
  };
}

/** Those that a break of an area does not tell of already. */
function listChanges(
  { group, isSum }: FigureSketch,
  table: FigureTable,
  scope: FigureScope,
  told: readonly ToldBreak[],
): readonly MembershipChange[] {
  const moved = new Set(told.flatMap(({ areas }) => areas));
  const [first] = yearsWithNumbers(table);
  const years = table.rows.map(({ year }) => year).filter((year) => first !== undefined && year >= first);
  const ofReports = isSum && table.reports.length > 0 ? catalogueChanges(years, scope, group) : [];
  return [...ofReports, ...membershipChanges(scope.counted, group)].filter(
    ({ joined, left }) => ![...joined, ...left].every(({ area }) => moved.has(area)),
  );
}

function yearsWithNumbers({ rows, drawn }: FigureTable): readonly number[] {
  return rows.filter(({ cells }) => cells.slice(0, drawn).some(({ shown }) => shown !== null)).map(({ year }) => year);
}
