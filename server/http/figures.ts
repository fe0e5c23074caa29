import * as z from 'zod/mini';
import { calls, type FigureQuery } from '#shared/api.ts';
import { makeAnswerCache } from '../answer-cache.ts';
import { computeFigure, readFigureSources } from '../current-figure.ts';
import { mediaTypes, nameFile } from '../export/export-file.ts';
import { requireRight } from './identity.ts';
import type { App, World } from './world.ts';

const FigurePath = z.strictObject({ figure: z.string() });

export function figureRoutes(app: App, world: World): void {
  const { right, query } = calls.figure;
  const schema = { params: FigurePath, querystring: query };
  const cache = makeAnswerCache(world.db);
  const getFigure = (figure: string, asked: FigureQuery) =>
    cache.answer(JSON.stringify([figure, asked]), world.clock(), () => {
      const sources = readFigureSources(world.db, world.clock());
      return { value: computeFigure(sources, figure, asked), from: sources.records };
    });
  app.get(calls.figure.path, { schema }, (request) => {
    requireRight(request, right, world);
    return getFigure(request.params.figure, request.query);
  });
  app.get(calls.figureSvg.path, { schema }, async (request, reply) => {
    requireRight(request, right, world);
    const figure = getFigure(request.params.figure, request.query);
    const about = { edition: null, profile: request.query.profile };
    reply.type(mediaTypes.svg).header('Content-Disposition', `inline; filename="${nameFile([figure], about, 'svg')}"`);
    // Drawing is loaded when it is asked for: most servers never draw, and all of them hold what is loaded.
    const { drawSvg } = await import('../export/draw-svg.ts');
    return drawSvg(figure);
  });
}
