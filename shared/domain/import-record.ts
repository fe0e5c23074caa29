import * as z from 'zod/mini';
import { askedBands } from './age-band.ts';
import { averagingBases } from './averaging-basis.ts';
import { Identifier, Shift, Title } from './slot-schema.ts';

const Words = z.nullable(z.string().check(z.minLength(1), z.maxLength(200)));
const People = z.number().check(z.minimum(0), z.maximum(99_999));

/** `mean`: people per count. `observations`: the plain sum of a season. `peak`: what was seen at most. */
export const publishedMeasures = ['mean', 'observations', 'peak', 'unclear'] as const;

/** One number of an earlier report, as it was printed, with what the report says of it. Never counted here. */
export const PublishedValue = z.strictObject({
  /** As the source says it: "2017", "før 2011". */
  period: z.string().check(z.minLength(1), z.maxLength(40)),
  /** Null where the source names no single summer. */
  year: z.nullable(z.int().check(z.minimum(1900), z.maximum(2999))),
  /** An area, an area group or a set; `all` for every area that was counted. Null where it is none of ours. */
  scope: z.nullable(Identifier),
  scopeName: Title,
  /** Null: day and evening together. */
  shift: z.nullable(Shift),
  band: z.enum(askedBands),
  measure: z.enum(publishedMeasures),
  low: People,
  /** Null where the source prints one number and no range. */
  high: z.nullable(People),
  /** "over", "nesten": the number alone would say more than the source does. */
  qualifier: Words,
  /** Null where the source does not say how it was averaged. */
  basis: z.nullable(z.enum(averagingBases)),
  basisStated: Words,
  /** Which areas it is made over; null where nobody knows. */
  set: z.nullable(Identifier),
  method: Words,
  countedBy: Words,
  source: z.string().check(z.minLength(1), z.maxLength(300)),
});
export type PublishedValue = Readonly<z.infer<typeof PublishedValue>>;

export const importKinds = ['published', 'means', 'counts'] as const;
export type ImportKind = (typeof importKinds)[number];

/** An event holds 16 KiB of text, so a long list of values has several parts. */
export const maxValuesInPart = 12;

/** That a file was brought in: its name and hash, and the values themselves where they are not counts of their own. */
export const ImportRecord = z.strictObject({
  kind: z.literal('import'),
  id: z.uuid(),
  part: z.int().check(z.minimum(1), z.maximum(999)),
  of: z.enum(importKinds),
  file: Title,
  hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  /** How many counts or values the whole file has. */
  rows: z.int().check(z.minimum(1)),
  values: z.array(PublishedValue).check(z.maxLength(maxValuesInPart)),
  state: z.enum(['stands', 'undone']),
});
export type ImportRecord = Readonly<z.infer<typeof ImportRecord>>;
