import { AppError } from '#shared/errors.ts';
import { planCalls } from '#shared/plan-api.ts';
import { takePlanChange } from '../plan-change.ts';
import { findSeasonPlan } from '../season-plan.ts';
import { acknowledge } from './acknowledge.ts';
import { requireRight } from './identity.ts';
import type { App, World } from './world.ts';

export function planRoutes(app: App, world: World): void {
  const { plan, changePlan } = planCalls;
  app.get(plan.path, { schema: { params: plan.params, response: { 200: plan.reply } } }, (request) => {
    requireRight(request, plan.right, world);
    const { season } = request.params;
    const found = findSeasonPlan(world.db, season);
    if (!found) throw new AppError('not_found', { season });
    return found;
  });

  const { path, right, body, reply } = changePlan;
  app.post(path, { schema: { body, response: { 200: reply } } }, async (request) => {
    const person = requireRight(request, right, world);
    const taken = await acknowledge(world, () => takePlanChange(world.db, person, request.body, world.clock()));
    const [stale] = taken.stale;
    if (stale)
      throw new AppError('stale', { at: stale.key, head: stale.head, kept: taken.results[0]?.position ?? null });
    return { results: taken.results };
  });
}
