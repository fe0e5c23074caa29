import { type BasisReply, basisCalls } from '#shared/basis-api.ts';
import { hasRight } from '#shared/domain/access.ts';
import { AppError } from '#shared/errors.ts';
import { isOpenPart } from '#shared/report/reading-limits.ts';
import { type Day, osloDay } from '#shared/time.ts';
import { type Computed, makeAnswerCache } from '../answer-cache.ts';
import type { Exporter } from '../export/export-process.ts';
import { openNumber } from '../open-number.ts';
import { findSeasonWithSlots } from '../season-record.ts';
import { requireRight } from './identity.ts';
import type { App, World } from './world.ts';

export function basisRoutes(app: App, world: World, exporter: Exporter): void {
  const { path, right, params, query, reply } = basisCalls.basis;
  const cache = makeAnswerCache(world.db);
  app.get(path, { schema: { params, querystring: query, response: { 200: reply } } }, async (request) => {
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
    const { set, measure, basis = null, edition } = rest;
    const asked = { season, area, group, set, shift, basis, measure, edition, ...part };
    const reader = { seesCounts };
    if (edition !== undefined) {
      const job = { edition: 'open', file: world.db.name, id: edition, asked, reader, language: lang } as const;
      const { bytes } = await exporter.write(job);
      return JSON.parse(Buffer.from(bytes).toString('utf8')) as BasisReply;
    }
    const day = osloDay(world.clock());
    return cache.answer(JSON.stringify([request.url, seesCounts, day]), world.clock(), (): Computed<BasisReply> => {
      const record = findSeasonWithSlots(world.db, season, world.clock());
      if (!record) throw new AppError('not_found', { season });
      return {
        value: openNumber(world.db, record, asked, { reader, language: lang, edition: null, day }),
        from: [record],
      };
    });
  });
}
