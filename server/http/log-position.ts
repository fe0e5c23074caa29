import type { FastifyRequest } from 'fastify';
import { logPositionHeader } from '#shared/log-position.ts';
import { readPosition } from '../store/events.ts';
import type { App, World } from './world.ts';

/**
 * For answers that the log alone makes: a good one says how long the log was before it was begun, so that a page which begins to
 * listen knows whether it has grown since. What says something of phones or people too may be otherwise without that.
 */
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
