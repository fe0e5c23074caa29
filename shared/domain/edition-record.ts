import * as z from 'zod/mini';
import { Title } from './slot-schema.ts';

/** An event holds 16 KiB, and everything about a part but its text less than 4. */
export const maxPartLetters = 12_000;
const maxParts = 999;

/**
 * A part of an edition. The parts' texts, joined in their order, are the edition packed (`edition-text.ts`); `hash` is of
 * what was packed, in hex SHA-256. Nothing ever replaces a part: an edition is made whole, once.
 */
export const EditionPart = z.strictObject({
  kind: z.literal('edition'),
  id: z.uuid(),
  /** As it is spoken of: "utgave 3". */
  number: z.int().check(z.minimum(1), z.maximum(9999)),
  name: Title,
  hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  part: z.int().check(z.minimum(1), z.maximum(maxParts)),
  parts: z.int().check(z.minimum(1), z.maximum(maxParts)),
  text: z.string().check(z.minLength(1), z.maxLength(maxPartLetters), z.regex(/^[A-Za-z0-9+/=]+$/)),
});
export type EditionPart = Readonly<z.infer<typeof EditionPart>>;

/** That an edition is no longer to be quoted. It stays, with the reason that the event gives. */
export const EditionWithdrawal = z.strictObject({ kind: z.literal('edition_withdrawal'), id: z.uuid() });
export type EditionWithdrawal = Readonly<z.infer<typeof EditionWithdrawal>>;
