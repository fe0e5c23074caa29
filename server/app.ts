import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import compress from '@fastify/compress';
import swagger from '@fastify/swagger';
import fastify, { LogController } from 'fastify';
import {
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod';
import { maxPushBytes } from '#shared/sync/push-limits.ts';
import { makeExporter } from './export/export-process.ts';
import { averagesRoutes } from './http/averages.ts';
import { basisRoutes } from './http/basis.ts';
import { answerBrokenRequest } from './http/broken-request.ts';
import { compareRoutes } from './http/compare.ts';
import { coverageRoutes } from './http/coverage.ts';
import { decisionRoutes } from './http/decisions.ts';
import { editionRoutes } from './http/editions.ts';
import { effectRoutes } from './http/effects.ts';
import { enrolRoutes } from './http/enrol.ts';
import { answerError } from './http/errors.ts';
import { eventRoutes } from './http/events.ts';
import { exportRoutes } from './http/exports.ts';
import { figureRoutes } from './http/figures.ts';
import { installGuards } from './http/guards.ts';
import { healthRoutes } from './http/health.ts';
import { historyRoutes } from './http/history.ts';
import { inboxRoutes } from './http/inbox.ts';
import { knownRoutes } from './http/known.ts';
import { tellPosition } from './http/log-position.ts';
import { openapiRoutes } from './http/openapi.ts';
import { peopleRoutes } from './http/people.ts';
import { planRoutes } from './http/plan.ts';
import { pushRoutes } from './http/push.ts';
import { qualityRoutes } from './http/quality.ts';
import { refRoutes } from './http/ref.ts';
import { revisionRoutes } from './http/revisions.ts';
import { roundRoutes } from './http/rounds.ts';
import { signOutRoutes } from './http/sign-out.ts';
import { staticRoutes } from './http/static-files.ts';
import { tableRoutes } from './http/tables.ts';
import type { App, World } from './http/world.ts';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** The whole HTTP side. Does not listen: `serverFor` gets its handler and gives the server it is to sit behind. */
export async function buildApp(world: World, serverFor?: (handler: Handler) => Server): Promise<App> {
  const app = fastify({
    bodyLimit: maxPushBytes,
    // One proxy, the one that speaks to us: what a client claims of its own address stands earlier in the list.
    trustProxy: world.config.trustProxy && ((_, hop) => hop === 0),
    clientErrorHandler: (error, socket) =>
      answerBrokenRequest(error, socket, { isEncrypted: world.config.tls !== null }),
    // A path that the router cannot read never comes to the hooks.
    frameworkErrors: (error, request, reply) => answerError(error, request as never, reply as never, world),
    logger: { level: world.config.logLevel, redact: ['req.headers.cookie', 'res.headers["set-cookie"]'] },
    // No address, path or body of a request is logged.
    logController: new LogController({ disableRequestLogging: true }),
    ...(serverFor ? { serverFactory: (handler: Handler) => serverFor(handler) } : {}),
  }).withTypeProvider<ZodTypeProvider>();
  // Zod says yes or no and changes nothing; the default validator would turn null into 0 and "12" into 12.
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler((error, request, reply) => answerError(error as never, request, reply, world));
  await installGuards(app, world);
  await app.register(compress, { global: true, threshold: 1024 });
  await app.register(swagger, {
    openapi: { openapi: '3.1.0', info: { title: 'Sommertelling', version: world.version } },
    transform: jsonSchemaTransform,
  });
  await app.register(async (api) => {
    const exporter = makeExporter(world.later);
    api.addHook('onClose', async () => exporter.close());
    healthRoutes(api, world);
    knownRoutes(api, world);
    enrolRoutes(api, world);
    signOutRoutes(api, world);
    pushRoutes(api, world);
    refRoutes(api, world);
    await api.register(async (office) => {
      tellPosition(office, world);
      averagesRoutes(office, world);
      basisRoutes(office, world, exporter);
      tableRoutes(office, world);
      coverageRoutes(office, world);
      revisionRoutes(office, world);
      effectRoutes(office, world);
      decisionRoutes(office, world);
      planRoutes(office, world);
      figureRoutes(office, world);
      exportRoutes(office, world, exporter);
      editionRoutes(office, world, exporter);
      historyRoutes(office, world);
      compareRoutes(office, world);
    });
    roundRoutes(api, world);
    inboxRoutes(api, world);
    peopleRoutes(api, world);
    qualityRoutes(api, world);
    eventRoutes(api, world);
    openapiRoutes(api);
  });
  await staticRoutes(app, world);
  return app;
}
