import * as z from 'zod/mini';
import { type Call, Flags, Person } from './api.ts';
import { roles } from './domain/access.ts';
import { notCountedReasons } from './domain/count.ts';
import { Identifier, Shift } from './domain/slot-schema.ts';

/** The coverage page's own call: every round with its numbers, who was asked to count it, and the phones that may still hold something. */

const People = z.object({ under_18: z.int(), from_18_to_25: z.int(), over_25: z.int(), unknown: z.int() });

const otherPlaces = ['rival', 'recount', 'withdrawn', 'kept_out'] as const;

const CoveredArea = z.object({
  area: z.string(),
  state: z.nullable(z.enum(['counted', 'zero', 'not_counted', 'missing', 'cancelled'])),
  flags: Flags,
  /** True where the averages use this count. */
  enters: z.boolean(),
  /** What stands here, where something does: the count, who answers for it, and for whom it was entered from paper. */
  count: z.nullable(
    z.object({
      root: z.string(),
      owner: z.nullable(z.string()),
      enteredFor: z.nullable(z.string()),
      bands: z.nullable(People),
      reason: z.nullable(z.enum(notCountedReasons)),
    }),
  ),
  /** The other counts of the slot, and why none of them stands: two of one slot, an independent one, withdrawn, or kept out by its flags. */
  others: z.array(z.object({ root: z.string(), owner: z.nullable(z.string()), place: z.enum(otherPlaces) })),
});
export type CoveredArea = z.infer<typeof CoveredArea>;

const CoveredRound = z.object({
  date: z.string(),
  shift: Shift,
  state: z.enum(['planned', 'cancelled', 'unplanned']),
  reason: z.nullable(z.string()),
  due: z.boolean(),
  /** When it is over and an area without an answer is missing. */
  endsAt: z.int(),
  /** Who is asked to count; `areas` null is all of them. */
  counters: z.array(z.object({ person: z.string(), areas: z.nullable(z.array(z.string())) })),
  areas: z.array(CoveredArea),
});
export type CoveredRound = z.infer<typeof CoveredRound>;

/** One installation that counts, as it was heard last. */
const HeardPhone = z.object({
  install: z.string(),
  person: z.string(),
  device: z.nullable(z.string()),
  lastContactAt: z.nullable(z.int()),
  /** What it holds that is not here, by its own word or by a gap in its numbers, and since when by its own clock. */
  unsent: z.int(),
  oldestAt: z.nullable(z.int()),
  /** The counts under way on it. */
  drafts: z.array(z.object({ season: z.string(), date: z.string(), shift: z.string(), area: z.string() })),
});
export type HeardPhone = z.infer<typeof HeardPhone>;

export const RoundsReply = z.object({
  season: z.string(),
  position: z.int(),
  rounds: z.array(CoveredRound),
  phones: z.array(HeardPhone),
  /** Everybody who is named above or may be. */
  people: z.array(z.object({ ...Person.shape, role: z.enum(roles) })),
});
export type RoundsReply = z.infer<typeof RoundsReply>;

export const coverageCalls = {
  rounds: {
    method: 'GET',
    path: '/api/seasons/:season/rounds',
    right: 'read_coverage',
    params: z.strictObject({ season: Identifier }),
    reply: RoundsReply,
  },
} as const satisfies Record<string, Call & Record<string, unknown>>;
