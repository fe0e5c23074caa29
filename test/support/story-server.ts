import { test } from '@playwright/test';
import type { Instant } from '#shared/time.ts';
import { type RunningServer, runServerAt } from './running-server.ts';

/** One server for all the stories of a file, started before the first; its clock shows `clockAt` then. */
export function serveStories(clockAt: Instant): RunningServer {
  const server = {} as RunningServer; // filled in when it runs, so that a file can name it at its top
  test.beforeAll(async () => {
    Object.assign(server, await runServerAt(clockAt));
  });
  test.afterAll(() => server.stop());
  return server;
}
