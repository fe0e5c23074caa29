import type { BreakMarker } from '../../chart/chart-model.ts';
import type { Wording } from '../wording.ts';
import { areaBreaks, type ToldBreak } from './area-breaks.ts';
import type { CountedYear } from './counted-year.ts';
import { type FigureSketch, membersIn } from './figure-sketch.ts';
import { type MembershipChange, membershipChanges } from './membership.ts';

export type FigureBreaks = { readonly markers: readonly BreakMarker[]; readonly notes: readonly string[] };

/** Where the numbers of one year are not made over what those of the year before were: drawn in a sum, told of where each area has its own. */
export function figureBreaks(
  { kind, group, isSum, tellsWhoLeft = false }: FigureSketch,
  counted: readonly CountedYear[],
  wording: Wording,
): FigureBreaks {
  const told = areaBreaks(counted, group, wording);
  const moved = new Set(told.flatMap(({ areas }) => areas));
  const changes = membershipChanges(counted, group).filter(
    ({ joined, left }) => ![...joined, ...left].every(({ area }) => moved.has(area)),
  );
  const isDrawn = (one: ToldBreak) => kind !== 'panels' && (one.kind === 'merged' || one.kind === 'split');
  const { joined, joinedBreak, leftBreak, notCountedAfter } = wording.figures;
  const isGone = ({ left, year }: MembershipChange) =>
    left.length > 0 &&
    !counted.some((one) => one.year >= year && one.members.some(({ area }) => left.some((gone) => gone.area === area)));
  const isMarked = ({ year }: MembershipChange) =>
    isSum && counted.some((one) => one.year === year && membersIn(one, group).length > 0);
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
