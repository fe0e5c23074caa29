import { isDay } from '../time.ts';
import type { Area } from './plan.ts';
import type { PlanProblem } from './plan-problems.ts';

/** What is wrong with an area by itself and among the others. */
export function areaProblems(area: Area, areas: ReadonlyMap<string, Area>): readonly PlanProblem[] {
  const found: PlanProblem[] = [];
  if (area.name.trim() === '') found.push({ code: 'name_missing', subject: null });
  const isTaken = [...areas.values()].some((other) => other.id !== area.id && sameName(other.name, area.name));
  if (isTaken) found.push({ code: 'name_taken', subject: area.name });
  for (const one of area.breaks ?? []) {
    if (!isDay(one.on)) found.push({ code: 'not_a_day', subject: area.name });
    if (!('areas' in one)) continue;
    const others = one.areas.filter((id) => id !== area.id);
    if (others.length === 0) found.push({ code: 'break_without_areas', subject: area.name });
    for (const id of others) if (!areas.has(id)) found.push({ code: 'unknown_area', subject: id });
  }
  return found;
}

function sameName(one: string, other: string): boolean {
  return one.trim().toLocaleLowerCase('nb') === other.trim().toLocaleLowerCase('nb');
}
