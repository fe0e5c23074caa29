import type { FastifyReply, FastifyRequest } from 'fastify';
import { hasRight } from '#shared/domain/access.ts';
import { type EditionComparison, type EditionReply, type EditionsReply, editionCalls } from '#shared/edition-api.ts';
import { AppError } from '#shared/errors.ts';
import type { ExportFormat } from '#shared/report/export-format.ts';
import { planHeads } from '#shared/sync/fold-plan.ts';
import type { EditionJob } from '../edition/edition-job.ts';
import { freezeEdition } from '../edition/freeze-edition.ts';
import { getEdition, type HeldEdition, listEditions, nameEdition, readEdition } from '../edition/held-editions.ts';
import { editionSlug, mediaTypes } from '../export/export-file.ts';
import type { Exporter } from '../export/export-process.ts';
import { readOffice } from '../projection.ts';
import { acknowledge } from './acknowledge.ts';
import { type Caller, requireRight } from './identity.ts';
import type { App, World } from './world.ts';

/** An edition over a hundred years is some 2 MB of events. */
const maxBody = 8 * 1024 * 1024;

export function editionRoutes(app: App, world: World, exporter: Exporter): void {
  const { editions, edition, draft, freeze, comparison, bytes } = editionCalls;
  const run = (job: DistributiveOmit<EditionJob, 'file'>) => exporter.write({ file: world.db.name, ...job });
  const parseJson = ({ bytes: json }: { readonly bytes: Uint8Array }) => JSON.parse(Buffer.from(json).toString('utf8'));

  app.get(editions.path, { schema: { response: { 200: editions.reply } } }, (request): EditionsReply => {
    const person = requireRight(request, editions.right, world);
    const { plan, entries, decisions } = readOffice(world.db);
    const [rule] = planHeads('publication:rule', entries, decisions);
    const lines = listEditions(world.db).map((one) => toLine(one, person));
    return { editions: lines, fewerThan: plan.fewerThan, rule: rule?.id ?? null };
  });

  app.post(draft.path, { schema: { body: draft.body } }, async (request, reply) => {
    requireRight(request, draft.right, world);
    const made = await run({ edition: 'draft', asked: request.body, now: world.clock(), app: world.version });
    reply.type(made.type);
    return Buffer.from(made.bytes);
  });

  app.post(
    freeze.path,
    {
      // Asked before the body is read: nobody else makes the server take in megabytes.
      bodyLimit: maxBody,
      onRequest: async (request) => void requireRight(request, freeze.right, world),
      schema: { body: freeze.body, response: { 200: freeze.reply } },
    },
    async (request) => {
      const person = requireRight(request, freeze.right, world);
      return {
        results: await acknowledge(world, () => freezeEdition(world.db, person, request.body, world.clock())),
      };
    },
  );

  app.get(edition.path, { schema: { params: edition.params } }, (request): EditionReply => {
    const person = requireRight(request, edition.right, world);
    const { id } = request.params;
    const line = toLine(getEdition(world.db, id), person);
    const read = readEdition(world.db, id);
    if (read.state !== 'whole') return { ...line, state: read.state, edition: null, events: 0 };
    const { events, ...shown } = read.edition;
    return { ...line, state: 'whole', edition: shown, events: events.length };
  });

  app.get(
    comparison.path,
    { schema: { params: comparison.params, response: { 200: comparison.reply } } },
    async (request) => {
      const person = requireRight(request, comparison.right, world);
      const { id } = request.params;
      getEdition(world.db, id);
      const found: EditionComparison = parseJson(await run({ edition: 'compare', id, now: world.clock() }));
      return hasRight(person.role, 'decide') ? found : { ...found, causes: found.causes.map(withoutPlace) };
    },
  );

  app.get(bytes.path, { schema: { params: bytes.params } }, (request, reply) => {
    requireRight(request, bytes.right, world);
    const { id } = request.params;
    const held = getEdition(world.db, id);
    const read = readEdition(world.db, id);
    if (read.state !== 'whole') throw new AppError('not_found', { edition: id, state: read.state });
    const name = `sommertelling${editionSlug(nameEdition(held, read.edition))}.json`;
    reply.type(mediaTypes.json).header('Content-Disposition', `attachment; filename="${name}"`);
    return Buffer.from(read.text);
  });

  const hand = async (request: FastifyRequest, reply: FastifyReply, asked: Asked) => {
    requireRight(request, 'read_figures', world);
    getEdition(world.db, asked.id);
    const made = await run({ edition: 'write', ...asked });
    const shown = asked.format === 'svg' ? 'inline' : 'attachment';
    reply.type(made.type).header('Content-Disposition', `${shown}; filename="${made.name}"`);
    return Buffer.from(made.bytes.buffer, made.bytes.byteOffset, made.bytes.byteLength);
  };
  const { figureSvg, figurePng, figureJson, figureXlsx, figureDocx, figureCsv } = editionCalls;
  for (const [call, format] of [
    [figureSvg, 'svg'],
    [figurePng, 'png'],
    [figureJson, 'json'],
    [figureXlsx, 'xlsx'],
    [figureDocx, 'docx'],
  ] as const)
    app.get(call.path, { schema: { params: call.params, querystring: call.query } }, (request, reply) =>
      hand(request, reply, { ...request.params, language: request.query.lang, format }),
    );
  app.get(figureCsv.path, { schema: { params: figureCsv.params, querystring: figureCsv.query } }, (request, reply) => {
    const { for: reader, lang } = request.query;
    const format = reader === 'excel' ? 'csv_excel' : 'csv_machine';
    return hand(request, reply, { ...request.params, language: lang, format });
  });
  const { path, params, query } = editionCalls.package;
  app.get(path, { schema: { params, querystring: query } }, (request, reply) =>
    hand(request, reply, { ...request.params, figure: null, language: request.query.lang, format: 'package' }),
  );
}

type Asked = {
  readonly id: string;
  readonly figure: string | null;
  readonly language: 'nb' | 'en';
  readonly format: ExportFormat;
};
type DistributiveOmit<T, K extends string> = T extends unknown ? Omit<T, K> : never;

/** Who did it is for those who decide. */
function toLine(edition: HeldEdition, { role }: Caller) {
  const { withdrawn } = edition;
  return hasRight(role, 'decide')
    ? edition
    : { ...edition, by: null, withdrawn: withdrawn && { ...withdrawn, by: null } };
}

/** One changed number and one changed round would together be that round's minors. */
function withoutPlace({ kind, season }: EditionComparison['causes'][number]) {
  return { kind, season } as EditionComparison['causes'][number];
}
