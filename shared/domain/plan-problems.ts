import { areaProblems } from './area-problems.ts';
import type { Area, Assignment, OccasionChange, PlanObject, Season } from './plan.ts';
import { seasonProblems } from './season-problems.ts';
import { isPlannable } from './season-state.ts';

/** Everything that can be wrong with a planned change. The sentences are the screen's. */
export const planProblemCodes = [
  'not_a_day',
  'season_backwards',
  'season_too_long',
  'no_weekdays',
  'no_shifts',
  'no_bands',
  'window_backwards',
  'windows_overlap',
  'no_areas',
  'unknown_area',
  'area_twice',
  'retired_area',
  'area_without_group',
  'area_in_two_groups',
  'named_twice',
  'name_missing',
  'foreign_area_in_set',
  'empty_set',
  'spell_backwards',
  'spell_outside',
  'pauses_overlap',
  'step_not_allowed',
  'closed_without_held',
  'held_while_open',
  'season_locked',
  'unknown_season',
  'date_outside',
  'reason_missing',
  'unknown_person',
  'not_planned',
  'name_taken',
  'break_without_areas',
] as const;
export type PlanProblemCode = (typeof planProblemCodes)[number];

/** `subject`: what it is about: an area's, group's or set's name, a shift, a state, a date; null for the object itself. */
export type PlanProblem = { readonly code: PlanProblemCode; readonly subject: string | null };

/** The plan as it would be with the change in it; `before`: as it stands. */
export type PlanWorld = {
  readonly areas: ReadonlyMap<string, Area>;
  readonly seasons: ReadonlyMap<string, Season>;
  readonly isPlanned: (place: Pick<Assignment, 'season' | 'date' | 'shift'>) => boolean;
  /** Who can be assigned. */
  readonly people: ReadonlySet<string>;
};

export function planProblems(
  object: PlanObject,
  world: PlanWorld,
  before: PlanObject | undefined,
): readonly PlanProblem[] {
  if (object.kind === 'area') return areaProblems(object, world.areas);
  if (object.kind === 'season')
    return seasonProblems(object, world.areas, before?.kind === 'season' ? before : undefined);
  if (object.kind !== 'occasion' && object.kind !== 'assignment') return [];
  const season = world.seasons.get(object.season);
  if (!season) return [{ code: 'unknown_season', subject: object.season }];
  if (!isPlannable(season.state)) return [{ code: 'season_locked', subject: object.season }];
  return object.kind === 'occasion' ? occasionProblems(object, season, world) : assignmentProblems(object, world);
}

function occasionProblems(change: OccasionChange, season: Season, { areas }: PlanWorld): readonly PlanProblem[] {
  const found: PlanProblem[] = [];
  if (change.date < season.from || change.date > season.to) found.push({ code: 'date_outside', subject: change.date });
  if (change.state === 'cancelled' && !change.reason?.trim())
    found.push({ code: 'reason_missing', subject: change.date });
  if (change.state === 'planned' && change.areas?.length === 0) found.push({ code: 'no_areas', subject: change.date });
  for (const id of change.areas ?? []) if (!areas.has(id)) found.push({ code: 'unknown_area', subject: id });
  return found;
}

function assignmentProblems(assignment: Assignment, world: PlanWorld): readonly PlanProblem[] {
  const found: PlanProblem[] = [];
  if (assignment.counters.length > 0 && !world.isPlanned(assignment))
    found.push({ code: 'not_planned', subject: assignment.date });
  for (const { person, areas } of assignment.counters) {
    if (!world.people.has(person)) found.push({ code: 'unknown_person', subject: person });
    if (areas?.length === 0) found.push({ code: 'no_areas', subject: person });
    for (const id of areas ?? []) if (!world.areas.has(id)) found.push({ code: 'unknown_area', subject: id });
  }
  return found;
}
