import type { FastifyRequest } from 'fastify';
import { logPositionHeader } from '#shared/log-position.ts';
import { readPosition } from '../store/events.ts';
import type { App, World } from './world.ts';

/** Every good answer says how long the log was before it was begun: a page that listens knows whether it has grown since. */
export function tellPosition(app: App, { db }: World): void {
  const before = new WeakMap<FastifyRequest, number>();
  app.addHook('preHandler', async (request) => {
    if (request.method === 'GET') before.set(request, readPosition(db));
  });
  app.addHook('onSend', async (request, reply) => {
    const position = before.get(request);
    if (position !== undefined && reply.statusCode === 200) reply.header(logPositionHeader, position);
  });
}
