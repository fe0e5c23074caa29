import type { Season } from '../../domain/plan.ts';
import type { Member } from '../members.ts';
import type { CountedYear } from './counted-year.ts';
import { membersIn } from './figure-sketch.ts';

/** Which areas a year has that the counted year before it had not, and the other way round. */
export type MembershipChange = {
  readonly year: number;
  readonly yearBefore: number;
  readonly joined: readonly Member[];
  readonly left: readonly Member[];
  readonly joinedNames: readonly string[];
  readonly leftNames: readonly string[];
};

export function membershipChanges(
  counted: readonly CountedYear[],
  group: string | undefined,
): readonly MembershipChange[] {
  return counted.slice(1).flatMap((now, index) => {
    const before = counted[index] as CountedYear;
    const [own, earlier] = [membersIn(now, group), membersIn(before, group)];
    const joined = without(own, earlier);
    const left = without(earlier, own);
    if (joined.length + left.length === 0) return [];
    const joinedNames = namesOf(joined, own, now.season);
    const leftNames = namesOf(left, earlier, before.season);
    return [{ year: now.year, yearBefore: before.year, joined, left, joinedNames, leftNames }];
  });
}

function without(members: readonly Member[], others: readonly Member[]): readonly Member[] {
  return members.filter(({ area }) => !others.some((other) => other.area === area));
}

/** A whole group under the group's name; other areas one by one. */
export function namesOf(some: readonly Member[], all: readonly Member[], { groups }: Season): readonly string[] {
  const whole = groups.filter(({ areas }) => {
    const own = all.filter(({ area }) => areas.includes(area));
    return own.length > 1 && own.every(({ area }) => some.some((one) => one.area === area));
  });
  const told = new Set(whole.flatMap(({ areas }) => areas));
  return [...whole.map(({ name }) => name), ...some.flatMap(({ area, name }) => (told.has(area) ? [] : [name]))];
}
