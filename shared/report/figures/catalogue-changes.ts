import type { Area } from '../../domain/plan.ts';
import type { Member } from '../members.ts';
import { areasOfGroup, type FigureScope } from './figure-sketch.ts';
import { type MembershipChange, namesOf } from './membership.ts';
import { isMember, mayBeInSet } from './set-members.ts';

/**
 * The areas that came or went in years of which only earlier reports tell: no season of ours knows of it, but the catalogue of areas holds
 * each one's first and last year. `years`: those of the figure, from the first that has a number.
 */
export function catalogueChanges(
  years: readonly number[],
  { counted, set }: FigureScope,
  group: string | undefined,
): readonly MembershipChange[] {
  const [earliest, latest] = [counted[0], counted.at(-1)];
  const [first, last] = [years[0], years.at(-1)];
  if (!earliest || !latest || first === undefined || last === undefined) return [];
  const inGroup = areasOfGroup(latest.season, group);
  const areas = [...latest.areas.values()].filter(
    ({ id }) => (inGroup === null || inGroup.includes(id)) && mayBeInSet(id, set, counted),
  );
  const left = areas.filter(
    ({ id, lastYear }) =>
      lastYear !== null && lastYear >= first && lastYear < last && !counted.some((year) => isMember(id, year)),
  );
  const joined = areas.filter(
    ({ id, firstYear }) =>
      firstYear !== null && firstYear > first && firstYear <= earliest.year && isMember(id, earliest),
  );
  const moments = new Set([...left.map((area) => afterLast(area)), ...joined.map(({ firstYear }) => firstYear ?? 0)]);
  return [...moments]
    .sort((a, b) => a - b)
    .map((year) => {
      const gone = left.filter((area) => afterLast(area) === year).map(toMember);
      const come = joined.filter(({ firstYear }) => firstYear === year).map(toMember);
      const there = areas.filter(({ lastYear }) => lastYear === null || lastYear >= year - 1).map(toMember);
      return {
        year,
        yearBefore: year - 1,
        joined: come,
        left: gone,
        joinedNames: namesOf(come, there, latest.season),
        leftNames: namesOf(gone, there, latest.season),
      };
    });
}

function afterLast({ lastYear }: Area): number {
  return (lastYear ?? 0) + 1;
}

function toMember({ id, name }: Area): Member {
  return { area: id, name };
}
