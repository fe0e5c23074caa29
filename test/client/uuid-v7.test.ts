import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { uuidV7 } from '../../client/uuid-v7.ts';

test('an id is a UUID version 7 that sorts by the moment it was made', () => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const ids = [0, 1, 1_780_509_600_000, 1_780_509_600_001].map((now) => uuidV7(now, bytes));
  for (const id of ids) expect(z.uuidv7().safeParse(id).success).toBe(true);
  expect([...ids].sort()).toEqual(ids);
});
