import { calls, EnrolReply, Ref } from '#shared/api.ts';
import { type ErrorCode, type ErrorDetails, errorStatus } from '#shared/errors.ts';
import type { PushReply } from './push-reply.ts';

/** The only place that talks to the network. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      /** `offline`: nobody answered. `unreadable`: somebody did, but not the server as we know it. */
      readonly code: ErrorCode | 'offline' | 'unreadable';
      readonly details: ErrorDetails;
      readonly retryAfterMs: number | null;
    };

type Schema<T> = { safeParse(value: unknown): { success: true; data: T } | { success: false } };

const limitMs = 30_000;

export async function getJson<T>(path: string, schema: Schema<T>): Promise<Answer<T>> {
  return toAnswer(await request(path, {}), schema);
}

export async function postEnrol(code: string, install: string, device: string): Promise<Answer<EnrolReply>> {
  return toAnswer(await post(calls.enrol.path, JSON.stringify({ code, install, device })), EnrolReply);
}

/** The plan, or null while the one the phone has is still the server's. */
export async function getRef(held: string | null): Promise<Answer<Ref | null>> {
  const reply = await request(calls.ref.path, held === null ? {} : { headers: { 'if-none-match': `"${held}"` } });
  return reply?.status === 304 ? { ok: true, value: null } : toAnswer(reply, Ref);
}

export function postPush(body: string): Promise<PushReply | null> {
  return post(calls.push.path, body);
}

function post(path: string, body: string): Promise<PushReply | null> {
  return request(path, { method: 'POST', body, headers: { 'content-type': 'application/json' } });
}

/** Null when no whole answer came. A redirect is no answer: a portal's log-in page would arrive as a 200. */
async function request(path: string, init: RequestInit): Promise<PushReply | null> {
  try {
    const response = await fetch(path, {
      ...init,
      redirect: 'error',
      cache: 'no-store',
      credentials: 'same-origin',
      signal: AbortSignal.timeout(limitMs),
    });
    return {
      status: response.status,
      redirected: response.redirected,
      contentType: response.headers.get('content-type') ?? '',
      body: await response.text(),
      retryAfterMs: toMillis(response.headers.get('retry-after')),
    };
  } catch {
    return null;
  }
}

function toAnswer<T>(reply: PushReply | null, schema: Schema<T>): Answer<T> {
  if (reply === null) return { ok: false, code: 'offline', details: {}, retryAfterMs: null };
  const { retryAfterMs } = reply;
  const json = toJson(reply);
  const parsed = reply.status === 200 ? schema.safeParse(json) : ({ success: false } as const);
  if (parsed.success) return { ok: true, value: parsed.data };
  const error = (json as { error?: { code?: unknown; details?: ErrorDetails } } | undefined)?.error;
  const code = isErrorCode(error?.code) ? error.code : 'unreadable';
  return { ok: false, code, details: error?.details ?? {}, retryAfterMs };
}

function toJson({ contentType, redirected, body }: PushReply): unknown {
  if (redirected || !/^application\/json\b/.test(contentType)) return undefined;
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(errorStatus, code);
}

/** Retry-After in seconds; a date is left to our own patience. */
function toMillis(retryAfter: string | null): number | null {
  return retryAfter !== null && /^\d{1,9}$/.test(retryAfter) ? Number(retryAfter) * 1000 : null;
}
