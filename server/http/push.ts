import { calls } from '#shared/api.ts';
import { AppError } from '#shared/errors.ts';
import { maxEventsInPush } from '#shared/sync/protocol.ts';
import { refFor } from '../ref.ts';
import { takePush } from '../sync.ts';
import { acknowledge } from './acknowledge.ts';
import { requireRight } from './identity.ts';
import type { App, World } from './world.ts';

export function pushRoutes(app: App, world: World): void {
  const { path, right, body, reply } = calls.push;
  app.post(path, { schema: { body, response: { 200: reply } } }, async (request) => {
    const person = requireRight(request, right, world);
    if (request.body.events.length > maxEventsInPush) throw new AppError('too_large', { events: maxEventsInPush });
    const answer = await acknowledge(world, () => takePush(world.db, person, request.body, world.clock()));
    return { ...answer, ref: refFor(world.db, person).ref };
  });
}
