import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** The quick tests of what carries a count, for the run that changes the code and looks which test notices. */
export default defineConfig({
  test: {
    root: join(import.meta.dirname, '../..'),
    include: [
      'test/shared/sync/*.test.ts',
      'test/client/{db,sync,inbox,planner}/*.test.ts',
      'test/client/features/*.test.ts',
      'test/faults/phone/changes-hands.test.ts',
      'test/server/{push,bad-numbers,redaction,inbox}.test.ts',
    ],
    environment: 'node',
    testTimeout: 60_000,
  },
});
