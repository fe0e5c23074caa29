import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const firstSetName = 'tall-fra-tidligere-rapporter.csv';

/** The numbers known from published reports, in the template that anybody can fill in. */
export function readFirstSet(): Uint8Array {
  return readFileSync(join(import.meta.dirname, 'published-first-set.csv'));
}
