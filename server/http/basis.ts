import { type BasisReply, basisCalls } from '#shared/basis-api.ts';
import { hasRight } from '#shared/domain/access.ts';
import { AppError } from '#shared/errors.ts';
import { basisWordings } from '#shared/report/basis/basis-wordings.ts';
import { explainNumber } from '#shared/report/basis/explanation.ts';
import { basisOf } from '#shared/report/basis/number-basis.ts';
import { isOpenPart } from '#shared/report/reading-limits.ts';
import { wordings } from '#shared/report/wordings.ts';
import { type Day, osloDay } from '#shared/time.ts';
import { makeAnswerCache } from '../answer-cache.ts';
import { findSeasonRecord } from '../season-record.ts';
import { readPosition } from '../store/events.ts';
import { requireRight } from './identity.ts';
import type { App, World } from './world.ts';

export function basisRoutes(app: App, world: World): void {
  const { path, right, params, query, reply } = basisCalls.basis;
  const cache = makeAnswerCache(world.db);
  app.get(path, { schema: { params, querystring: query, response: { 200: reply } } }, (request): BasisReply => {
    const person = requireRight(request, right, world);
    const { season } = request.params;
    const { lang, area = null, group = null, shift = null, police = null, service = null, ...rest } = request.query;
    const weekday = rest.weekday === undefined ? null : Number(rest.weekday);
    const from = (rest.from ?? null) as Day | null;
    const to = (rest.to ?? null) as Day | null;
    const part = { band: rest.band, from, to, weekday, police, service };
    const seesCounts = hasRight(person.role, 'read_counts');
    if (!seesCounts && !isOpenPart(part)) throw new AppError('no_right', { period: 'whole months' });
    if (rest.measure === 'rounds' && (shift === null || area !== null))
      throw new AppError('bad_request', { at: 'query/measure' });
    const day = osloDay(world.clock());
    return cache.answer(JSON.stringify([request.url, seesCounts, day]), world.clock(), () => {
      const record = findSeasonRecord(world.db, season, world.clock());
      if (!record) throw new AppError('not_found', { season });
      const { set, measure } = rest;
      const basis = rest.basis ?? record.planned.season.basis;
      const asked = { season, area, group, set, shift, basis, measure, ...part };
      const found = basisOf(record, asked, wordings[lang], { seesCounts });
      if (!found) throw new AppError('not_found', area !== null ? { area } : { set: group ?? set });
      const number = { asked, basis: found, season: record.planned.season, edition: null, day };
      const explanation = explainNumber(number, { wording: wordings[lang], words: basisWordings[lang] });
      const position = readPosition(world.db);
      return { value: { ...asked, ...found, explanation, position } as unknown as BasisReply, from: [record] };
    });
  });
}
