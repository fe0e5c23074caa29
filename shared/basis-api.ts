import * as z from 'zod/mini';
import { type Call, Flags, Language, ShiftAverage, ShownMean } from './api.ts';
import { askedBands } from './domain/age-band.ts';
import { averagingBases } from './domain/averaging-basis.ts';
import { notCountedReasons } from './domain/count.ts';
import { profiles } from './domain/publication.ts';
import { shifts } from './domain/slot.ts';
import { CalendarDay, Identifier, Shift } from './domain/slot-schema.ts';
import { measures } from './report/basis/basis-asked.ts';
import { policeGroups, serviceGroups } from './report/cut.ts';

/** The call that opens a number to what stands behind it, as far as the reader may see it. */

/** ISO weekdays, 1 Monday … 7 Sunday. */
const Weekday = z.enum(['1', '2', '3', '4', '5', '6', '7']);

const BasisQuery = z.strictObject({
  area: z.optional(Identifier),
  set: z._default(Identifier, 'all'),
  /** The areas of the set that belong to an area group. */
  group: z.optional(Identifier),
  shift: z.optional(Shift),
  band: z._default(z.enum(askedBands), 'all'),
  basis: z.optional(z.enum(averagingBases)),
  measure: z._default(z.enum(measures), 'mean'),
  from: z.optional(CalendarDay),
  to: z.optional(CalendarDay),
  weekday: z.optional(Weekday),
  police: z.optional(z.enum(policeGroups)),
  service: z.optional(z.enum(serviceGroups)),
  /** As an edition has it frozen, and not as it is today. */
  edition: z.optional(z.uuid()),
  lang: z._default(Language, 'nb'),
});

const Formula = z.nullable(z.string());

const ShiftBasis = z.object({
  shift: z.enum(shifts),
  ...ShiftAverage.shape,
  formula: Formula,
  /** Counts with somebody of the asked ages. */
  above: z.int(),
  reasons: z.array(z.object({ reason: z.enum(notCountedReasons), n: z.int() })),
  changedAfterwards: z.int(),
});

const BasisOccasion = z.object({
  date: z.string(),
  shift: z.enum(shifts),
  area: z.string(),
  state: z.enum(['counted', 'zero', 'not_counted', 'missing', 'cancelled']),
  total: z.nullable(z.int()),
  flags: Flags,
  /** Null for a reader who may not read single counts. */
  count: z.nullable(
    z.object({
      value: z.nullable(z.int()),
      reason: z.nullable(z.enum(notCountedReasons)),
      root: z.nullable(z.string()),
    }),
  ),
});

export const BasisReply = z.object({
  season: z.string(),
  area: z.nullable(z.string()),
  set: z.string(),
  group: z.nullable(z.string()),
  shift: z.nullable(z.enum(shifts)),
  band: z.enum(askedBands),
  basis: z.enum(averagingBases),
  measure: z.enum(measures),
  from: z.nullable(z.string()),
  to: z.nullable(z.string()),
  weekday: z.nullable(z.int()),
  police: z.nullable(z.enum(policeGroups)),
  service: z.nullable(z.enum(serviceGroups)),
  /** The id of the edition that it is frozen in. */
  edition: z.nullable(z.string()),
  /** For whom that edition is, and the explanation with it. */
  profile: z.nullable(z.enum(profiles)),
  areaName: z.nullable(z.string()),
  setName: z.nullable(z.string()),
  value: ShownMean,
  formula: Formula,
  n: z.int(),
  planned: z.int(),
  shifts: z.array(ShiftBasis),
  others: z.array(z.object({ basis: z.enum(averagingBases), formula: Formula, ...ShownMean.shape })),
  members: z.array(z.object({ area: z.string(), name: z.string(), ...ShownMean.shape })),
  occasions: z.nullable(z.array(BasisOccasion)),
  /** The number explained in words, a line each, to be read aloud or copied. */
  explanation: z.array(z.string()),
  position: z.int(),
});
export type BasisReply = z.infer<typeof BasisReply>;

export const basisCalls = {
  basis: {
    method: 'GET',
    path: '/api/seasons/:season/basis',
    right: 'read_averages',
    params: z.strictObject({ season: Identifier }),
    query: BasisQuery,
    reply: BasisReply,
  },
} as const satisfies Record<string, Call & Record<string, unknown>>;
