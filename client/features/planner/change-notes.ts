import type { PlanChange } from '#shared/domain/plan-change.ts';
import { membersOf } from '#shared/report/members.ts';
import type { Wording } from '#shared/report/wording.ts';
import { areasAfter, occasionsAfter, type PlannerPlan, seasonAfter } from './planner-plan.ts';

/** The footnotes that a change brings under the season's numbers, over all its sets, and those that go. */
export function noteChanges(
  plan: PlannerPlan,
  changes: readonly PlanChange[],
  wording: Wording,
): { readonly come: readonly string[]; readonly go: readonly string[] } {
  const { season, occasions, areas } = plan;
  const before = seasonAfter(plan, changes).id === season.id ? notesOf({ season, occasions }, areas, wording) : [];
  const planned = { season: seasonAfter(plan, changes), occasions: occasionsAfter(plan, changes) };
  const after = notesOf(planned, areasAfter(plan, changes), wording);
  return {
    come: after.filter((note) => !before.includes(note)),
    go: before.filter((note) => !after.includes(note)),
  };
}

function notesOf(
  planned: Parameters<typeof membersOf>[0],
  areas: PlannerPlan['areas'],
  wording: Wording,
): readonly string[] {
  const sets = ['all', ...planned.season.sets.map(({ id }) => id)];
  return [...new Set(sets.flatMap((set) => membersOf(planned, set, areas, wording)?.notes ?? []))];
}
