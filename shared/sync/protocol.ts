import * as z from 'zod/mini';
import { proto } from './push-limits.ts';

/** Sync protocol 1: append, push, confirm. A phone pushes raw events; the server answers with a receipt for each. */

const Uuid = z.uuid();
const Hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));

export const PushedEvent = z.strictObject({ id: Uuid, seq: z.int().check(z.minimum(1)), h: Hash, raw: z.string() });
export type PushedEvent = Readonly<z.infer<typeof PushedEvent>>;

const DraftSlot = z.object({ season: z.string(), date: z.string(), shift: z.string(), area: z.string() });

/** Oldest events first; without events it is a heartbeat. `now` is the phone's clock, `oldest` its oldest un-sent event's. */
export const Push = z.strictObject({
  proto: z.literal(proto),
  app: z.string().check(z.maxLength(40)),
  install: Uuid,
  epoch: z.nullable(z.string().check(z.maxLength(64))),
  now: z.int(),
  pending: z.int().check(z.minimum(0)),
  oldest: z.nullable(z.int()),
  persisted: z.nullable(z.boolean()),
  drafts: z.optional(z.array(DraftSlot)),
  events: z.array(PushedEvent),
});
export type Push = Readonly<z.infer<typeof Push>>;

export const quarantineCodes = [
  'bad_content',
  'unknown_version',
  'no_right',
  'revoked',
  'foreign_install',
  'not_approved',
  'id_conflict',
] as const;
export type QuarantineCode = (typeof quarantineCodes)[number];

export const PushResult = z.object({
  id: z.string(),
  h: z.string(),
  state: z.enum(['stored', 'duplicate', 'quarantined', 'mismatch']),
  position: z.nullable(z.int()),
  code: z.nullable(z.enum([...quarantineCodes, 'hash_mismatch'])),
});
export type PushResult = Readonly<z.infer<typeof PushResult>>;

export const PushAnswer = z.object({
  proto: z.literal(proto),
  epoch: z.string(),
  received: z.int(),
  results: z.array(PushResult),
  have: z.object({ max: z.int(), gaps: z.array(z.tuple([z.int(), z.int()])) }),
  safeThrough: z.nullable(z.int()),
  ref: z.string(),
});
export type PushAnswer = Readonly<z.infer<typeof PushAnswer>>;

/** What an HTTP answer looks like to the rule below, whatever sent it. */
export type HttpAnswer = {
  readonly status: number;
  readonly redirected: boolean;
  readonly contentType: string;
  readonly body: string;
};

/** The answer of the server itself, or null: a portal's page, a cut body, another protocol, any other status. */
export function parsePushAnswer(answer: HttpAnswer): PushAnswer | null {
  if (answer.status !== 200 || answer.redirected || !/^application\/json\b/.test(answer.contentType)) return null;
  try {
    const parsed = PushAnswer.safeParse(JSON.parse(answer.body));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
