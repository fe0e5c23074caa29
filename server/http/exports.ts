import type { FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod/mini';
import type { FigureQuery } from '#shared/api.ts';
import { exportCalls, type PackageQuery } from '#shared/export-api.ts';
import type { ExportFormat } from '#shared/report/export-format.ts';
import type { Exporter } from '../export/export-process.ts';
import { requireRight } from './identity.ts';
import type { App, World } from './world.ts';

const FigurePath = z.strictObject({ figure: z.string() });

/** Figures as files, written in a process of their own: a push does not wait for a picture. */
export function exportRoutes(app: App, world: World, exporter: Exporter): void {
  const { figurePng, figureCsv, figureJson, figureXlsx, figureDocx, figurePackage } = exportCalls;
  const hand = async (request: FastifyRequest, reply: FastifyReply, asked: Asked) => {
    requireRight(request, 'read_figures', world);
    const { name, type, bytes } = await exporter.write({ file: world.db.name, now: world.clock(), ...asked });
    reply.type(type).header('Content-Disposition', `attachment; filename="${name}"`);
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  };
  for (const [call, format] of [
    [figurePng, 'png'],
    [figureJson, 'json'],
    [figureXlsx, 'xlsx'],
    [figureDocx, 'docx'],
  ] as const)
    app.get(call.path, { schema: { params: FigurePath, querystring: call.query } }, (request, reply) =>
      hand(request, reply, { figure: request.params.figure, query: request.query, format }),
    );
  app.get(figureCsv.path, { schema: { params: FigurePath, querystring: figureCsv.query } }, (request, reply) => {
    const { for: reader, ...query } = request.query;
    const format = reader === 'excel' ? 'csv_excel' : 'csv_machine';
    return hand(request, reply, { figure: request.params.figure, query, format });
  });
  app.get(figurePackage.path, { schema: { querystring: figurePackage.query } }, (request, reply) =>
    hand(request, reply, { figure: null, query: request.query, format: 'package' }),
  );
}

type Asked = {
  readonly figure: string | null;
  readonly query: FigureQuery | PackageQuery;
  readonly format: ExportFormat;
};
