import { test as base } from '@playwright/test';

export { expect } from '@playwright/test';

/** A story by itself: the pages that it opened are closed when it is over, and the next has the machine to itself. */
export const test = base.extend<{ readonly tidy: undefined }>({
  tidy: [
    async ({ browser }, use) => {
      const opened = new Set(browser.contexts());
      await use(undefined);
      await Promise.all(browser.contexts().map((context) => (opened.has(context) ? undefined : context.close())));
    },
    { auto: true },
  ],
});
