import type { FastifyReply, FastifyRequest } from 'fastify';
import { admissionOf, type Right, refusalOf } from '#shared/domain/access.ts';
import { AppError } from '#shared/errors.ts';
import type { Instant } from '#shared/time.ts';
import { findHolder } from '../device-token.ts';
import type { Sender } from '../store/devices.ts';
import type { World } from './world.ts';

const fourHundredDays = 400 * 24 * 3600;

/** A sender with the device whose cookie came with the request. */
export type Caller = Required<Sender>;

export function setDeviceCookie(request: FastifyRequest, reply: FastifyReply, token: string): void {
  reply.setCookie(cookieName(request), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: request.protocol === 'https',
    maxAge: fourHundredDays,
  });
}

export function clearDeviceCookie(request: FastifyRequest, reply: FastifyReply): void {
  reply.clearCookie(cookieName(request), {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: request.protocol === 'https',
  });
}

/** The person behind the request's cookie. Throws not_enrolled, revoked or no_right. */
export function requireRight(request: FastifyRequest, right: Right, world: World): Caller {
  const caller = findIdentity(request, world);
  if (!caller) throw new AppError('not_enrolled');
  const refusal = refusalOf({ role: caller.role, admission: admissionOfCaller(caller, world.clock()) }, right);
  if (refusal !== null) throw new AppError(refusal);
  return caller;
}

export function admissionOfCaller({ device, revokedAt }: Caller, now: Instant) {
  return admissionOf({ ...device, revokedAt }, now);
}

const callers = new WeakMap<FastifyRequest, Caller>();

/** Who is asking, or undefined. Whoever it was for the guards, it is for the handler. */
export function findIdentity(request: FastifyRequest, { db }: Pick<World, 'db'>): Caller | undefined {
  const known = callers.get(request);
  if (known) return known;
  const token = request.cookies[cookieName(request)];
  const sender = token ? findHolder(db, token) : undefined;
  if (!sender?.device) return undefined;
  const caller = { ...sender, device: sender.device };
  callers.set(request, caller);
  return caller;
}

/** Over plain HTTP on loopback the cookie cannot be Secure, and so not `__Host-` either. */
function cookieName(request: FastifyRequest): string {
  return request.protocol === 'https' ? '__Host-device' : 'device';
}
