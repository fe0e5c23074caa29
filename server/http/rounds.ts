import { coverageCalls, type RoundsReply } from '#shared/coverage-api.ts';
import { AppError } from '#shared/errors.ts';
import { findSeasonRounds } from '../season-rounds.ts';
import { requireRight } from './identity.ts';
import type { App, World } from './world.ts';

export function roundRoutes(app: App, world: World): void {
  const { path, right, params, reply } = coverageCalls.rounds;
  app.get(path, { schema: { params, response: { 200: reply } } }, (request): RoundsReply => {
    requireRight(request, right, world);
    const { season } = request.params;
    const found = findSeasonRounds(world.db, season, world.clock());
    if (!found) throw new AppError('not_found', { season });
    return found;
  });
}
