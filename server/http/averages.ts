import { type AveragesReply, calls } from '#shared/api.ts';
import { hasRight } from '#shared/domain/access.ts';
import { AppError } from '#shared/errors.ts';
import { seasonAverages } from '#shared/report/season-averages.ts';
import { isWholeMonths } from '#shared/report/whole-months.ts';
import { wordings } from '#shared/report/wordings.ts';
import type { Day } from '#shared/time.ts';
import { makeAnswerCache } from '../answer-cache.ts';
import { findSeasonRecord } from '../season-record.ts';
import { readPosition } from '../store/events.ts';
import { requireRight } from './identity.ts';
import type { App, World } from './world.ts';

export function averagesRoutes(app: App, world: World): void {
  const { path, right, params, query, reply } = calls.averages;
  const cache = makeAnswerCache(world.db);
  app.get(path, { schema: { params, querystring: query, response: { 200: reply } } }, (request): AveragesReply => {
    const person = requireRight(request, right, world);
    const { set, band, lang } = request.query;
    const from = (request.query.from ?? null) as Day | null;
    const to = (request.query.to ?? null) as Day | null;
    if (!hasRight(person.role, 'read_any_period') && !isWholeMonths(from, to))
      throw new AppError('no_right', { period: 'whole months' });
    const { season } = request.params;
    return cache.answer(request.url, world.clock(), () => {
      const record = findSeasonRecord(world.db, season, world.clock());
      if (!record) throw new AppError('not_found', { season });
      const basis = request.query.basis ?? record.planned.season.basis;
      const found = seasonAverages(record, { set, band, basis, from, to }, wordings[lang]);
      if (!found) throw new AppError('not_found', { set });
      const position = readPosition(world.db);
      return { value: { season, set, band, basis, ...found, position } as AveragesReply, from: [record] };
    });
  });
}
