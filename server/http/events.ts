import type { ServerResponse } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { calls } from '#shared/api.ts';
import { AppError } from '#shared/errors.ts';
import { watchChanges } from '../changes.ts';
import { readPosition } from '../store/events.ts';
import { requireRight } from './identity.ts';
import type { App, World } from './world.ts';

const headers = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  // A proxy that gathers an answer before it passes it on would hold back every word.
  'X-Accel-Buffering': 'no',
};

/**
 * A stream that only says that something has changed and how long the log is: what has changed is asked for by the calls
 * that check who may read it. Whoever may not listen any more is cut off at the next word.
 */
export function eventRoutes(app: App, world: World): void {
  const changes = watchChanges(world.db, world.later);
  const open = new Map<ServerResponse, string>();
  const { path, right } = calls.events;
  const follow = (request: FastifyRequest, response: ServerResponse, person: string) => {
    open.set(response, person);
    response.writeHead(200, headers);
    let callOffBeat = () => {};
    const isAllowed = () => {
      try {
        requireRight(request, right, world);
        return true;
      } catch {
        response.end();
        return false;
      }
    };
    const say = (event: string, data: object) => {
      // A listener that does not read is not written to: the next word says all that this one would have.
      if (isAllowed() && !response.writableNeedDrain)
        response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
    };
    const beat = () => {
      callOffBeat = world.later(beat, world.config.limits.streamBeatEveryMs);
      say('beat', {});
    };
    const leave = changes.follow((position) => say('changed', { position }));
    say('changed', { position: readPosition(world.db) });
    callOffBeat = world.later(beat, world.config.limits.streamBeatEveryMs);
    response.once('close', () => {
      leave();
      callOffBeat();
      open.delete(response);
    });
  };
  app.get(path, { exposeHeadRoute: false, schema: {} }, (request, reply) => {
    const { id } = requireRight(request, right, world);
    const own = [...open.values()].filter((person) => person === id).length;
    if (own >= world.config.limits.streamsOfPerson) throw new AppError('slow_down');
    (reply as FastifyReply).hijack();
    follow(request, reply.raw, id);
  });
  app.addHook('preClose', async () => {
    // Destroyed, not ended: one that does not read would never come to its end, and the server waits for all of them.
    for (const response of open.keys()) response.destroy();
  });
}
