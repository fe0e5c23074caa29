import { type InboxReply, officeCalls } from '#shared/office-api.ts';
import { readInbox } from '../inbox.ts';
import { readPosition } from '../store/events.ts';
import { requireRight } from './identity.ts';
import type { App, World } from './world.ts';

export function inboxRoutes(app: App, world: World): void {
  const { path, right, query, reply } = officeCalls.inbox;
  app.get(path, { schema: { querystring: query, response: { 200: reply } } }, (request): InboxReply => {
    requireRight(request, right, world);
    const { kind, most } = request.query;
    const asked = { kind: kind ?? null, most: most === undefined ? Number.POSITIVE_INFINITY : Number(most) };
    return { position: readPosition(world.db), ...readInbox(world.db, asked, world.clock()) };
  });
}
