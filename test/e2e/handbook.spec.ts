import type { Browser, Page } from '@playwright/test';
import { instantOf, toDay } from '#shared/time.ts';
import { makeBands, makeSlot } from '../support/events.ts';
import { follow, readSteps } from '../support/handbook.ts';
import { pageAt } from '../support/page-at.ts';
import { enrolPhone } from '../support/phone.ts';
import { runServerAt } from '../support/running-server.ts';
import { expect, test } from '../support/story.ts';
import { serveStories } from '../support/story-server.ts';

const wednesdayEvening = instantOf(toDay('2026-06-03'), '20:10');
const server = serveStories(wednesdayEvening);

test('whoever reads the counter’s page and nothing else can do what it says, word for word', async ({ browser }) => {
  test.setTimeout(90_000);
  const page = await pageAt(browser, wednesdayEvening, { viewport: { width: 390, height: 844 }, hasTouch: true });
  page.setDefaultTimeout(10_000);
  await page.goto(server.origin);
  await followPage(page, 'teller.md', await server.invite('counter', 'Anne'));
});

const thursdayMorning = instantOf(toDay('2026-06-04'), '09:00');

/** Two have counted Storgata on Wednesday evening, and one of them the day before it; the rest of the round is missing. */
test('whoever reads the coordinator’s page and then the author’s, and nothing else, can do what they say, word for word', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  await using server = await runServerAt(thursdayMorning);
  const anne = await enrolPhone(server.origin, await server.invite('counter', 'Anne Berg'));
  const leif = await enrolPhone(server.origin, await server.invite('counter', 'Leif'));
  const evening = makeSlot('2026-06-03', 'evening', 'storgata');
  const counted = (over25: number) => ({ status: 'counted' as const, bands: makeBands(1, 2, over25) });
  await anne.push(anne.count({ ...evening, shift: 'day' }, counted(9)), anne.count(evening, counted(17)));
  await leif.push(leif.count(evening, counted(7)));

  const kari = await atDesk(browser, server.origin);
  await followPage(kari, 'koordinator.md', await server.firstCode());
  await kari.context().close();
  const author = await atDesk(browser, server.origin);
  await followPage(author, 'forfatter.md', await server.invite('author', 'Forfatter'));
});

async function atDesk(browser: Browser, origin: string): Promise<Page> {
  const page = await pageAt(browser, thursdayMorning, {
    viewport: { width: 1280, height: 800 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  page.setDefaultTimeout(10_000);
  await page.goto(origin);
  return page;
}

async function followPage(page: Page, name: string, code: string): Promise<void> {
  const steps = readSteps(name);
  expect(steps.length, `${name} has steps`).toBeGreaterThan(20);
  for (const step of steps) await test.step(`${step.chapter}: ${step.text}`, () => follow(page, step, code));
}
