import type { FastifyReply, FastifyRequest } from 'fastify';
import { calls } from '#shared/api.ts';
import { AppError } from '#shared/errors.ts';
import { maxEventsInPush } from '#shared/sync/push-limits.ts';
import { renewToken } from '../device-token.ts';
import { makeIntake } from '../intake.ts';
import { refFor } from '../ref.ts';
import { acknowledge } from './acknowledge.ts';
import { checkSurely } from './check-surely.ts';
import { admissionOfCaller, type Caller, requireRight, setDeviceCookie } from './identity.ts';
import type { App, World } from './world.ts';

export function pushRoutes(app: App, world: World): void {
  const { path, right, body, reply: answer } = calls.push;
  const takeIn = makeIntake(world.db);
  // Put together here, field by field, and larger than any other answer: it need not be read again before it is sent.
  const schema = { body, response: { 200: answer } };
  const options = { schema, validatorCompiler: checkSurely, serializerCompiler: () => JSON.stringify };
  app.post(path, options, async (request, reply) => {
    const caller = requireRight(request, right, world);
    if (request.body.events.length > maxEventsInPush) throw new AppError('too_large', { events: maxEventsInPush });
    const handOver = () => takeIn({ sender: caller, push: request.body, now: world.clock() });
    const taken = await acknowledge(world, handOver);
    renewCookie(caller, request, reply as FastifyReply, world);
    return { ...taken, ref: refFor(world.db, caller, world.clock()).ref };
  });
}

/**
 * With a push and nothing else: a phone pushes one batch at a time, so no other request of it is under way with the
 * old cookie, and a push that is answered 401 in spite of that is tried again.
 */
function renewCookie(caller: Caller, request: FastifyRequest, reply: FastifyReply, world: World): void {
  const now = world.clock();
  if (!['approved', 'waiting'].includes(admissionOfCaller(caller, now))) return;
  const token = renewToken(world.db, caller.device, now, world.config.limits);
  if (token !== undefined) setDeviceCookie(request, reply, token);
}
