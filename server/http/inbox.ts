import { type InboxReply, officeCalls } from '#shared/office-api.ts';
import { readInbox } from '../inbox.ts';
import { readPosition } from '../store/events.ts';
import { requireRight } from './identity.ts';
import type { App, World } from './world.ts';

export function inboxRoutes(app: App, world: World): void {
  const { path, right, reply } = officeCalls.inbox;
  app.get(path, { schema: { response: { 200: reply } } }, (request): InboxReply => {
    requireRight(request, right, world);
    return { position: readPosition(world.db), items: readInbox(world.db) };
  });
}
