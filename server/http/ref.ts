import type { FastifyReply } from 'fastify';
import { calls } from '#shared/api.ts';
import { refFor } from '../ref.ts';
import { requireRight } from './identity.ts';
import type { App, World } from './world.ts';

export function refRoutes(app: App, world: World): void {
  const { path, right, reply: answer } = calls.ref;
  app.get(path, { schema: { response: { 200: answer } } }, (request, reply) => {
    const ref = refFor(world.db, requireRight(request, right, world), world.clock());
    const etag = `"${ref.ref}"`;
    reply.header('ETag', etag);
    if (request.headers['if-none-match'] === etag) return notModified(reply as FastifyReply);
    return ref;
  });
}

function notModified(reply: FastifyReply) {
  return reply.code(304).send() as never;
}
