import * as z from 'zod/mini';
import { notCountedReasons, policeAnswers, serviceAnswers } from './count.ts';

const People = z.int().check(z.minimum(0), z.maximum(9999));

export const Bands = z.strictObject({
  under_18: People,
  from_18_to_25: People,
  over_25: People,
  unknown: People,
});
const Counted = z.strictObject({ status: z.literal('counted'), bands: Bands, estimated: z.optional(z.boolean()) });
const NotCounted = z.strictObject({
  status: z.literal('not_counted'),
  reason: z.enum(notCountedReasons),
  /** What had been counted when the count was broken off: kept, never averaged. */
  partialBands: z.optional(Bands),
});

export const Outcome = z.discriminatedUnion('status', [Counted, NotCounted]);
export const Conditions = z.strictObject({
  policePresent: z.enum(policeAnswers),
  serviceOpen: z.enum(serviceAnswers),
});
