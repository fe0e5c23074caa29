import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/**
 * The quick tests of what carries a count: for the run that changes the code and looks which test notices, and for the one
 * that looks whether any line or branch of it is never reached.
 */
export default defineConfig({
  test: {
    root: join(import.meta.dirname, '../..'),
    include: process.env.MUTATION_TESTS?.split(' ') ?? [
      'test/shared/sync/*.test.ts',
      'test/client/{db,sync,inbox,planner}/*.test.ts',
      'test/client/features/*.test.ts',
      'test/faults/phone/changes-hands.test.ts',
      'test/server/{push,bad-numbers,redaction,inbox}.test.ts',
    ],
    environment: 'node',
    testTimeout: 60_000,
    isolate: false, // a worker for each of fifty files, for each of two thousand changes, takes most of the time
    coverage: {
      provider: 'v8',
      include: ['shared/sync/*.ts', 'client/sync/*.ts', 'client/db/*.ts', 'server/sync.ts'],
      reporter: ['text', 'json'],
      reportsDirectory: 'node_modules/.cache/coverage-sync',
      thresholds: { lines: 100, branches: 100, functions: 100, statements: 100 },
    },
  },
});
