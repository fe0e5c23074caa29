import { type EffectsReply, effectCalls } from '#shared/effect-api.ts';
import { getCountEffects } from '../count-effects.ts';
import { requireRight } from './identity.ts';
import type { App, World } from './world.ts';

export function effectRoutes(app: App, world: World): void {
  const { path, right, params, reply } = effectCalls.effects;
  app.get(path, { schema: { params, response: { 200: reply } } }, (request): EffectsReply => {
    requireRight(request, right, world);
    return getCountEffects(world.db, request.params.id, world.clock());
  });
}
