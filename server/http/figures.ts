import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import * as z from 'zod/mini';
import { calls, type FigureQuery } from '#shared/api.ts';
import { Chart } from '#shared/chart/chart.ts';
import { AppError } from '#shared/errors.ts';
import { type Figure, type FigureId, figureIds, figureOf } from '#shared/report/figure.ts';
import { wordings } from '#shared/report/wordings.ts';
import { type Computed, makeAnswerCache } from '../answer-cache.ts';
import { listSeasonRecords } from '../season-record.ts';
import { requireRight } from './identity.ts';
import type { App, World } from './world.ts';

/** 605 × 350 units are 16.0 × 9.3 cm on paper. */
const onPaper = { width: 605, height: 350 };
const FigurePath = z.strictObject({ figure: z.string() });

export function figureRoutes(app: App, world: World): void {
  const { right, query } = calls.figure;
  const schema = { params: FigurePath, querystring: query };
  const cache = makeAnswerCache(world.db);
  const getFigure = (figure: string, asked: FigureQuery) =>
    cache.answer(JSON.stringify([figure, asked]), world.clock(), () => computeFigure(world, figure, asked));
  app.get(calls.figure.path, { schema }, (request) => {
    requireRight(request, right, world);
    return getFigure(request.params.figure, request.query);
  });
  app.get(calls.figureSvg.path, { schema }, (request, reply) => {
    requireRight(request, right, world);
    reply.type('image/svg+xml; charset=utf-8');
    const { chart } = getFigure(request.params.figure, request.query);
    return renderToString(h(Chart, { model: chart, ...onPaper }));
  });
}

function computeFigure({ db, clock }: World, figure: string, query: FigureQuery): Computed<Figure> {
  if (!isFigureId(figure)) throw new AppError('not_found', { figure });
  const { years, set, basis, title, lang } = query;
  const from = listSeasonRecords(db, clock());
  const asked = {
    years: years === undefined ? null : parseYears(years),
    set: set ?? null,
    basis: basis ?? null,
    title: title ?? null,
    language: lang,
  };
  return { value: figureOf(figure, from, asked, wordings[lang]), from };
}

function isFigureId(text: string): text is FigureId {
  return (figureIds as readonly string[]).includes(text);
}

/** "2017-2019" and "2017,2019"; at most a century. */
function parseYears(text: string): readonly number[] {
  const span = /^(\d{4})[-–](\d{4})$/.exec(text);
  if (!span) return text.split(',').map(Number);
  const [from, to] = [Number(span[1]), Number(span[2])];
  if (to < from || to - from > 100) throw new AppError('bad_request', { years: text });
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
