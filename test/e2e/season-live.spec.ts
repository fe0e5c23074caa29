import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from '@playwright/test';
import { addDays, instantOf, toDay } from '#shared/time.ts';
import { enrol } from '../support/count-by-hand.ts';
import { makeSlot, people } from '../support/events.ts';
import { pageAt } from '../support/page-at.ts';
import { enrolPhone } from '../support/phone.ts';
import { type RunningServer, runServerAt } from '../support/running-server.ts';
import { expect, test } from '../support/story.ts';

const wednesday = toDay('2026-06-03');
const thursdayMorning = instantOf(addDays(wednesday, 1), '09:00');
const evening = (area: string) => makeSlot(wednesday, 'evening', area);

test.setTimeout(120_000);

test('an open office shows a push within two seconds and without a reload, and goes on by asking when the stream is cut', {
  tag: '@alone',
}, async ({ browser }) => {
  await using server = await runServerAt(thursdayMorning);
  const page = await openOffice(browser, server);
  const anne = await enrolPhone(server.origin, await server.invite('counter', 'Anne'));
  await page.goto(`${server.origin}/office`);
  const storgata = page.getByRole('row', { name: /^Storgata/ });
  await expect(page.getByText('Oppdateres av seg selv')).toBeVisible();
  await expect(storgata).not.toContainText('17,0');

  await anne.push(anne.count(evening('storgata'), people(17)));
  await expect(storgata).toContainText('17,0', { timeout: 2000 });

  await page.context().route('**/api/events', (route) => route.abort());
  await page.reload();
  await expect(page.getByText('Oppdateres hvert 5. sekund')).toBeVisible();
  await expectNoBarriers(page);
  await anne.push(anne.count(evening('vaterland'), people(9)));
  await expect(page.getByRole('row', { name: /^Vaterland/ })).toContainText('9,0', { timeout: 10_000 });

  await page.context().setOffline(true);
  await expect(page.getByText('Ingen kontakt med serveren.')).toBeVisible({ timeout: 10_000 });
  await expect(storgata).toContainText('17,0');
  await page.context().unroute('**/api/events');
  await page.context().setOffline(false);
  await expect(page.getByText('Oppdateres av seg selv')).toBeVisible({ timeout: 15_000 });
});

test('an office asks for its numbers once, and again only where the log has grown before it began to listen', async ({
  browser,
}) => {
  await using server = await runServerAt(thursdayMorning);
  const page = await openOffice(browser, server);
  const anne = await enrolPhone(server.origin, await server.invite('counter', 'Anne'));
  const asked: string[] = [];
  page.on('request', (request) => {
    if (/\/averages|\/inbox/.test(request.url())) asked.push(new URL(request.url()).pathname);
  });
  await page.goto(`${server.origin}/office`);
  const storgata = page.getByRole('row', { name: /^Storgata/ });
  await expect(page.getByText('Oppdateres av seg selv')).toBeVisible();
  await expect(storgata).toBeVisible();
  // What says something of phones too is asked for again; the averages are not, before there is a count.
  await expect.poll(() => asked.filter((path) => path === '/api/inbox').length).toBe(2);
  const ofAverages = () => asked.filter((path) => path === '/api/seasons/2026/averages').length;
  expect(ofAverages()).toBe(1);
  await anne.push(anne.count(evening('vaterland'), people(9)));
  await expect(page.getByRole('row', { name: /^Vaterland/ })).toContainText('9,0', { timeout: 2000 });
  expect(ofAverages()).toBe(2);

  const { promise: opened, resolve: open } = Promise.withResolvers<void>();
  await page.route('**/api/events', async (route) => {
    await opened;
    await route.continue();
  });
  const isListening = page.waitForRequest('**/api/events');
  await page.reload();
  await expect(storgata).not.toContainText('17,0');
  await isListening;
  await anne.push(anne.count(evening('storgata'), people(17)));
  open();
  await expect(storgata).toContainText('17,0', { timeout: 2000 });
});

async function openOffice(browser: Browser, server: RunningServer): Promise<Page> {
  const page = await pageAt(browser, thursdayMorning);
  await enrol(page, server.origin, await server.firstCode());
  return page;
}

async function expectNoBarriers(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}
