import type { FastifyRequest } from 'fastify';
import { wordings } from '#shared/report/wordings.ts';
import { type TableReply, tableCalls } from '#shared/tables-api.ts';
import { makeAnswerCache } from '../answer-cache.ts';
import { type AskedTable, computeTable, requireTable } from '../current-table.ts';
import { mediaTypes } from '../export/export-file.ts';
import { nameTable, writeTableCsv } from '../export/table-csv.ts';
import { findMeta } from '../store/meta.ts';
import { requireRight } from './identity.ts';
import type { App, World } from './world.ts';

export function tableRoutes(app: App, world: World): void {
  const { table, tableCsv } = tableCalls;
  const cache = makeAnswerCache(world.db);
  const getTable = (request: FastifyRequest, asked: AskedTable): TableReply => {
    const { role } = requireRight(request, table.right, world);
    requireTable(role, asked);
    return cache.answer(JSON.stringify([asked, role]), world.clock(), () =>
      computeTable(world.db, world.clock(), role, asked),
    );
  };
  app.get(
    table.path,
    { schema: { params: table.params, querystring: table.query, response: { 200: table.reply } } },
    (request) => getTable(request, { ...request.params, ...request.query }),
  );
  app.get(tableCsv.path, { schema: { params: tableCsv.params, querystring: tableCsv.query } }, (request, reply) => {
    const asked = { ...request.params, ...request.query };
    const found = getTable(request, asked);
    const isMadeUp = findMeta(world.db, 'made_up') !== undefined;
    const name = nameTable(asked, isMadeUp);
    reply.type(mediaTypes.csv_excel).header('Content-Disposition', `attachment; filename="${name}"`);
    const { lang: language, profile } = asked;
    return writeTableCsv(found, { language, profile, banner: isMadeUp ? wordings[language].madeUp : null });
  });
}
