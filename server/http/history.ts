import { randomUUID } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { hasRight } from '#shared/domain/access.ts';
import { AppError } from '#shared/errors.ts';
import { templateOf } from '#shared/history/templates.ts';
import { historyCalls } from '#shared/history-api.ts';
import { bringInValues } from '../history/bring-in-values.ts';
import { readHistory } from '../history/held-history.ts';
import { lookAtFile } from '../history/look-at-file.ts';
import { undoImport } from '../history/undo-import.ts';
import { readOffice } from '../projection.ts';
import { acknowledge } from './acknowledge.ts';
import { requireRight } from './identity.ts';
import type { App, World } from './world.ts';

/** Room for a file that is too large to be brought in, so that what is wrong with it can be said: 200 000 rows for one. */
const maxBody = 24 * 1024 * 1024;
const mostProblems = 100;

export function historyRoutes(app: App, world: World): void {
  const { history, template, preview, bringIn, undo } = historyCalls;
  app.get(history.path, { schema: { response: { 200: history.reply } } }, (request) => {
    const person = requireRight(request, history.right, world);
    return readHistory(world.db, { namesPeople: hasRight(person.role, 'decide') });
  });

  app.get(template.path, { schema: { params: template.params } }, (request, reply) => {
    requireRight(request, template.right, world);
    const { of } = request.params;
    reply.type('text/csv; charset=utf-8').header('Content-Disposition', `attachment; filename="mal-${of}.csv"`);
    return templateOf(of);
  });

  // Asked before the body is read: nobody else makes the server take in megabytes.
  const mayBringIn = {
    bodyLimit: maxBody,
    onRequest: async (request: unknown) => void requireRight(request as FastifyRequest, 'decide', world),
  };

  app.post(
    preview.path,
    { ...mayBringIn, schema: { body: preview.body, response: { 200: preview.reply } } },
    async (request) => {
      requireRight(request, preview.right, world);
      const { file: _, problems, ...found } = await lookAtFile(world.db, request.body, world.later);
      return { ...found, problems: problems.slice(0, mostProblems), problemsInAll: problems.length };
    },
  );

  app.post(
    bringIn.path,
    { ...mayBringIn, schema: { body: bringIn.body, response: { 200: bringIn.reply } } },
    async (request) => {
      const person = requireRight(request, bringIn.right, world);
      const { id, hash, ...asked } = request.body;
      const known = readOffice(world.db).plan.imports.find((one) => one.id === id);
      if (known) return { id, rows: known.rows };
      const { values, problems, ...found } = await lookAtFile(world.db, asked, world.later);
      if (found.hash !== hash) throw new AppError('stale', { at: 'body/hash' });
      const [problem] = problems;
      if (problem)
        throw new AppError('bad_request', { problem: problem.code, row: problem.row, column: problem.column });
      await acknowledge(world, () =>
        bringInValues(world.db, person, { ...found, id, of: asked.of, values }, world.clock()),
      );
      return { id, rows: values.length };
    },
  );

  app.post(
    undo.path,
    { schema: { params: undo.params, body: undo.body, response: { 200: undo.reply } } },
    async (request) => {
      const person = requireRight(request, undo.right, world);
      const { id } = request.params;
      const asked = { id, reason: request.body.reason, install: randomUUID() };
      const rows = await acknowledge(world, () => undoImport(world.db, person, asked, world.clock()));
      return { id, rows };
    },
  );
}
