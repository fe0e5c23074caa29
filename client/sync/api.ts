import type { EnrolReply, Ref } from '#shared/api.ts';
import { type ErrorCode, type ErrorDetails, errorStatus } from '#shared/errors.ts';
import { knownPath } from '#shared/known-path.ts';
import { logPositionHeader } from '#shared/log-position.ts';
import { refPath } from '#shared/ref-path.ts';
import type { HttpAnswer, PushAnswer } from '#shared/sync/protocol.ts';
import type { PushReply } from './push-reply.ts';

/** The only place that talks to the network. */
export type Answer<T> =
  | {
      readonly ok: true;
      readonly value: T;
      /** How long the log was when the answer was begun, where it says so. */
      readonly position?: number | undefined;
    }
  | {
      readonly ok: false;
      /** `offline`: nobody answered. `unreadable`: somebody did, but not the server as we know it. */
      readonly code: ErrorCode | 'offline' | 'unreadable';
      readonly details: ErrorDetails;
      readonly retryAfterMs: number | null;
    };

const offline = { ok: false, code: 'offline', details: {}, retryAfterMs: null } as const;

type Reply = PushReply & { readonly position?: number | undefined };
type Schema<T> = { safeParse(value: unknown): { success: true; data: T } | { success: false } };

const limitMs = 30_000;

/**
 * What an answer must look like, in a chunk of its own: no screen waits for it. Null where it cannot be had, which is as
 * if nobody had answered: everything stays as it was, and is tried again.
 */
const loadWire = () => import('./wire.ts').catch(() => null);

/** The schema may be fetched too, while the answer is on its way. Where it cannot be had, it is as if nobody had answered. */
export async function getJson<T>(path: string, schema: Schema<T> | (() => Promise<Schema<T>>)): Promise<Answer<T>> {
  const [reply, read] = await Promise.all([
    request(path, {}),
    typeof schema === 'function' ? schema().catch(() => null) : schema,
  ]);
  return read ? toAnswer(reply, read) : offline;
}

export async function postJson<T>(path: string, body: unknown, schema: Schema<T>): Promise<Answer<T>> {
  return toAnswer(await post(path, JSON.stringify(body)), schema);
}

export async function postEnrol(code: string, install: string, device: string): Promise<Answer<EnrolReply>> {
  const wire = await loadWire();
  if (!wire) return offline;
  return toAnswer(await post(wire.calls.enrol.path, JSON.stringify({ code, install, device })), wire.EnrolReply);
}

/** `not_enrolled` cannot be answered: who was signed out before is so now. */
export async function postSignOut(): Promise<Answer<unknown>> {
  const wire = await loadWire();
  return wire ? toAnswer(await post(wire.calls.signOut.path, '{}'), wire.SignOutReply) : offline;
}

/** False only where the server says so. A browser that it does not know is spared a refusal. */
export async function isKnown(): Promise<boolean> {
  const reply = await request(knownPath, {});
  const said = reply?.status === 200 ? (toJson(reply) as { known?: unknown } | undefined) : undefined;
  return said?.known !== false;
}

/** The plan, or null while the one the phone has is still the server's. */
export async function getRef(held: string | null): Promise<Answer<Ref | null>> {
  const init = held === null ? {} : { headers: { 'if-none-match': `"${held}"` } };
  const reply = await request(refPath, init);
  if (reply?.status === 304) return { ok: true, value: null };
  if (reply?.status !== 200) return toRefusal(reply);
  const wire = await loadWire();
  return wire ? toAnswer(reply, wire.Ref) : offline;
}

export async function postPush(body: string): Promise<PushReply | null> {
  const wire = await loadWire();
  return wire && post(wire.calls.push.path, body);
}

export async function readPushAnswer(reply: HttpAnswer): Promise<PushAnswer | null> {
  return (await loadWire())?.parsePushAnswer(reply) ?? null;
}

function post(path: string, body: string): Promise<PushReply | null> {
  return request(path, { method: 'POST', body, headers: { 'content-type': 'application/json' } });
}

/** Null when no whole answer came. A redirect is no answer: a portal's log-in page would arrive as a 200. */
async function request(path: string, init: RequestInit): Promise<Reply | null> {
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
      position: toPosition(response.headers.get(logPositionHeader)),
    };
  } catch {
    return null;
  }
}

function toAnswer<T>(reply: Reply | null, schema: Schema<T>): Answer<T> {
  const parsed = reply?.status === 200 ? schema.safeParse(toJson(reply)) : null;
  return parsed?.success ? { ok: true, value: parsed.data, position: reply?.position } : toRefusal(reply);
}

/** An answer that is no value: nobody's, an error of the closed list, or nothing that can be read. */
function toRefusal(reply: PushReply | null): Answer<never> {
  if (reply === null) return offline;
  const error = (toJson(reply) as { error?: { code?: unknown; details?: ErrorDetails } } | undefined)?.error;
  const code = isErrorCode(error?.code) ? error.code : 'unreadable';
  return { ok: false, code, details: error?.details ?? {}, retryAfterMs: reply.retryAfterMs };
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

function toPosition(header: string | null): number | undefined {
  return header !== null && /^\d{1,15}$/.test(header) ? Number(header) : undefined;
}

/** Retry-After in seconds; a date is left to our own patience. */
function toMillis(retryAfter: string | null): number | null {
  return retryAfter !== null && /^\d{1,9}$/.test(retryAfter) ? Number(retryAfter) * 1000 : null;
}
