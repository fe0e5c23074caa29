import * as z from 'zod/mini';
import { type Call, Language } from './api.ts';
import { averagingBases } from './domain/averaging-basis.ts';
import { Identifier } from './domain/slot-schema.ts';
import { comparedWays } from './report/comparison/candidates.ts';
import { verdicts } from './report/comparison/printed-digits.ts';

/** The call that puts a season beside a number of an earlier report. */

const Shown = z.nullable(z.string());
export const CompareReply = z.object({
  season: z.string(),
  value: z.string(),
  numbers: z.array(
    z.object({
      way: z.enum(comparedWays),
      basis: z.nullable(z.enum(averagingBases)),
      n: z.int(),
      over: Shown,
      shown: Shown,
      nearer: Shown,
      verdict: z.enum(verdicts),
      opens: Shown,
    }),
  ),
  implied: z.nullable(z.object({ sum: z.number(), from: z.int(), to: z.nullable(z.int()), held: z.int() })),
  position: z.int(),
});
export type CompareReply = z.infer<typeof CompareReply>;

export const compareCalls = {
  compare: {
    method: 'GET',
    path: '/api/seasons/:season/comparison/:value',
    right: 'read_figures',
    /** `value`: the key of a held published value. */
    params: z.strictObject({
      season: Identifier,
      value: z.string().check(z.regex(/^[0-9a-f-]{36}\.\d{1,3}\.\d{1,3}$/)),
    }),
    query: z.strictObject({ lang: z._default(Language, 'nb') }),
    reply: CompareReply,
  },
} as const satisfies Record<string, Call & Record<string, unknown>>;
