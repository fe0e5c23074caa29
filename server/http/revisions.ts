import { officeCalls, type RevisionsReply } from '#shared/office-api.ts';
import { getRevisions } from '../revisions.ts';
import { requireRight } from './identity.ts';
import type { App, World } from './world.ts';

export function revisionRoutes(app: App, world: World): void {
  const { path, right, params, query, reply } = officeCalls.revisions;
  const schema = { params, querystring: query, response: { 200: reply } };
  app.get(path, { schema }, (request): RevisionsReply => {
    requireRight(request, right, world);
    return getRevisions(world.db, request.params.id, { withRaw: request.query.raw === 'true' });
  });
}
