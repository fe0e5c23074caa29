import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { AppError, type ErrorCode, type ErrorDetails, errorStatus } from '#shared/errors.ts';
import { isStorageBroken, isStorageBusy } from '../storage-fault.ts';
import { TapeFault } from '../tape/tape.ts';
import { toLoggable } from './loggable.ts';
import type { World } from './world.ts';

/** One place turns every error into the contract's closed list; a sentence for people is made on the phone. */
export function answerError(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
  { onBroken }: World,
): void {
  const { code, details } = toAppError(error);
  const retryAfter = retryAfterSeconds[code];
  if (retryAfter && !reply.hasHeader('Retry-After')) reply.header('Retry-After', retryAfter);
  if (code === 'broken' || isStorageBroken(error) || error instanceof TapeFault)
    request.log.error({ failure: toLoggable(error) }, 'request failed');
  reply.code(errorStatus[code]).send({ error: { code, details } });
  if (isStorageBroken(error)) onBroken(error);
}

export function answerNotFound(request: FastifyRequest, reply: FastifyReply): void {
  reply.code(404).send({ error: { code: 'not_found', details: { path: request.url.split('?')[0] ?? '' } } });
}

const retryAfterSeconds: Partial<Record<ErrorCode, string>> = { busy: '2', slow_down: '30' };

function toAppError(error: FastifyError): { readonly code: ErrorCode; readonly details: ErrorDetails } {
  if (error instanceof AppError) return error;
  if (error.validation) return { code: 'bad_request', details: { at: pathOf(error) } };
  if (error.statusCode === 413) return { code: 'too_large', details: {} };
  if (error.statusCode === 429) return { code: 'slow_down', details: {} };
  if (isStorageBusy(error) || isStorageBroken(error) || error instanceof TapeFault)
    return { code: 'busy', details: {} };
  if (error.statusCode && error.statusCode < 500) return { code: 'bad_request', details: {} };
  return { code: 'broken', details: {} };
}

function pathOf({ validation, validationContext }: FastifyError): string {
  return `${validationContext ?? ''}${validation?.[0]?.instancePath ?? ''}`;
}
