import { type CompareReply, compareCalls } from '#shared/compare-api.ts';
import { hasRight } from '#shared/domain/access.ts';
import { AppError } from '#shared/errors.ts';
import { listPublishedValues } from '#shared/history/published-values.ts';
import { compareValue } from '#shared/report/comparison/compare-value.ts';
import { wordings } from '#shared/report/wordings.ts';
import { makeAnswerCache } from '../answer-cache.ts';
import { readOffice } from '../projection.ts';
import { findSeasonRecord } from '../season-record.ts';
import { readPosition } from '../store/events.ts';
import { requireRight } from './identity.ts';
import type { App, World } from './world.ts';

export function compareRoutes(app: App, world: World): void {
  const { path, right, params, query, reply } = compareCalls.compare;
  const cache = makeAnswerCache(world.db);
  app.get(path, { schema: { params, querystring: query, response: { 200: reply } } }, (request): CompareReply => {
    const { role } = requireRight(request, right, world);
    const seesCounts = hasRight(role, 'read_counts');
    const { season, value: key } = request.params;
    return cache.answer(JSON.stringify([request.url, seesCounts]), world.clock(), () => {
      const record = findSeasonRecord(world.db, season, world.clock());
      if (!record) throw new AppError('not_found', { season });
      const published = listPublishedValues(readOffice(world.db).plan.imports);
      const value = published.find((one) => one.key === key);
      if (!value) throw new AppError('not_found', { value: key });
      const found = compareValue(record, value, published, wordings[request.query.lang], { seesCounts });
      const position = readPosition(world.db);
      return { value: { season, value: key, ...found, position } as unknown as CompareReply, from: [record] };
    });
  });
}
