import { AppError } from '#shared/errors.ts';
import { officeCalls } from '#shared/office-api.ts';
import { parseEvent } from '#shared/sync/parse-event.ts';
import { takeOne } from '../sync.ts';
import { acknowledge } from './acknowledge.ts';
import { requireRight } from './identity.ts';
import type { App, World } from './world.ts';

/** One event by itself, by the same rules as a push. Without an envelope around it, only its text says whose it is. */
export function decisionRoutes(app: App, world: World): void {
  const { path, right, body, reply } = officeCalls.decisions;
  app.post(path, { schema: { body, response: { 200: reply } } }, async (request) => {
    const person = requireRight(request, right, world);
    const parsed = parseEvent(request.body.raw);
    if (!parsed.ok) throw new AppError('bad_request', { at: 'body/raw' });
    const { install } = parsed.event;
    return acknowledge(world, () => takeOne(world.db, person, install, request.body, world.clock()));
  });
}
