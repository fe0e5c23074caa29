import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { maxPartLetters } from '#shared/domain/edition-record.ts';

/** An edition's bytes are mostly ids and hashes in hexadecimal; packed they are half as many. The hash is of what was packed. */
export function packEdition(text: string): readonly string[] {
  const packed = deflateRawSync(Buffer.from(text, 'utf8'), { level: 9 }).toString('base64');
  const parts = Math.ceil(packed.length / maxPartLetters);
  return Array.from({ length: parts }, (_, part) => packed.slice(part * maxPartLetters, (part + 1) * maxPartLetters));
}

/** Null for what was never packed so, or unpacks to more than any edition is. */
export function unpackEdition(parts: readonly string[]): string | null {
  try {
    const packed = Buffer.from(parts.join(''), 'base64');
    return inflateRawSync(packed, { maxOutputLength: maxEditionBytes }).toString('utf8');
  } catch {
    return null;
  }
}

const maxEditionBytes = 64 * 1024 * 1024;
