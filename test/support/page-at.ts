import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import type { Instant } from '#shared/time.ts';
import { shiftClock } from './browser-phone.ts';

/** A page in a profile of its own, in Oslo, whose clock shows `clockAt` now and goes on from there. */
export async function pageAt(
  browser: Pick<Browser, 'newContext'>,
  clockAt: Instant,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({ locale: 'nb-NO', timezoneId: 'Europe/Oslo', ...options });
  await context.addInitScript(shiftClock, clockAt - Date.now());
  return context.newPage();
}
