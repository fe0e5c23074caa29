import * as z from 'zod/mini';
import { Bands, nobody, totalOf } from './age-band.ts';

/** Why an area was not counted. A new reason: here and in the two language files, which the compiler asks for. */
export const notCountedReasons = [
  'staffing',
  'safety',
  'weather',
  'closed_off',
  'emergency',
  'police_action',
  'no_time',
  'other',
] as const;
export type NotCountedReason = (typeof notCountedReasons)[number];

const Counted = z.strictObject({ status: z.literal('counted'), bands: Bands, estimated: z.optional(z.boolean()) });
const NotCounted = z.strictObject({
  status: z.literal('not_counted'),
  reason: z.enum(notCountedReasons),
  /** What had been counted when the count was broken off: kept, never averaged. */
  partialBands: z.optional(Bands),
});

/** What became of one area on one occasion: people were counted (0 or more), or the area was not counted and why. */
export const Outcome = z.discriminatedUnion('status', [Counted, NotCounted]);
export type Outcome = Readonly<z.infer<typeof Outcome>>;

export const Conditions = z.strictObject({
  policePresent: z.enum(['no', 'yes', 'arrived', 'unknown']),
  serviceOpen: z.enum(['yes', 'no', 'unknown']),
});
export type Conditions = Readonly<z.infer<typeof Conditions>>;

export function counted(bands: Bands): Outcome {
  return { status: 'counted', bands };
}

/** Counted by eye, roughly: it enters the averages and is numbered in a note. */
export function estimated(bands: Bands): Outcome {
  return { status: 'counted', bands, estimated: true };
}

/** "Ingen her": somebody looked, and there were 0 people. */
export function countedNobody(): Outcome {
  return counted(nobody);
}

export function notCounted(reason: NotCountedReason, partialBands?: Bands): Outcome {
  return partialBands && totalOf(partialBands) > 0
    ? { status: 'not_counted', reason, partialBands }
    : { status: 'not_counted', reason };
}
