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

const met = new WeakMap<FastifyRequest, Caller>();

/** Who is at the door, or undefined; the handler that asks next need not look it up again. */
export function meetCaller(request: FastifyRequest, world: Pick<World, 'db'>): Caller | undefined {
  const caller = readCaller(request, world);
  if (caller) met.set(request, caller);
  return caller;
}

/** Who is asking, or undefined. Only once as the door has it: a stream asks for hours, and must see that somebody was shut out. */
export function findIdentity(request: FastifyRequest, world: Pick<World, 'db'>): Caller | undefined {
  const known = met.get(request);
  met.delete(request);
  return known ?? readCaller(request, world);
}

function readCaller(request: FastifyRequest, { db }: Pick<World, 'db'>): Caller | undefined {
  const token = request.cookies[cookieName(request)];
  const sender = token ? findHolder(db, token) : undefined;
  return sender?.device && { ...sender, device: sender.device };
}

/** Over plain HTTP on loopback the cookie cannot be Secure, and so not `__Host-` either. */
function cookieName(request: FastifyRequest): string {
  return request.protocol === 'https' ? '__Host-device' : 'device';
}
