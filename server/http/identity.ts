import type { FastifyReply, FastifyRequest } from 'fastify';
import { hasRight, type Right } from '#shared/domain/access.ts';
import { AppError } from '#shared/errors.ts';
import { dayMs } from '#shared/time.ts';
import { sha256 } from '../event-chain.ts';
import { findPersonByToken, type Person } from '../store/people.ts';
import type { World } from './world.ts';

/** A revoked phone may still hand over what it holds, for so long; after that the door is shut. */
const revokedMayPushMs = 30 * dayMs;
const fourHundredDays = 400 * 24 * 3600;

export function setDeviceCookie(request: FastifyRequest, reply: FastifyReply, token: string): void {
  reply.setCookie(cookieName(request), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: request.protocol === 'https',
    maxAge: fourHundredDays,
  });
}

/** The person behind the request's cookie. Throws not_enrolled, revoked or no_right. */
export function requireRight(request: FastifyRequest, right: Right, world: World): Person {
  const person = requirePerson(request, world);
  if (person.revokedAt !== null && right !== 'push') throw new AppError('revoked');
  if (!hasRight(person.role, right)) throw new AppError('no_right');
  return person;
}

/** Who is asking, or undefined. */
export function findIdentity(request: FastifyRequest, { db }: Pick<World, 'db'>): Person | undefined {
  const token = request.cookies[cookieName(request)];
  return token ? findPersonByToken(db, sha256(token)) : undefined;
}

function requirePerson(request: FastifyRequest, world: World): Person {
  const person = findIdentity(request, world);
  if (!person) throw new AppError('not_enrolled');
  if (person.revokedAt !== null && world.clock() - person.revokedAt > revokedMayPushMs)
    throw new AppError('not_enrolled');
  return person;
}

/** Over plain HTTP on loopback the cookie cannot be Secure, and so not `__Host-` either. */
function cookieName(request: FastifyRequest): string {
  return request.protocol === 'https' ? '__Host-device' : 'device';
}
