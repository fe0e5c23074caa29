import { expect, test } from '@playwright/test';
import { instantOf, toDay } from '#shared/time.ts';
import { shiftClock } from '../support/browser-phone.ts';
import { follow, readSteps } from '../support/handbook.ts';
import { serveStories } from '../support/story-server.ts';

const wednesdayEvening = instantOf(toDay('2026-06-03'), '20:10');
const server = serveStories(wednesdayEvening);

test('whoever reads the counter’s page and nothing else can do what it says, word for word', async ({ browser }) => {
  test.setTimeout(90_000);
  const context = await browser.newContext({
    locale: 'nb-NO',
    timezoneId: 'Europe/Oslo',
    viewport: { width: 390, height: 844 },
    hasTouch: true,
  });
  await context.addInitScript(shiftClock, wednesdayEvening - Date.now());
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  await page.goto(server.origin);
  const steps = readSteps('teller.md');
  expect(steps.length, 'the page has steps').toBeGreaterThan(20);
  const code = await server.invite('counter', 'Anne');
  for (const step of steps) await test.step(`${step.chapter}: ${step.text}`, () => follow(page, step, code));
  await context.close();
});
