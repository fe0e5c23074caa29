import * as z from 'zod/mini';
import type { Call } from './api.ts';
import { averagingBases } from './domain/averaging-basis.ts';
import { Shift } from './domain/slot-schema.ts';

/** What one count does to the averages of its season: now, without it, and with each of its versions. */

const Effect = z.object({
  /** The areas and shifts that any version of it was in. */
  cells: z.array(
    z.object({ area: z.string(), shift: Shift, sum: z.int(), counted: z.int(), shown: z.nullable(z.string()) }),
  ),
  areas: z.array(z.object({ area: z.string(), name: z.string(), shown: z.nullable(z.string()) })),
  /** All areas of the season together. */
  total: z.object({ shown: z.nullable(z.string()) }),
});

/** Why a count is where it is: it stands in its slot; another one does; it is an independent count, a training count, withdrawn, or kept out by its flags. */
const countPlaces = ['stands', 'rival', 'recount', 'practice', 'withdrawn', 'kept_out'] as const;

export const EffectsReply = z.object({
  root: z.string(),
  position: z.int(),
  place: z.enum(countPlaces),
  /** True where the averages use it now. */
  enters: z.boolean(),
  /** What the plan says of its round; `outside`: not of this area. */
  round: z.enum(['planned', 'cancelled', 'unplanned', 'outside', 'unknown_season']),
  /** The other counts of its slot. */
  others: z.array(z.object({ root: z.string(), owner: z.nullable(z.string()) })),
  /** Null where the plan does not have the season, and so no averages. */
  basis: z.nullable(z.enum(averagingBases)),
  now: z.nullable(Effect),
  without: z.nullable(Effect),
  versions: z.array(z.object({ id: z.string(), h: z.string(), effect: Effect })),
});
export type EffectsReply = z.infer<typeof EffectsReply>;

export const effectCalls = {
  effects: {
    method: 'GET',
    path: '/api/counts/:id/effects',
    right: 'decide',
    params: z.strictObject({ id: z.uuid() }),
    reply: EffectsReply,
  },
} as const satisfies Record<string, Call & Record<string, unknown>>;
