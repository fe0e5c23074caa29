import { occasionKey } from '#shared/domain/occasion.ts';
import type { OccasionChange } from '#shared/domain/plan.ts';
import type { PlanChange } from '#shared/domain/plan-change.ts';
import { occasionsByRule } from '#shared/domain/season-rules.ts';
import type { Shift } from '#shared/domain/slot.ts';
import { changeTo, type PlannerPlan } from './planner-plan.ts';

export type RoundPlace = { readonly date: string; readonly shift: Shift };

/** Each round cancelled for one reason. The areas that it had are kept, should it be planned again. */
export function cancelRounds(plan: PlannerPlan, rounds: readonly RoundPlace[], reason: string): readonly PlanChange[] {
  return rounds.map((round) => changeRound(plan, round, { state: 'cancelled', reason }));
}

/** A round planned: by the season's areas where none are named, or the same ones. */
export function planRound(plan: PlannerPlan, round: RoundPlace, areas: readonly string[] | null): PlanChange {
  const usual = occasionsByRule(plan.season).find((one) => occasionKey(one) === occasionKey(round))?.areas;
  const isUsual = areas === null || JSON.stringify(areas) === JSON.stringify(usual);
  return changeRound(plan, round, { state: 'planned', reason: null, areas: isUsual ? null : [...areas] });
}

function changeRound(plan: PlannerPlan, { date, shift }: RoundPlace, more: Partial<OccasionChange>): PlanChange {
  const before = findOwn(plan, { date, shift });
  const round = { kind: 'occasion', season: plan.season.id, date, shift, areas: before?.areas ?? null } as const;
  return changeTo(plan, { ...round, state: 'planned', reason: null, ...more });
}

/** What is planned for this round alone, where it differs from the season's pattern. */
export function findOwn(plan: PlannerPlan, round: RoundPlace): OccasionChange | undefined {
  const found = plan.standing.objects.get(`occasion:${plan.season.id}|${occasionKey(round)}`)?.plan;
  return found?.kind === 'occasion' ? found : undefined;
}
