import { listOccasions, type Occasion, occasionKey } from '#shared/domain/occasion.ts';
import type { Area, Assignment, PlanObject, Season } from '#shared/domain/plan.ts';
import { planKey } from '#shared/domain/plan.ts';
import { type PlanChange, type StandingPlan, standingObjects } from '#shared/domain/plan-change.ts';
import type { PlanReply } from '#shared/plan-api.ts';
import type { Instant } from '#shared/time.ts';

/** A season's plan as the planner works on it. */
export type PlannerPlan = {
  readonly reply: PlanReply;
  readonly season: Season;
  readonly areas: ReadonlyMap<string, Area>;
  readonly occasions: readonly Occasion[];
  /** Who is to count, by date and shift. */
  readonly assignments: ReadonlyMap<string, Assignment>;
  readonly standing: StandingPlan;
};

/** Null where the answer holds no season, which a server never gives. */
export function readPlan(reply: PlanReply): PlannerPlan | null {
  const objects = standingObjects(reply.versions);
  const season = objects.get(`season:${reply.season}`)?.plan;
  if (season?.kind !== 'season') return null;
  const plans = [...objects.values()].map(({ plan }) => plan);
  const areas = new Map(plans.flatMap((plan) => (plan.kind === 'area' ? [[plan.id, plan] as const] : [])));
  const assignments = plans.flatMap((plan) => (plan.kind === 'assignment' ? [[occasionKey(plan), plan] as const] : []));
  const { held, people, unsent } = reply;
  return {
    reply,
    season,
    areas,
    occasions: occasionsOf(season, reply, []),
    assignments: new Map(assignments),
    standing: { objects, held, people: new Set(people.map(({ id }) => id)), unsentPhones: unsent.length },
  };
}

/** A new version of a plan object, on top of the one that stands. */
export function changeTo({ standing }: Pick<PlannerPlan, 'standing'>, plan: PlanObject): PlanChange {
  return { base: standing.objects.get(planKey(plan))?.heads[0] ?? null, plan };
}

/** The rounds as they would be with these changes made. */
export function occasionsAfter(plan: PlannerPlan, changes: readonly PlanChange[]): readonly Occasion[] {
  const season = seasonAfter(plan, changes);
  return occasionsOf(season, plan.reply, changes);
}

export function seasonAfter(plan: Pick<PlannerPlan, 'season'>, changes: readonly PlanChange[]): Season {
  const changed = changes.flatMap((change) => (change.plan.kind === 'season' ? [change.plan] : [])).at(-1);
  return changed ?? plan.season;
}

export function areasAfter(
  plan: Pick<PlannerPlan, 'areas'>,
  changes: readonly PlanChange[],
): ReadonlyMap<string, Area> {
  const changed = changes.flatMap((change) => (change.plan.kind === 'area' ? [change.plan] : []));
  return new Map([...plan.areas, ...changed.map((area) => [area.id, area] as const)]);
}

export function areaName({ areas }: Pick<PlannerPlan, 'areas'>, id: string): string {
  return areas.get(id)?.name ?? id;
}

function occasionsOf(season: Season, { versions }: PlanReply, changes: readonly PlanChange[]): readonly Occasion[] {
  const standing = versions.filter(({ state }) => state === 'stands').map(({ plan }) => plan);
  const byKey = new Map([...standing, ...changes.map(({ plan }) => plan)].map((plan) => [planKey(plan), plan]));
  const changedAt: Instant | null = null;
  return listOccasions(
    season,
    [...byKey.values()].flatMap((plan) =>
      plan.kind === 'occasion' && plan.season === season.id ? [{ ...plan, changedAt }] : [],
    ),
  );
}
