import { AppError } from '#shared/errors.ts';
import { qualityCalls } from '#shared/quality-api.ts';
import { findQuality, findReconciliation } from '../quality.ts';
import { requireRight } from './identity.ts';
import type { App, World } from './world.ts';

export function qualityRoutes(app: App, world: World): void {
  const { quality, reconciliation } = qualityCalls;
  app.get(quality.path, { schema: { params: quality.params, response: { 200: quality.reply } } }, (request) => {
    requireRight(request, quality.right, world);
    const { season } = request.params;
    const found = findQuality(world.db, season, world.clock());
    if (!found) throw new AppError('not_found', { season });
    return found;
  });

  const { path, right, params, query, reply } = reconciliation;
  app.get(path, { schema: { params, querystring: query, response: { 200: reply } } }, (request) => {
    requireRight(request, right, world);
    const { season } = request.params;
    const found = findReconciliation(world.db, { season, date: request.query.date ?? null }, world.clock());
    if (!found) throw new AppError('not_found', { season });
    return found;
  });
}
