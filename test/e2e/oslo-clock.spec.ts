import { instantOf, toDay } from '#shared/time.ts';
import { shiftClock } from '../support/browser-phone.ts';
import { bundleForPage } from '../support/bundle-for-page.ts';
import { card, enrol, openArea, save, tap } from '../support/count-by-hand.ts';
import { runServerAt } from '../support/running-server.ts';
import { expect, test } from '../support/story.ts';

declare const oslo: { askOsloOffset(at: number): number };
declare const made: string[];

const wednesdayEvening = instantOf(toDay('2026-06-03'), '20:10');

test.use({ locale: 'nb-NO', timezoneId: 'America/Santiago', viewport: { width: 390, height: 844 } });

test('a browser says the same of Oslo by Temporal and by its calendar, every five hours from 1970 to 2100, and names the same zone', async ({
  page,
}) => {
  await page.addScriptTag({ content: await bundleForPage('shared/oslo-offset.ts', 'oslo') });
  const { differing, zones } = await page.evaluate(() => {
    const instants = Array.from({ length: 228_000 }, (_, index) => index * 5 * 3_600_000);
    const { Temporal } = globalThis as unknown as { Temporal: { Now: { timeZoneId(): string } } };
    const quick = instants.map(oslo.askOsloOffset);
    Reflect.deleteProperty(globalThis, 'Temporal');
    const slow = instants.map(oslo.askOsloOffset);
    const zones = [Temporal.Now.timeZoneId(), Intl.DateTimeFormat().resolvedOptions().timeZone];
    return { differing: instants.filter((_, index) => quick[index] !== slow[index]), zones };
  });
  expect(differing).toEqual([]);
  expect(zones).toEqual(['America/Santiago', 'America/Santiago']);
});

test('counting and the office begin without the browser’s calendar and its numbers, of which the first takes as long as all else', async ({
  context,
  page,
}) => {
  await using server = await runServerAt(wednesdayEvening);
  await context.addInitScript(shiftClock, wednesdayEvening - Date.now());
  await context.addInitScript(() => {
    const asked: string[] = [];
    Object.assign(globalThis, { made: asked });
    for (const name of ['DateTimeFormat', 'NumberFormat'] as const) {
      const watched: ProxyHandler<typeof Intl.DateTimeFormat & typeof Intl.NumberFormat> = {
        construct: (target, given) => {
          asked.push(name);
          return Reflect.construct(target, given);
        },
        apply: (target, self, given) => {
          asked.push(name);
          return Reflect.apply(target, self, given);
        },
      };
      Object.assign(Intl, { [name]: new Proxy(Intl[name] as never, watched) });
    }
  });
  await enrol(page, server.origin, await server.firstCode());
  await page.getByRole('button', { name: 'Start runden' }).click();
  await openArea(page, 'Storgata');
  await page.locator('.pad').first().waitFor();
  await page.reload();
  await expect(page.getByText('Kveld, onsdag 3. juni')).toBeVisible();
  await tap(page, '26 år og eldre', 2);
  await save(page);
  await expect(card(page, 'Storgata')).toContainText('Mottatt');
  expect(await page.evaluate(() => made)).toEqual([]);
  await page.goto(`${server.origin}/office`);
  await expect(page.getByRole('row', { name: /^Storgata/ })).toBeVisible();
  expect(await page.evaluate(() => made)).toEqual([]);
});
