import type * as z from 'zod/mini';
import { type Bands, nobody, totalOf } from './age-band.ts';
import type { Conditions as ConditionsSchema, Outcome as OutcomeSchema } from './count-schema.ts';

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

export const policeAnswers = ['no', 'yes', 'arrived', 'unknown'] as const;
/** Whether the service nearby was open. */
export const serviceAnswers = ['yes', 'no', 'unknown'] as const;

/** What became of one area on one occasion: people were counted (0 or more), or the area was not counted and why. */
export type Outcome = Readonly<z.infer<typeof OutcomeSchema>>;
export type Conditions = Readonly<z.infer<typeof ConditionsSchema>>;

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
