import * as z from 'zod/mini';
import { type Call, Person } from './api.ts';
import { askedBands } from './domain/age-band.ts';
import { CalendarDay, Identifier, Shift } from './domain/slot-schema.ts';

/** Whether what is here can be trusted: the phones' numbers against ours, recounts, and where the season is thin. */

const Day = z.nullable(z.string());
const Absent = z.object({ n: z.int(), from: Day, to: Day });
export const ReconciliationReply = z.object({
  season: z.string(),
  date: Day,
  position: z.int(),
  said: z.int(),
  held: z.int(),
  differences: z.array(
    z.object({
      install: z.string(),
      person: Person,
      label: z.string(),
      lastContactAt: z.nullable(z.int()),
      held: z.int(),
      said: z.int(),
      unclaimed: z.int(),
      absent: z.readonly(z.array(Absent)),
    }),
  ),
  days: z.array(z.object({ date: z.string(), held: z.int(), said: z.int() })),
});
export type ReconciliationReply = z.infer<typeof ReconciliationReply>;

const agreement = { n: z.int(), meanDifference: z.string(), meanAbsolute: z.string(), largest: z.int() };
const covered = { planned: z.int(), due: z.int(), counted: z.int(), notCounted: z.int(), missing: z.int() };
const part = { ...covered, isUnder: z.boolean(), isApart: z.boolean() };
const area = { area: z.string(), name: z.string(), shift: Shift };

export const QualityReply = z.object({
  season: z.string(),
  position: z.int(),
  recounts: z.object({
    recounts: z.int(),
    unpaired: z.int(),
    counted: z.int(),
    total: z.nullable(z.object(agreement)),
    places: z.array(z.object({ ...area, ...agreement })),
    bands: z.array(z.object({ band: z.enum(askedBands), ...agreement })),
    /** For the chapter on method, in both languages. */
    sentence: z.object({ nb: z.string(), en: z.string() }),
  }),
  health: z.object({
    total: z.object(covered),
    areas: z.array(z.object({ ...part, key: z.string(), name: z.string() })),
    weekdays: z.array(z.object({ ...part, key: z.int() })),
    shifts: z.array(z.object({ ...part, key: Shift })),
    weekdayShifts: z.array(z.object({ ...covered, weekday: z.int(), shift: Shift })),
    expected: z.array(
      z.object({ ...area, ...covered, expected: z.nullable(z.int()), atMost: z.int(), isFew: z.boolean() }),
    ),
  }),
});
export type QualityReply = z.infer<typeof QualityReply>;

const SeasonPath = z.strictObject({ season: Identifier });

export const qualityCalls = {
  quality: {
    method: 'GET',
    path: '/api/seasons/:season/quality',
    right: 'read_coverage',
    params: SeasonPath,
    reply: QualityReply,
  },
  reconciliation: {
    method: 'GET',
    path: '/api/seasons/:season/reconciliation',
    right: 'read_coverage',
    params: SeasonPath,
    query: z.strictObject({ date: z.optional(CalendarDay) }),
    reply: ReconciliationReply,
  },
} as const satisfies Record<string, Call & Record<string, unknown>>;
